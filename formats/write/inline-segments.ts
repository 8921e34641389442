import type { ParagraphKind } from '@/domain/contract/names'
import { type Inline, parseInline } from '@/domain/text/inline'
import type { MarkedRun } from '../markdown/inline-source'

/** The marks of some words. */
export type Style = {
  readonly emphasis?: true
  readonly strong?: true
  readonly code?: true
  /** Safe to follow. */
  readonly href?: string
}

/**
 * A range of a paragraph's text and its displayed words; what is between the segments are signs. The words are as long as
 * the range, with the same offsets, or the whole range displays as them.
 */
export type Segment = { readonly start: number; readonly end: number; readonly words: string; readonly style: Style }

export function segmentsOf(kind: ParagraphKind, text: string): Segment[] {
  if (kind === 'code') return text === '' ? [] : [{ start: 0, end: text.length, words: text, style: {} }]
  return segments(parseInline(text), {})
}

const segments = (pieces: readonly Inline[], style: Style): Segment[] =>
  pieces.flatMap((piece) => {
    const { start, end } = piece
    switch (piece.type) {
      case 'text':
        return [{ start, end, words: piece.value, style }]
      case 'break':
        return [{ start, end, words: '\n', style }]
      case 'link':
        return segments(piece.children, piece.href === undefined ? style : { ...style, href: piece.href })
      default:
        return segments(piece.children, { ...style, [piece.type]: true })
    }
  })

export const isSameStyle = (a: Style, b: Style): boolean =>
  a.emphasis === b.emphasis && a.strong === b.strong && a.code === b.code && a.href === b.href

/** The same as marks around words. */
export const marksOf = ({ emphasis, strong, code, href }: Style): MarkedRun['marks'] => [
  ...(strong ? [{ type: 'strong' as const }] : []),
  ...(emphasis ? [{ type: 'emphasis' as const }] : []),
  ...(code ? [{ type: 'code' as const }] : []),
  ...(href === undefined ? [] : [{ type: 'link' as const, href }]),
]
