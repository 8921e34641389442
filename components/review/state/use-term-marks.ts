'use client'

import { useEffect, useState } from 'react'
import type { TermAt } from '@/domain/contract/term-routes'
import { useDesk } from './desk-context'
import { paintHighlight, placeAt, pointAt } from './selection'

/** The highlight in globals.css. */
const TERM = 'term'

/** Underlines terms in the source while something is written; answers the one that the mouse rests on there. */
export function useTermMarks(items: readonly TermAt[]): TermAt | undefined {
  const { elements } = useDesk()
  const [pointed, setPointed] = useState<TermAt>()
  useEffect(() => {
    if (!('highlights' in CSS) || items.length === 0) return
    paintHighlight(elements, TERM, [...items])
    const move = ({ clientX, clientY }: PointerEvent) => {
      const point = pointAt(clientX, clientY)
      const place = point && placeAt(point.node, point.offset)
      const at = place?.paragraph.dataset.paragraph
      setPointed(
        place
          ? items.find((one) => one.paragraphId === at && one.start <= place.offset && place.offset < one.end)
          : undefined,
      )
    }
    document.addEventListener('pointermove', move, { passive: true })
    document.addEventListener('click', move)
    return () => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('click', move)
      CSS.highlights.delete(TERM)
    }
  }, [elements, items])
  return pointed
}
