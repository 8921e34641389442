'use client'

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react'
import type { SentencePair } from '@/domain/contract/findings'
import type { Range as Words } from '@/domain/text/splice'
import { offsetIn, selectedRange } from '../model/segments'
import { versionsQuery } from './article-queries'
import { useDesk } from './desk-context'
import type { Elements } from './elements'
import { loadedParagraph } from './loaded'
import type { Selected } from './slices/focus'

/** The attributes that tie the screen to raw offsets; see ParagraphText. */
const PARAGRAPH = '[data-paragraph]'
const PLACED = '[data-start],[data-at]'

/** The shown text of a paragraph, as selections are measured in it. */
export type ShownParagraph = Omit<Selected, 'start' | 'end' | 'quote'> & { text: string }
export type FindShown = (paragraphId: string) => ShownParagraph | undefined

export type Picked =
  | { readonly type: 'words' | 'caret'; readonly selected: Selected }
  /** Words of several paragraphs of one side, which only a gap can be about: a part for each. */
  | { readonly type: 'across'; readonly parts: readonly Selected[] }
  | { readonly type: 'none' }

/** What the browser's selection means for the article. */
export function readSelection(selection: Selection | null, find: FindShown): Picked {
  if (!selection || selection.rangeCount === 0 || !selection.anchorNode || !selection.focusNode) return { type: 'none' }
  const range = selection.getRangeAt(0)
  const paragraph = paragraphAt(range.startContainer)
  const shown = paragraph && find(paragraph.dataset.paragraph ?? '')
  if (!paragraph || !shown) return { type: 'none' }
  const within = paragraph.contains(range.endContainer)
  // A triple click selects up to the very start of what follows the paragraph.
  if (!within && range.endOffset > 0) {
    const parts = partsOf(range, shown.side, find)
    if (parts.length > 1) return { type: 'across', parts }
  }
  const selected = selectedIn(paragraph, shown, range)
  return { type: selected.start === selected.end ? 'caret' : 'words', selected }
}

/** The words of a range in one of its paragraphs. */
function selectedIn(paragraph: HTMLElement, { text, ...place }: ShownParagraph, range: Range): Selected {
  const start = paragraph.contains(range.startContainer)
    ? offsetOf(paragraph, range.startContainer, range.startOffset)
    : 0
  const end = paragraph.contains(range.endContainer)
    ? offsetOf(paragraph, range.endContainer, range.endOffset)
    : text.length
  const words = selectedRange(text, start, end)
  return { ...place, ...words, quote: text.slice(words.start, words.end) }
}

/** Its parts in the paragraphs of the side it began on; on the screen those of the other side stand between them. */
function partsOf(range: Range, side: Selected['side'], find: FindShown): Selected[] {
  const around = elementAt(range.commonAncestorContainer)
  return [...(around?.querySelectorAll<HTMLElement>(PARAGRAPH) ?? [])]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .flatMap((paragraph) => {
      const shown = find(paragraph.dataset.paragraph ?? '')
      return shown?.side === side ? [selectedIn(paragraph, shown, range)] : []
    })
    .filter(({ start, end }) => start < end)
}

/** Nothing is selected any more, not in the browser either. */
export const dropSelection = () => getSelection()?.removeAllRanges()

/** The paragraph at a point in the DOM, and the raw offset there. */
export function placeAt(node: Node, offset: number): { paragraph: HTMLElement; offset: number } | null {
  const paragraph = paragraphAt(node)
  return paragraph && { paragraph, offset: offsetOf(paragraph, node, offset) }
}

const paragraphAt = (node: Node): HTMLElement | null => elementAt(node)?.closest<HTMLElement>(PARAGRAPH) ?? null

const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** The raw offset of a point in the DOM, inside a paragraph's element. */
function offsetOf(paragraph: HTMLElement, node: Node, offset: number): number {
  const placed = elementAt(node)?.closest<HTMLElement>(PLACED)
  if (placed && paragraph.contains(placed) && (node.nodeType === Node.TEXT_NODE || placed === node)) {
    if (placed.dataset.at !== undefined) return Number(placed.dataset.at)
    const local = node.nodeType === Node.TEXT_NODE ? offset : offset > 0 ? (placed.textContent ?? '').length : 0
    return offsetIn(runAt(placed), local)
  }
  return boundaryOffset(paragraph, node, offset)
}

/** Between elements: the start of the first words behind the point, or the end of the last. */
function boundaryOffset(paragraph: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange()
  point.setStart(node, offset)
  const runs = [...paragraph.querySelectorAll<HTMLElement>('[data-start]')]
  const next = runs.find((run) => point.comparePoint(run, 0) >= 0)
  if (next) return Number(next.dataset.start)
  return Number(runs.at(-1)?.dataset.end ?? 0)
}

const runAt = ({ dataset, textContent }: HTMLElement) => ({
  start: Number(dataset.start),
  end: Number(dataset.end),
  text: textContent ?? '',
})

