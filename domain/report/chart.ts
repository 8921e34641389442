import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** What the bars are colored by: one colour in several strengths, so that it is quiet, and legible in print. */
export type Tone = 'strong' | 'medium' | 'light' | 'faint'

export type Bars = {
  /** What each place on the axis is called. */
  readonly names: readonly string[]
  /** Stacked on one another. */
  readonly series: readonly { readonly name: string; readonly tone: Tone; readonly values: readonly number[] }[]
  /** Bars that lie, each with its name before it; or that stand, such as those of months. */
  readonly direction: 'across' | 'up'
}

/** So narrow that its letters can be read on a telephone, where it is drawn smaller. */
const WIDTH = 500
const ROW = 30
const FONT = 13

/** The colors of the page it stands in, by the names that the application and its documents share. */
const COLORS: Readonly<Record<Tone, { color: string; opacity: number }>> = {
  strong: { color: 'var(--del)', opacity: 1 },
  medium: { color: 'var(--del)', opacity: 0.62 },
  light: { color: 'var(--del)', opacity: 0.32 },
  faint: { color: 'var(--soft)', opacity: 0.4 },
}

/**
 * Bars as SVG, to stand in a page. It says nothing to a screen reader: the same numbers stand in a table beside it. Drawn by
 * ECharts, without a browser.
 */
export function barsSvg({ names, series, direction }: Bars): string {
  const isAcross = direction === 'across'
  const hasLegend = series.length > 1
  const height = (isAcross ? names.length * ROW : 190) + (hasLegend ? 30 : 4) + 24
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  const text = { color: 'var(--ink)', fontSize: FONT, fontFamily: 'inherit' }
  const category = {
    ...{ type: 'category' as const, data: [...names], axisTick: { show: false } },
    ...{ axisLine: { lineStyle: { color: 'var(--line)' } }, inverse: isAcross },
    axisLabel: { ...text, ...(isAcross && { width: 214, overflow: 'truncate' as const }) },
  }
  const value = {
    ...{ type: 'value' as const, splitNumber: 4, splitLine: { lineStyle: { color: 'var(--line)' } } },
    axisLabel: { ...text, color: 'var(--soft)' },
  }
  chart.setOption({
    animation: false,
    // What it takes the widths of letters for is too little for some fonts.
    grid: {
      left: isAcross ? 24 : 6,
      right: isAcross ? 44 : 6,
      top: hasLegend ? 30 : 4,
      bottom: 0,
      outerBoundsMode: 'same',
    },
    ...(hasLegend && {
      legend: { left: 0, top: 0, itemGap: 16, itemWidth: 14, itemHeight: 10, selectedMode: false, textStyle: text },
    }),
    xAxis: isAcross ? value : category,
    yAxis: isAcross ? category : value,
    series: series.map(({ name, tone, values }) => ({
      ...{ type: 'bar' as const, name, stack: 'all', data: [...values], barMaxWidth: 18, silent: true },
      itemStyle: COLORS[tone],
      ...(!hasLegend && {
        label: { ...text, show: true, position: isAcross ? ('right' as const) : ('top' as const) },
      }),
    })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return inline(svg)
}

/** It scales with the page, has no style sheet, which the page’s policy wouldn’t let in, and no marks for scripts. */
const inline = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|xmlns:xlink|baseProfile|version|pointer-events)="[^"]*"/g, '')
    .replace(/^<svg width="\d+" height="\d+"/, '<svg aria-hidden="true" focusable="false"')
    .replace(/\n+/g, '')
