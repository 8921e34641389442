import { selectedRange } from '../model/selected-range'
import { offsetIn } from '../model/text-runs'
import type { Selected } from './slices/focus'

/** The attributes that tie the screen to raw offsets; see ParagraphText. */
const PARAGRAPH = '[data-paragraph]'
const PLACED = '[data-start],[data-at]'

/** The shown text of a paragraph, as selections are measured in it. */
export type ShownParagraph = Omit<Selected, 'start' | 'end' | 'quote'> & { text: string }
export type FindShown = (paragraphId: string) => ShownParagraph | undefined

export type Picked =
  | { readonly type: 'words' | 'caret'; readonly selected: Selected }
  /** Words of more than one paragraph: nothing can be about these. */
  | { readonly type: 'across' }
  | { readonly type: 'none' }

/** What the browser's selection means for the article. */
export function pick(selection: Selection | null, find: FindShown): Picked {
  if (!selection || selection.rangeCount === 0 || !selection.anchorNode || !selection.focusNode) return { type: 'none' }
  const range = selection.getRangeAt(0)
  const paragraph = paragraphAt(range.startContainer)
  const shown = paragraph && find(paragraph.dataset.paragraph ?? '')
  if (!paragraph || !shown) return { type: 'none' }
  const within = paragraph.contains(range.endContainer)
  // A triple click selects up to the very start of what follows the paragraph.
  if (!within && range.endOffset > 0) return { type: 'across' }
  const { text, ...place } = shown
  const start = offsetOf(paragraph, range.startContainer, range.startOffset)
  const end = within ? offsetOf(paragraph, range.endContainer, range.endOffset) : text.length
  const words = selectedRange(text, start, end)
  const selected = { ...place, ...words, quote: text.slice(words.start, words.end) }
  return { type: words.start === words.end ? 'caret' : 'words', selected }
}

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
