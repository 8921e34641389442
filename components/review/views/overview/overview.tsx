'use client'

import { useTranslations } from 'next-intl'
import {
  memo,
  type PointerEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Initials } from '@/components/ui/initials'
import type { Article } from '@/domain/contract/shapes'
import {
  arcPath,
  barPath,
  CELL,
  countMarks,
  type DrawnRow,
  indexAt,
  isRead,
  KINDS,
  layOut,
  linesBetween,
  markPaths,
  rangesWhere,
  type StripLayout,
  topOf,
  visibleRange,
} from '../../model/overview'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { Elements } from '../../state/elements'
import { goToUnit } from '../../state/go-to'
import { useLinkedWords } from '../../state/linked-words'
import { useOnDesk, useTone } from '../../state/on-desk'
import styles from './overview.module.css'

/** The overview strip at the window's edge: marks, sign-offs, and the visible part. A click or a drag scrolls there. */
export const Overview = memo(function Overview() {
  const desk = useDesk()
  const { article, ...known } = useOnDesk()
  const strip = useRef<HTMLDivElement>(null)
  const height = useHeight(strip)
  // Deferred: the desk responds before the strip is redrawn.
  const units = useDeferredValue(known.units)
  // Closed items are left out: they would hide the open ones.
  const threads = useDeferredValue(known.shown.left)
  const findings = useDeferredValue(known.shown.findings)
  const layout = useMemo(() => layOut(units), [units])
  const cells = Math.max(1, Math.floor(height / CELL))
  const { marks, counts } = useMemo(
    () => countMarks({ units, threads, findings }, layout, cells),
    [units, threads, findings, layout, cells],
  )
  const { signOffs } = article.policy
  const ground = useMemo(() => rangesWhere(units, layout, ({ excluded }) => !excluded), [units, layout])
  const read = useMemo(() => rangesWhere(units, layout, (unit) => isRead(unit, signOffs)), [units, layout, signOffs])
  const say = useSummary(article, counts)
  const led = useRef<string | null>(null)

  const lead = ({ clientY, currentTarget }: PointerEvent) => {
    const { top } = currentTarget.getBoundingClientRect()
    const unit = units[indexAt(layout, (clientY - top) / Math.max(1, height)) ?? -1]
    if (!unit || unit.id === led.current) return
    led.current = unit.id
    goToUnit(desk, unit.id)
  }

  return (
    <div
      ref={strip}
      className={styles.strip}
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
      <Links layout={layout} height={height} />
      <Frame strip={strip} layout={layout} />
      <Others layout={layout} />
    </div>
  )
})

/** What the strip shows, in words. */
function useSummary(
  { counts: { signedOff, units } }: Article,
  counts: ReturnType<typeof countMarks>['counts'],
): string {
  const t = useTranslations('desk.overview')
  const marks = KINDS.filter((kind) => counts[kind] > 0).map((kind) => t(`open.${kind}`, { count: counts[kind] }))
  return t('label', { marks: marks.join(', ') || t('nothing'), done: signedOff, all: units })
}

/** From the gap in focus, written or being written, to the words that it is linked to. */
function Links({ layout, height }: { layout: StripLayout; height: number }) {
  const linked = useLinkedWords()
  const { units } = useOnDesk()
  if (!linked) return null
  return (
    <svg className={styles.links} aria-hidden="true" width="100%" height="100%">
      <path d={arcPath(linesBetween(units, layout, linked.own, linked.others), height, 26)} />
    </svg>
  )
}

/** Where other people are, each once per unit, however many tabs. The rows say the same in words. */
function Others({ layout: { tops, indexes } }: { layout: StripLayout }) {
  const others = useDeskState((state) => state.others)
  const tone = useTone()
  const placed = new Map(others.map((other) => [`${other.userId} ${other.unitId}`, other]))
  return [...placed].map(([key, { userId, name, unitId }]) => {
    const index = indexes.get(unitId ?? '')
    if (index === undefined) return null
    return (
      <span key={key} className={styles.other} aria-hidden="true" style={{ top: `${topOf(tops, index) * 100}%` }}>
        <Initials name={name} tone={tone(userId)} />
      </span>
    )
  })
}

/** The height of an element in pixels, as it is now; 0 where it isn't shown. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const shown = element.current
    if (!shown) return
    const observer = new ResizeObserver(() => setHeight(Math.round(shown.getBoundingClientRect().height)))
    observer.observe(shown)
    return () => observer.disconnect()
  }, [element])
  return height
}

type FrameProps = { strip: RefObject<HTMLDivElement | null>; layout: StripLayout }

/** The frame around the visible part. It follows the scrolling without rendering. */
function Frame({ strip, layout }: FrameProps) {
  const { store, elements } = useDesk()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let due = 0
    const place = () => {
      due = 0
      const top = strip.current?.getBoundingClientRect().top
      if (top === undefined || !frame.current) return
      const seen = visibleRange(rowsOf(elements), { top, bottom: innerHeight }, layout)
      // During a long jump no row is drawn yet.
      if (!seen) return
      const [from, to] = seen
      frame.current.style.top = `${from * 100}%`
      frame.current.style.height = `${(to - from) * 100}%`
    }
    const soon = () => {
      due ||= requestAnimationFrame(place)
    }
    soon()
    const observer = new ResizeObserver(soon)
    if (strip.current) observer.observe(strip.current.ownerDocument.body)
    let { drawn } = store.get()
    const unsubscribe = store.subscribe(() => {
      if (store.get().drawn !== drawn) soon()
      drawn = store.get().drawn
    })
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(due)
      observer.disconnect()
      unsubscribe()
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [strip, layout, store, elements])
  return <div ref={frame} className={styles.frame} />
}

/** The rows that are drawn, from the top down. */
const rowsOf = (elements: Elements): DrawnRow[] =>
  [...elements.all('unit')]
    .map(([unitId, row]) => {
      const { top, bottom } = row.getBoundingClientRect()
      return { unitId, top, bottom }
    })
    .toSorted((one, other) => one.top - other.top)
