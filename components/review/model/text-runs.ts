import type { ParagraphKind } from '@/domain/contract/names'
import { ceil, floor } from '@/domain/text/grapheme'
import { type Inline, parseInline } from '@/domain/text/inline'
import type { Range } from '@/domain/text/splice'

/** Characters of a paragraph that are shown: [start, end) of the raw text, what is seen for it, and how. */
export type Run = Range & { readonly text: string; readonly style: RunStyle }
export type RunStyle = {
  readonly emphasis?: true
  readonly strong?: true
  readonly code?: true
  readonly strike?: true
  readonly href?: string
}

const PLAIN: RunStyle = {}

/** A text with no inline marks, as source code is. */
export const plainRuns = (text: string): Run[] =>
  text === '' ? [] : [{ start: 0, end: text.length, text, style: PLAIN }]

/** The raw offset of a place in a run's text. Where the text shown isn't the raw one, its nearer end. */
export function offsetIn(run: Pick<Run, 'start' | 'end' | 'text'>, local: number): number {
  const within = Math.max(0, Math.min(local, run.text.length))
  if (run.text.length === run.end - run.start) return run.start + within
  return within * 2 < run.text.length ? run.start : run.end
}

/** The shown text of a paragraph: its inline Markdown drawn, without the marks. In code no mark means anything. */
export const runsOf = (kind: ParagraphKind, text: string): Run[] =>
  kind === 'code' ? plainRuns(text) : runsIn(parseInline(text), {})

const runsIn = (pieces: readonly Inline[], style: RunStyle): Run[] =>
  pieces.flatMap((piece): Run[] => {
    const { start, end } = piece
    switch (piece.type) {
      case 'text':
        return piece.value === '' ? [] : [{ start, end, text: piece.value, style }]
      case 'break':
        return [{ start, end, text: '\n', style }]
      case 'link':
        return runsIn(piece.children, piece.href === undefined ? style : { ...style, href: piece.href })
      default:
        return runsIn(piece.children, { ...style, [piece.type]: true })
    }
  })

/**
 * What a person meant by a selection: whole characters, without the spaces that a double click takes along. White space
 * alone is kept as it is. The ends may come in either order.
 */
export function selectedRange(text: string, one: number, other: number): Range {
  const start = floor(text, Math.min(one, other))
  const end = ceil(text, Math.max(one, other))
  if (start >= end) return { start, end: start }
  const words = text.slice(start, end)
  if (words.trim() === '') return { start, end }
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}
