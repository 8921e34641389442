import type { Fact, Head, ReportEntry, ReportPart, ReportRun, ReportSection, ReportTable } from '@/domain/report/model'
import type { Reader } from '@/domain/report/reader'
import { type ReportedReview, reportOf } from '@/domain/report/report'
import { type Texts, textsFor } from '@/domain/report/texts'
import { escapeHtml } from '../../html/markup'
import { PAGE_END, pageStart } from '../../html/page'
import { printable } from '../printable'
import { HtmlRuns } from './html-runs'
import { REPORT_STYLE } from './style'

/** The report as a self-contained page, part by part: for screen and paper. */
export async function* writeHtmlReport(review: ReportedReview, reader: Reader): AsyncGenerator<string> {
  const page = new HtmlReport(reader.locale, textsFor(reader))
  for await (const part of reportOf(review, reader)) yield page.part(part)
  yield `</main>\n${PAGE_END}`
}

class HtmlReport {
  private readonly runs: HtmlRuns

  constructor(
    private readonly language: string,
    private readonly texts: Texts,
  ) {
    this.runs = new HtmlRuns(language)
  }

  part(part: ReportPart): string {
    switch (part.type) {
      case 'head':
        return this.head(part.head)
      case 'section':
        return this.section(part.section)
      case 'table':
        return this.table(part.table)
    }
  }

  private head({ title, facts, figures }: Head): string {
    const { review, reviewOf, atAGlance } = this.texts
    const name = printable(title.words).replace(/\s+/g, ' ').trim()
    const start = pageStart({ title: reviewOf(name), language: this.language, style: REPORT_STYLE })
    return `${start}<header>
<p class="label">${review}</p>
${this.runs.block({ ...title, words: name || '—' }, 'h1')}
${this.list(facts, 'facts')}</header>
<main>
<section>
<h2>${atAGlance}</h2>
${this.list(figures, 'figures')}</section>
`
  }

  private section({ id, title, sides, entries }: ReportSection): string {
    const quotes = sides.map(
      ({ name, paragraphs }) =>
        `<div>\n<p class="label">${name}</p>\n<blockquote>\n${this.blocks(paragraphs)}\n</blockquote>\n</div>`,
    )
    const pair = quotes.length === 0 ? '' : `<div class="pair">\n${quotes.join('\n')}\n</div>\n`
    return `<section${id === undefined ? '' : ` id="${id}"`}>\n<h2>${title}</h2>\n${pair}${entries.map((one) => this.entry(one)).join('')}</section>\n`
  }

  private entry({ number, kind, standing, byline, facts, remarks }: ReportEntry): string {
    const items = remarks.map(({ byline: by, body }) => `<li>\n${this.byline(by)}\n${this.blocks(body)}\n</li>`)
    const talk = items.length === 0 ? '' : `<ol class="remarks">\n${items.join('\n')}\n</ol>\n`
    return `<section class="thread" id="thread-${number}">
<h3>${number}. ${kind}: <span class="standing">${standing}</span></h3>
${this.byline(byline)}
${this.list(facts, 'facts')}${talk}</section>
`
  }

  private blocks(runs: readonly ReportRun[]): string {
    return runs.map((one) => this.runs.block(one)).join('\n')
  }

  private byline(runs: readonly ReportRun[]): string {
    return `<p class="byline">${this.runs.write(runs)}</p>`
  }

  private list(facts: readonly Fact[], name: string): string {
    if (facts.length === 0) return ''
    const items = facts.map((fact) => `<div><dt>${fact.name}</dt><dd>${this.runs.write(fact.value)}</dd></div>`)
    return `<dl class="${name}">\n${items.join('\n')}\n</dl>\n`
  }

  private table({ title, why, chart, columns, rows }: ReportTable): string {
    const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('')
    const lines = rows.map(([first = [], ...cells]) => {
      const rest = cells.map((cell) => `<td>${this.runs.write(cell)}</td>`).join('')
      return `<tr><th scope="row">${this.runs.write(first)}</th>${rest}</tr>`
    })
    const drawn = chart
      ? `<figure class="chart">\n<figcaption>${escapeHtml(chart.label)}</figcaption>\n${chart.svg}\n</figure>\n`
      : ''
    const said = why === undefined ? '' : `${this.byline(why)}\n`
    if (rows.length === 0) return `<section>\n<h2>${title}</h2>\n${said}</section>\n`
    return `<section>
<h2>${title}</h2>
${said}${drawn}<div class="wide" role="region" aria-label="${title}" tabindex="0">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>
</section>
`
  }
}
