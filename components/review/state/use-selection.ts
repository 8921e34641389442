'use client'

import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { versionsQuery } from './article-queries'
import { useDesk } from './desk-context'
import { domRange, type FindShown, pick } from './dom-selection'
import { loadedParagraph } from './loaded'

/** Keeps what is selected in the article. A selection elsewhere (in a field, in a card) leaves it as it was. */
export function useSelected(rows: RefObject<HTMLElement | null>) {
  const desk = useDesk()

  useEffect(() => {
    const find: FindShown = (paragraphId) => {
      const paragraph = loadedParagraph(desk, paragraphId)
      if (!paragraph) return
      const { side, unitId, version } = paragraph
      const shown = desk.elements.get('paragraph', paragraphId)
      if (Number(shown?.dataset.version) === version)
        return { paragraphId, unitId, side, version, text: paragraph.text }
      const first = desk.client.getQueryData(versionsQuery(paragraphId, version).queryKey)?.[0]
      return first && { paragraphId, unitId, side, version: first.version, text: first.text }
    }
    let pressed = false
    const take = () => {
      if (pressed) return
      const selection = getSelection()
      const node = selection?.anchorNode
      if (!node || !rows.current?.contains(node)) return
      const picked = pick(selection, find)
      desk.store.select(
        picked.type === 'words' ? picked.selected : null,
        picked.type === 'caret' ? picked.selected : null,
      )
    }
    // The toolbar comes when the mouse lets go, not under the hand that is still selecting.
    const press = (event: PointerEvent) => {
      const inRows = event.target instanceof Node && rows.current?.contains(event.target)
      pressed = event.pointerType === 'mouse' && event.button === 0 && inRows === true
    }
    const release = () => {
      if (!pressed) return
      pressed = false
      // After the click: until then the browser may still take the selection away.
      setTimeout(take)
    }
    document.addEventListener('selectionchange', take)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('selectionchange', take)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [desk, rows])
}

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
