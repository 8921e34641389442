'use client'

import { useTranslations } from 'next-intl'
import { memo, type PointerEvent, useCallback, useDeferredValue, useMemo, useRef } from 'react'
import type { Article, Finding, Thread, Unit } from '@/domain/contract/shapes'
import { indexAt, layOut } from '../../model/lay-out'
import { barPath, CELL, markPaths } from '../../model/overview-shapes'
import { isRead, KINDS, stretches, survey } from '../../model/survey'
import { useGoTo } from '../../state/use-go-to'
import { Frame } from './frame'
import { Others } from './others'
import styles from './overview.module.css'
import { useHeight } from './use-height'

type Props = {
  article: Article
  units: readonly Unit[]
  /** Those that are left to be seen: what is settled would hide them. */
  threads: readonly Thread[]
  findings: readonly Finding[]
}

/** In one line or two, by the window's width: the strip begins beneath it. */
const findHeader = () => document.querySelector('header')

/** In pixels. */
const GAP = 9

/** The whole article as a strip at the window's edge: what stands where, what is read, where one is. A click or a drag goes there. */
export const Overview = memo(function Overview({ article, ...shown }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const height = useHeight(useCallback(() => strip.current, []))
  const header = useHeight(findHeader)
  // What one does on the desk comes first; the strip follows.
  const units = useDeferredValue(shown.units)
  const threads = useDeferredValue(shown.threads)
  const findings = useDeferredValue(shown.findings)
  const layout = useMemo(() => layOut(units), [units])
  const cells = Math.max(1, Math.floor(height / CELL))
  const { marks, counts } = useMemo(
    () => survey({ units, threads, findings }, layout, cells),
    [units, threads, findings, layout, cells],
  )
  const { signOffs } = article.policy
  const ground = useMemo(() => stretches(units, layout, ({ excluded }) => !excluded), [units, layout])
  const read = useMemo(() => stretches(units, layout, (unit) => isRead(unit, signOffs)), [units, layout, signOffs])
  const say = useSummary(article, counts)
  const { toUnit } = useGoTo()
  const led = useRef<string | null>(null)

  const lead = ({ clientY, currentTarget }: PointerEvent) => {
    const { top } = currentTarget.getBoundingClientRect()
    const unit = units[indexAt(layout, (clientY - top) / Math.max(1, height)) ?? -1]
    if (!unit || unit.id === led.current) return
    led.current = unit.id
    toUnit(unit.id)
  }

  return (
    <div
      ref={strip}
      className={styles.strip}
      style={{ top: header + GAP }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        // The focus goes to the unit, not to the page.
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        led.current = null
        lead(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && lead(event)}
    >
      <svg className={styles.marks} role="img" aria-label={say} width="100%" height="100%">
        <path className={styles.ground} d={barPath(ground, height, 5, 32)} />
        <path className={styles.read} d={barPath(read, height, 1, 2)} />
        {KINDS.map((kind) => {
          const { few, many } = markPaths(kind, marks[kind])
          return (
            <g key={kind} data-kind={kind}>
              <path className={styles.few} d={few} />
              <path d={many} />
            </g>
          )
        })}
      </svg>
      <Frame strip={strip} layout={layout} />
      <Others layout={layout} />
    </div>
  )
})

/** What the strip shows, in words. */
function useSummary({ counts: { signedOff, units } }: Article, counts: ReturnType<typeof survey>['counts']): string {
  const t = useTranslations('desk.overview')
  const marks = KINDS.filter((kind) => counts[kind] > 0).map((kind) => t(`open.${kind}`, { count: counts[kind] }))
  return t('label', { marks: marks.join(', ') || t('nothing'), done: signedOff, all: units })
}
