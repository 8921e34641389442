'use client'

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { TEXT_SIZES } from '@/components/text-size'
import type { Unit } from '@/domain/contract/shapes'
import { BEGINNING, estimatedHeight, OVERSCAN } from '../../model/rows'
import { useDesk, useDeskState } from '../../state/desk-context'
import { usePrinting } from '../../state/printing'
import styles from './rows.module.css'

type Props = { units: readonly Unit[]; children: (unit: Unit, index: number) => ReactNode }

/** Draws only the rows of a long article that are on the screen or near it; on paper all of them. */
export function Window({ units, children }: Props) {
  const { store } = useDesk()
  const printing = usePrinting()
  const kept = useKept(units)
  const scale = useDeskState(({ textSize }) => TEXT_SIZES[textSize])
  const element = useRef<HTMLDivElement>(null)
  const top = useTop(element)
  const rows = useWindowVirtualizer({
    count: units.length,
    getItemKey: (index) => units[index]?.id ?? index,
    estimateSize: (index) => {
      const unit = units[index]
      return unit ? estimatedHeight(unit, scale) : 0
    },
    overscan: OVERSCAN,
    scrollMargin: top,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    initialRect: { width: 1440, height: BEGINNING },
    initialOffset: 0,
  })
  // The heights were measured at another text size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what it follows.
  useLayoutEffect(() => rows.measure(), [rows, scale])
  const drawn = rows.getVirtualItems()
  // Those that were drawn stay what they are, with what is being written in them.
  const items = printing ? units.map((unit, index) => ({ key: unit.id, index, start: top })) : drawn
  const shown = drawn.map(({ key }) => key).join(' ')
  useEffect(() => store.noteDrawn(new Set(shown.split(' '))), [shown, store])
  useEffect(() => () => store.noteDrawn(null), [store])
  return (
    <div ref={element} className={styles.window} style={printing ? {} : { height: rows.getTotalSize() }}>
      {items.map(({ key, index, start }) => {
        const unit = units[index]
        return (
          unit && (
            <div
              key={key}
              ref={printing ? undefined : rows.measureElement}
              className={styles.slot}
              data-index={index}
              style={{ top: start - top }}
            >
              {children(unit, index)}
            </div>
          )
        )
      })}
    </div>
  )
}

/** The indexes of the unit in focus and of units with drafts or editors: they are always drawn. */
function useKept(units: readonly Unit[]): readonly number[] {
  const indexes = useMemo(() => new Map(units.map(({ id }, index) => [id, index])), [units])
  const unitId = useDeskState((state) => state.unitId)
  const drafts = useDeskState((state) => state.drafts)
  const inlineEdits = useDeskState((state) => state.inlineEdits)
  return useMemo(
    () =>
      [unitId, ...drafts.map(({ place }) => place?.unitId), ...inlineEdits.map((edit) => edit.unitId)].flatMap(
        (id) => indexes.get(id ?? '') ?? [],
      ),
    [indexes, unitId, drafts, inlineEdits],
  )
}

/** Where the rows begin in the page, in pixels from its top. */
function useTop(element: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect()
      if (box) setTop(Math.round(box.top + scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (element.current) observer.observe(element.current.ownerDocument.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