/** The shown words of a raw range, in a paragraph's element; null where none of them is shown. */
export function domRange(paragraph: HTMLElement, { start, end }: Words): Range | null {
  const runs = [...paragraph.querySelectorAll<HTMLElement>('[data-start]')]
  const first = runs.find(({ dataset }) => Number(dataset.end) > start)
  const last = runs.findLast(({ dataset }) => Number(dataset.start) < end)
  if (!first?.firstChild || !last?.firstChild) return null
  const within = (run: HTMLElement, offset: number) =>
    Math.max(0, Math.min(offset - Number(run.dataset.start), run.textContent?.length ?? 0))
  const range = document.createRange()
  range.setStart(first.firstChild, within(first, start))
  range.setEnd(last.firstChild, within(last, end))
  return range
}

/** The place before the letter at a raw offset, or behind the last one. */
export function domCaret(paragraph: HTMLElement, offset: number): Range | null {
  const runs = [...paragraph.querySelectorAll<HTMLElement>('[data-start]')]
  const run =
    runs.find(({ dataset }) => Number(dataset.start) <= offset && offset <= Number(dataset.end)) ?? runs.at(-1)
  if (!run?.firstChild) return null
  const range = document.createRange()
  range.setStart(
    run.firstChild,
    Math.max(0, Math.min(offset - Number(run.dataset.start), run.textContent?.length ?? 0)),
  )
  return range
}

/** The shown runs of a paragraph as it is drawn. */
export const drawnRuns = (paragraph: HTMLElement) =>
  [...paragraph.querySelectorAll<HTMLElement>('[data-start]')].map(runAt)

/** Selects what is between two raw offsets, as a mouse would. */
export function selectRaw(paragraph: HTMLElement, { start, end }: Words) {
  const range = start === end ? domCaret(paragraph, start) : domRange(paragraph, { start, end })
  const selection = getSelection()
  if (!range || !selection) return
  selection.removeAllRanges()
  selection.addRange(range)
  // A browser tells it only after the next key may have been pressed, which acts on what is selected.
  document.dispatchEvent(new Event('selectionchange'))
}

/** The words where the screen shows them. In the view of the text as it was imported they stand elsewhere. */
const shownRanges = (elements: Elements, words: SentencePair['source']): Range[] =>
  words.flatMap(({ paragraphId, version, ...range }) => {
    const shown = elements.get('paragraph', paragraphId)
    return shown && Number(shown.dataset.version) === version ? (domRange(shown, range) ?? []) : []
  })

/** Paints them over the text, without any element changing (CSS custom highlights, see globals.css). */
export function paintHighlight(elements: Elements, name: string, words: SentencePair['source']) {
  const ranges = shownRanges(elements, words)
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

/** The place in the text under the mouse: browsers have two ways to ask, and not each of them both. */
export function pointAt(x: number, y: number): { node: Node; offset: number } | null {
  const asked: Partial<Pick<Document, 'caretPositionFromPoint' | 'caretRangeFromPoint'>> = document
  const position = asked.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = asked.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

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
      // What is selected in words that are being written is the writer's business.
      if (!node || !rows.current?.contains(node) || elementAt(node)?.closest('[contenteditable]')) return
      const picked = readSelection(selection, find)
      desk.store.select(
        picked.type === 'words' ? picked.selected : null,
        picked.type === 'caret' ? picked.selected : null,
        picked.type === 'across' ? picked.parts : null,
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

/** A field that is part of a text (`contenteditable`): unlike a text area it wraps with what stands around it. */

/** Focuses an editable element, with all of its words selected or the caret behind them. */
export function placeCaret(element: HTMLElement, at: 'all' | 'end') {
  element.focus({ preventScroll: true })
  const selection = getSelection()
  selection?.selectAllChildren(element)
  if (at === 'end') selection?.collapseToEnd()
}

/** What it holds. Where the words end with a line break the browser puts another behind it, so that the new line is seen. */
export function wordsIn({ childNodes }: HTMLElement): string {
  const words = [...childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''))).join('')
  return words.endsWith('\n') ? words.slice(0, -1) : words
}

/** Puts words in place of what it holds. */
export function writeIn(element: HTMLElement, words: string) {
  element.textContent = words.endsWith('\n') ? `${words}\n` : words
}

/** Takes the browser's line break away once the words go on behind their own, or are all deleted: the text would stay broken there. */
export function trimLastLine(element: HTMLElement) {
  const words = wordsIn(element)
  if (words.endsWith('\n')) return
  const last = element.lastChild
  if (last instanceof Text && last.data.endsWith('\n')) last.deleteData(last.length - 1, 1)
  else if (last?.nodeName === 'BR') last.remove()
}

/** A double or triple click goes on selecting, in milliseconds. */
const CLICKS = 350

/** Calls back once words of the article have been selected with the mouse; who selects by keys or touch is still at it. */
export function useSelectedByMouse(rows: RefObject<HTMLElement | null>, then: () => void) {
  const { store } = useDesk()
  const done = useEffectEvent(then)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => clearTimeout(timer)
    const release = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== 'mouse' || !(target instanceof Node) || !rows.current?.contains(target)) return
      clearTimeout(timer)
      timer = setTimeout(() => (store.get().selected ?? store.get().across) && done(), CLICKS)
    }
    addEventListener('pointerdown', wait)
    addEventListener('pointerup', release)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', wait)
      removeEventListener('pointerup', release)
    }
  }, [rows, store])
}
