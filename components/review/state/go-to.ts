import type { Unit } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import type { Draft } from '../model/draft'
import { unitsQuery } from './article-queries'
import type { Desk } from './desk-context'
import { onceDrawn } from './elements'
import { oncePlaced, onceStill, showWhole } from './in-sight'
import { unitOf } from './loaded'
import { domRange, placeCaret } from './selection'

type Thread = { readonly id: string; readonly unitId: string | null }

/** The browser's focus came into a row: onto the row itself, or onto something in it (`inside`). */
export function enterRow(desk: Desk, unit: Unit, inside: boolean) {
  const { threadId } = desk.store.get()
  desk.store.enterRow(unit, inside, threadId !== null && unitOf(desk, threadId) === unit.id)
}

/** Focuses a thread or finding, and scrolls to its words; then as far as it takes to have all of its card in sight. */
export function goToThread(desk: Desk, thread: Thread) {
  const { store, elements } = desk
  store.focusThread(thread)
  const signal = elements.startMove('sight')
  const isStill = () => !signal.aborted && store.get().threadId === thread.id
  onceDrawn(() => {
    if (!isStill()) return
    const words = wordsOf(desk, thread)
    if (words) return showBoth(words)
    const [kind, id] = thread.unitId === null ? (['card', thread.id] as const) : (['unit', thread.unitId] as const)
    elements.whenThere(kind, id, () => onceDrawn(() => isStill() && showBoth(wordsOf(desk, thread))), signal)
  })
  const showBoth = (words: HTMLElement | null) => {
    show(words)
    if (!words) return
    const showCard = (card: HTMLElement) =>
      onceStill(words, () => oncePlaced(card, () => isStill() && showWhole(card, words)))
    elements.whenThere('card', thread.id, showCard, signal)
  }
}

/** Moves the focus to the card of a thread, finding or draft without scrolling its words. */
export function goToCard({ store, elements }: Desk, id: string) {
  store.focusThread({ id })
  const signal = elements.startMove('focus')
  onceDrawn(() => elements.whenThere('card', id, (card) => store.get().threadId === id && focus(card), signal))
}

/** Leaves a field of a card for the card. */
export function leaveForCard({ elements }: Desk, id: string) {
  elements.get('card', id)?.focus({ preventScroll: true })
}

/** Moves the focus to the card after the button or field that had it is gone, if the card is still in focus. */
export function stayAtCard(desk: Desk, id: string) {
  if (desk.store.get().threadId === id) goToCard(desk, id)
}

/** Goes to a thread or finding and moves the focus into its card. */
export function goToThreadCard(desk: Desk, thread: Thread) {
  goToThread(desk, thread)
  goToCard(desk, thread.id)
}

export function goToUnit({ store, elements }: Desk, unitId: string) {
  store.focusUnit(unitId)
  const signal = elements.startMove('focus')
  onceDrawn(() =>
    elements.whenThere(
      'unit',
      unitId,
      (row) => {
        if (store.get().unitId !== unitId) return
        focus(row)
        show(row, 'nearest')
      },
      signal,
    ),
  )
}

/** Focuses the first field of a draft, in its card or in the text, or of an inline editor; `at`: the offset of the caret. */
export function goToField({ elements }: Desk, id: string, at?: number) {
  const signal = elements.startMove('focus')
  const enter = (element: HTMLElement) => {
    if (element.isContentEditable) return placeCaret(element, 'end')
    const field = element.querySelector('textarea')
    field?.focus({ preventScroll: true })
    if (at !== undefined) field?.setSelectionRange(at, at)
    field?.scrollIntoView({ block: 'nearest' })
  }
  onceDrawn(() => {
    for (const kind of ['card', 'editor'] as const) elements.whenThere(kind, id, enter, signal)
  })
}

/** Goes back to a draft: to its words, whose row is always drawn, and into its first field, all of its form in sight. */
export function goToDraft(desk: Desk, { id, place }: Pick<Draft, 'id' | 'place'>) {
  const { store, elements } = desk
  store.focusDraft(id)
  goToField(desk, id)
  if (!place) return
  const signal = elements.startMove('sight')
  const showForm = (paragraph: HTMLElement) => {
    const card = elements.get('card', id)
    if (!card || isFar(paragraph)) show(paragraph)
    if (card) oncePlaced(card, () => !signal.aborted && showWhole(card, paragraph))
  }
  onceDrawn(() => elements.whenThere('paragraph', place.paragraphId, showForm, signal))
}

