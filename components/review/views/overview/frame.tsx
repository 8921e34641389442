'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { inSight, type Row } from '../../model/in-sight'
import type { Layout } from '../../model/lay-out'
import { useDesk } from '../../state/desk-context'
import type { Elements } from '../../state/elements'
import styles from './overview.module.css'

type Props = { strip: RefObject<HTMLDivElement | null>; layout: Layout }

/** The part of the article that is in the window. Moved without React: it goes along with the scrolling. */
export function Frame({ strip, layout }: Props) {
  const { store, elements } = useDesk()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let due = 0
    const place = () => {
      due = 0
      const top = strip.current?.getBoundingClientRect().top
      if (top === undefined || !frame.current) return
      const seen = inSight(rowsOf(elements), { top, bottom: innerHeight }, layout)
      // In the middle of a long leap no row is drawn yet.
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
const rowsOf = (elements: Elements): Row[] =>
  [...elements.all('unit')]
    .map(([unitId, row]) => {
      const { top, bottom } = row.getBoundingClientRect()
      return { unitId, top, bottom }
    })
    .toSorted((one, other) => one.top - other.top)
