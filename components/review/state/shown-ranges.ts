import type { SentencePair } from '@/domain/contract/shapes'
import { domRange } from './dom-range'

/** The words where the screen shows them. In the view of the text as it was brought in they stand elsewhere. */
export const shownRanges = (words: SentencePair['source']): Range[] =>
  words.flatMap(({ paragraphId, version, ...range }) => {
    const shown = document.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraphId)}"]`)
    return shown && Number(shown.dataset.version) === version ? (domRange(shown, range) ?? []) : []
  })

/** Paints them over the text, without any element changing (CSS custom highlights, see globals.css). */
export function paint(name: string, words: SentencePair['source']) {
  const ranges = shownRanges(words)
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