/** Goes to the banner of an article that was just approved, once the dialog has given the focus up. */
export function goToBanner({ articleId, elements }: Desk) {
  elements.startMove('sight')
  const signal = elements.startMove('focus')
  const enter = (banner: HTMLElement) => {
    if (signal.aborted) return
    focus(banner)
    show(banner)
  }
  onceDrawn(() => elements.whenThere('banner', articleId, (banner) => onceDrawn(() => enter(banner)), signal))
}

type Words = Range & { readonly paragraphId: string }

/** Scrolls to words and selects them, or puts the caret before them. */
export function goToWords(desk: Desk, { paragraphId, start, end }: Words, mark: 'words' | 'caret' = 'words') {
  const { articleId, store, client, elements } = desk
  const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
  const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
  // In a long article only some rows are drawn; the row of the unit in focus always is.
  if (unit) store.leadToUnit(unit.id)
  const signal = elements.startMove('sight')
  onceDrawn(() =>
    elements.whenThere(
      'paragraph',
      paragraphId,
      (paragraph) => {
        show(paragraph)
        select(paragraph, { start, end }, mark)
      },
      signal,
    ),
  )
}

/** Scrolls to the unit in focus after rows were added or removed. */
export function showUnit({ store, elements }: Desk) {
  const { unitId } = store.get()
  if (unitId === null) return
  const signal = elements.startMove('sight')
  onceDrawn(() => elements.whenThere('unit', unitId, (row) => show(row), signal))
}

/** The element of a thread's words; else its row, or its card if that isn't beside a row. */
function wordsOf({ elements }: Desk, { id, unitId }: Thread): HTMLElement | null {
  const card = elements.get('card', id)
  const row = unitId === null ? undefined : elements.get('unit', unitId)
  const words = row?.querySelector<HTMLElement>(`[data-threads~="${CSS.escape(id)}"]`)
  // A card isn't placed until its row is drawn.
  return words ?? (card && !card.closest('[data-placed]') ? card : (row ?? null))
}

/** If the answer came late, a menu or field that the person is in keeps the focus, in the element itself too. */
function focus(element: HTMLElement) {
  if (document.activeElement?.closest('[role=menu], input:not([type=radio]), select, textarea, [contenteditable]'))
    return
  element.focus({ preventScroll: true })
}

/** The element that has the browser's focus. */
export const focusedElement = (): Element | null => document.activeElement

/**
 * Gives the browser's focus to what is in focus on the desk: the place in alignment mode, the card, the row. For when
 * what had it is gone, or could keep it from what a command leads to.
 */
export function returnFocus({ store, elements }: Pick<Desk, 'store' | 'elements'>) {
  const { alignmentCursor, draftId, threadId, unitId } = store.get()
  const place = alignmentCursor && elements.get('place', alignmentCursor.place)
  const card = [draftId, threadId].flatMap((id) => (id && elements.get('card', id)) || [])
  const row = unitId === null ? undefined : elements.get('unit', unitId)
  const seen = [place, ...card, row].find((element) => element?.checkVisibility())
  if (seen) seen.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Whether what had the browser's focus is gone from the page. */
export const hasLostFocus = (): boolean => document.activeElement === null || document.activeElement === document.body

/** How many frames to wait for rows around an element to be drawn and measured. */
const LATE = 30

function show(element: Element | null, block: ScrollLogicalPosition = 'center') {
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  if (block === 'center' && top > 130 && bottom < innerHeight - coveredBelow()) return
  const far = isFar(element)
  const still = far || matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: far ? 'center' : block, behavior: still ? 'auto' : 'smooth' })
  if (far) keepInSight(element, LATE)
}

/** On a phone an open card stands over the foot of the text, and the style sheet says how high. In pixels. */
const coveredBelow = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 60

/** A long way off, smooth scrolling shows nothing useful. */
function isFar(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top < -2 * innerHeight || bottom > 3 * innerHeight
}

/** Rows drawn for the first time may differ from their estimated height and shift the element. */
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
