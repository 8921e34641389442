'use client'

import { useLayoutEffect } from 'react'
import { useDesk } from './desk-context'
import { domRange } from './dom-range'

/**
 * Keeps the words selected that a person has selected while the paragraph is drawn anew around them (a finding comes, or
 * another's comment): with the old words the browser loses the selection. `drawn`: what it is drawn from.
 */
export function useKeptSelection(paragraphId: string, version: number, drawn: readonly unknown[]) {
  const { store, elements } = useDesk()
  useLayoutEffect(() => {
    const paragraph = elements.get('paragraph', paragraphId)
    const { selected } = store.get()
    const selection = getSelection()
    if (!paragraph || !selection || selected?.paragraphId !== paragraphId) return
    if (selected?.version !== version || !selection.isCollapsed || !paragraph.contains(selection.anchorNode)) return
    const words = domRange(paragraph, selected)
    if (!words) return
    selection.removeAllRanges()
    selection.addRange(words)
  }, [paragraphId, elements, store, version, ...drawn])
}
