'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Range } from '@/domain/text/splice'
import { unitsQuery } from './article-queries'
import { useDesk } from './desk-context'
import { domRange } from './dom-range'

/** Leads to a place of the article: puts it in focus and brings it into sight, if it isn't. */
export function useGoTo() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  return {
    toThread: (thread: { id: string; unitId: string | null }) => {
      store.set({ threadId: thread.id, view: 'redline', form: null, ...(thread.unitId && { unitId: thread.unitId }) })
      onceThere(
        () => wordsOf(thread),
        (words) => store.get().threadId === thread.id && show(words),
      )
    },
    toUnit: (unitId: string) => {
      store.set({ unitId, threadId: null })
      onceThere(
        () => find('data-unit', unitId),
        (unit) => {
          if (store.get().unitId !== unitId) return
          focus(unit)
          show(unit, 'nearest')
        },
      )
    },
    /**
     * The words of a link: shown, and selected as if by hand; or with the caret put before them. `isWanted`: it is asked when
     * they are drawn, for by then the person may have gone on.
     */
    toWords: (
      { paragraphId, start, end }: Range & { paragraphId: string },
      mark: 'words' | 'caret' = 'words',
      isWanted = () => true,
    ) => {
      const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
      const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
      // Of a long article only some rows are drawn: that of the unit one is in always is.
      if (unit) store.set({ unitId: unit.id })
      onceDrawn(() => {
        const paragraph = find('data-paragraph', paragraphId)
        if (!paragraph || !isWanted()) return
        show(paragraph)
        select(paragraph, { start, end }, mark)
      })
    },
    /** Where one is, when rows come or go. */
    intoSight: () => {
      const { unitId } = store.get()
      if (unitId !== null)
        onceThere(
          () => find('data-unit', unitId),
          (unit) => show(unit),
        )
    },
    toCard: (threadId: string) => {
      store.set({ threadId, view: 'redline' })
      onceThere(
        () => find('data-card', threadId),
        (card) => store.get().threadId === threadId && focus(card),
      )
    },
  }
}

const find = (attribute: string, value: string, match = '=') =>
  document.querySelector<HTMLElement>(`[${attribute}${match}"${CSS.escape(value)}"]`)

/** What a thread is about; its card, where that doesn't stand beside a row. Before its row is drawn a card has no place yet. */
function wordsOf({ id, unitId }: { id: string; unitId: string | null }): HTMLElement | null {
  const card = find('data-card', id)
  const row = unitId !== null && card?.closest('[data-placed]') ? find('data-unit', unitId) : card
  return find('data-threads', id, '~=') ?? row
}

/** An answer may come late: the menu a person has opened since, or a field elsewhere, keeps the focus. */
function focus(element: HTMLElement) {
  const busy = document.activeElement?.closest('[role=menu], input:not([type=radio]), select, textarea')
  if (busy && !element.contains(busy)) return
  element.focus({ preventScroll: true })
}

/** So many frames an element may be late: what an answer changes is drawn when the browser gets round to it. */
const LATE = 30

function onceThere(find: () => HTMLElement | null, then: (element: HTMLElement) => void) {
  let frames = 0
  const look = () => {
    const element = find()
    if (element) then(element)
    else if (++frames < LATE) requestAnimationFrame(look)
  }
  onceDrawn(look)
}

/** React draws what a click changed before the next frame. */
export const onceDrawn = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))

function show(element: Element | null, block: ScrollLogicalPosition = 'center') {
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  if (block === 'center' && top > 130 && bottom < innerHeight - 60) return
  // Far off there is nothing to be seen on the way.
  const isFar = top < -2 * innerHeight || bottom > 3 * innerHeight
  const still = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: isFar ? 'center' : block, behavior: still ? 'auto' : 'smooth' })
  if (isFar) keepInSight(element, LATE)
}

/** Rows around it that are drawn for the first time turn out higher or lower than they were taken to be. */
function keepInSight(element: Element, frames: number) {
  const { top, bottom } = element.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) element.scrollIntoView({ block: 'center' })
  if (frames > 0 && element.isConnected) requestAnimationFrame(() => keepInSight(element, frames - 1))
}

/** Selects the shown words of a raw range. */
function select(paragraph: HTMLElement, words: Range, mark: 'words' | 'caret') {
  const range = domRange(paragraph, words)
  if (!range) return
  if (mark === 'caret') range.collapse(true)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
