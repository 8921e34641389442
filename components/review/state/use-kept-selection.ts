'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { useDesk } from './desk-context'
import { domRange } from './dom-range'

/**
 * Keeps the words selected that a person has selected while the paragraph is drawn anew around them (a finding comes, or
 * another's comment): with the old words the browser loses the selection. `drawn`: what it is drawn from.
 */
export function useKeptSelection(element: RefObject<HTMLElement | null>, version: number, drawn: readonly unknown[]) {
  const { store } = useDesk()
  useLayoutEffect(() => {
    const paragraph = element.current
    const { selected } = store.get()
    const selection = getSelection()
    if (!paragraph || !selection || selected?.paragraphId !== paragraph.dataset.paragraph) return
    if (selected?.version !== version || !selection.isCollapsed || !paragraph.contains(selection.anchorNode)) return
    const words = domRange(paragraph, selected)
    if (!words) return
    selection.removeAllRanges()
    selection.addRange(words)
  }, [element, store, version, ...drawn])
}
