'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { unitsQuery, versionsQuery } from './article-queries'
import { useDesk } from './desk-context'
import { type FindShown, pick } from './dom-selection'

/** Keeps what is selected in the article. A selection elsewhere (in a field, in a card) leaves it as it was. */
export function useSelected(rows: RefObject<HTMLElement | null>) {
  const { articleId, store, elements } = useDesk()
  const client = useQueryClient()

  useEffect(() => {
    const find: FindShown = (paragraphId) => {
      const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
      const paragraph = units
        .flatMap(({ source, target }) => [...source, ...target])
        .find(({ id }) => id === paragraphId)
      if (!paragraph) return
      const { side, unitId, version } = paragraph
      const shown = elements.get('paragraph', paragraphId)
      if (Number(shown?.dataset.version) === version)
        return { paragraphId, unitId, side, version, text: paragraph.text }
      const first = client.getQueryData(versionsQuery(paragraphId, version).queryKey)?.[0]
      return first && { paragraphId, unitId, side, version: first.version, text: first.text }
    }
    let pressed = false
    const take = () => {
      if (pressed) return
      const selection = getSelection()
      const node = selection?.anchorNode
      if (!node || !rows.current?.contains(node)) return
      const picked = pick(selection, find)
      store.select(picked.type === 'words' ? picked.selected : null, picked.type === 'caret' ? picked.selected : null)
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
  }, [articleId, client, elements, rows, store])
}
