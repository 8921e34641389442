import type { Range } from '@/domain/text/splice'
import { unitsQuery } from './article-queries'
import type { Desk } from './desk-context'
import { domRange } from './selection'

type Thread = { readonly id: string; readonly unitId: string | null }

/** Leads to a thread or finding: puts it in focus, and what it is about into sight. */
export function goToThread(desk: Desk, thread: Thread) {
  const { store, elements } = desk
  store.focusThread(thread)
  const signal = elements.startMove('sight')
  const isStill = () => !signal.aborted && store.get().threadId === thread.id
  onceDrawn(() => {
    if (!isStill()) return
    const words = wordsOf(desk, thread)
    if (words) return show(words)
    const [kind, id] = thread.unitId === null ? (['card', thread.id] as const) : (['unit', thread.unitId] as const)
    elements.whenThere(kind, id, () => onceDrawn(() => isStill() && show(wordsOf(desk, thread))), signal)
  })
}

/** Leads to a card: of a thread, a finding or a draft. What it is about stays where it is on the screen. */
export function goToCard({ store, elements }: Desk, id: string) {
  store.focusThread({ id })
  const signal = elements.startMove('focus')
  onceDrawn(() => elements.whenThere('card', id, (card) => store.get().threadId === id && focus(card), signal))
}

/** The button or field that had the focus is gone: it goes to its card, where one is still at it. */
export function stayAtCard(desk: Desk, id: string) {
  if (desk.store.get().threadId === id) goToCard(desk, id)
}

/** Leads to a thread or finding, and the focus into its card. */
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

/** Puts the focus into the first field of a draft's card or of an inline editor; `at`: where the caret goes. */
export function goToField({ elements }: Desk, kind: 'card' | 'editor', id: string, at?: number) {
  const signal = elements.startMove('focus')
  const enter = (element: HTMLElement) => {
    const field = element.querySelector('textarea')
    field?.focus({ preventScroll: true })
    if (at !== undefined) field?.setSelectionRange(at, at)
    field?.scrollIntoView({ block: 'nearest' })
  }
  onceDrawn(() => elements.whenThere(kind, id, enter, signal))
}

type Words = Range & { readonly paragraphId: string }

/** Leads to words: shown, and selected as if by hand; or with the caret put before them. */
export function goToWords(desk: Desk, { paragraphId, start, end }: Words, mark: 'words' | 'caret' = 'words') {
  const { articleId, store, client, elements } = desk
  const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
  const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
  // Of a long article only some rows are drawn: that of the unit one is in always is.
  if (unit) store.enterRow(unit, true)
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

/** Keeps in sight where one is, when rows come or go. */
export function showUnit({ store, elements }: Desk) {
  const { unitId } = store.get()
  if (unitId === null) return
  const signal = elements.startMove('sight')
  onceDrawn(() => elements.whenThere('unit', unitId, (row) => show(row), signal))
}

/** The words a thread is about; else its row, or its card where that doesn't stand beside a row. */
function wordsOf({ elements }: Desk, { id, unitId }: Thread): HTMLElement | null {
  const card = elements.get('card', id)
  const row = unitId === null ? undefined : elements.get('unit', unitId)
  const words = row?.querySelector<HTMLElement>(`[data-threads~="${CSS.escape(id)}"]`)
  // Before its row is drawn a card has no place yet.
  return words ?? (card && !card.closest('[data-placed]') ? card : (row ?? null))
}

/** An answer may come late: the menu a person has opened since, or a field elsewhere, keeps the focus. */
function focus(element: HTMLElement) {
  const busy = document.activeElement?.closest('[role=menu], input:not([type=radio]), select, textarea')
  if (busy && !element.contains(busy)) return
  element.focus({ preventScroll: true })
}

/** What the browser's focus is on. */
export const focusedElement = (): Element | null => document.activeElement

/** A field that has the focus would keep it from what is led to; anything else keeps it until something takes it. */
export function leaveField() {
  const field = document.activeElement?.closest<HTMLElement>('input, select, textarea')
  field?.blur()
}

/** What had the browser's focus has gone from the page. */
export const hasLostFocus = (): boolean => document.activeElement === null || document.activeElement === document.body

/** So many frames rows around an element may take to be drawn and measured. */
const LATE = 30

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
