import type { Paragraph } from '@/domain/contract/shapes'
import { type Inline, parseInline, plainText } from '@/domain/text/inline'
import { type FlowPiece, flowOf } from '../flow'
import { printable } from '../printable'

/** A range that something is about, in UTF-16 code units of the paragraph's text; `id` of that thing. */
export type Span = { readonly id: string; readonly start: number; readonly end: number }

/** A paragraph in pieces. The edges of spans are in it by number. */
export type Passage = { readonly flow: readonly FlowPiece[]; readonly edges: readonly SpanEdge[] }
export type SpanEdge = { readonly type: 'start' | 'end'; readonly id: string }

/** White space is kept exactly: these formats are read again. */
export function passageOf({ kind, text: given }: Pick<Paragraph, 'kind' | 'text'>, spans: readonly Span[]): Passage {
  const text = printable(given)
  const pieces = kind === 'code' || spans.length === 0 ? [] : parseInline(text)
  const place = (at: number, edge: SpanEdge['type']) => placeIn(pieces, printable(given.slice(0, at)).length, edge)
  const placed = spans
    .map(({ id, start, end }) => ({ id, start: place(start, 'start'), end: place(end, 'end') }))
    .filter(({ start, end }) => start < end)
    // Of those that begin together the longest is the outermost.
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const starts = placed.map(({ id, start }) => ({ type: 'start' as const, id, at: start }))
  const ends = placed.map(({ id, end }) => ({ type: 'end' as const, id, at: end })).reverse()
  // At one place spans end before others begin.
  const edges = [...ends, ...starts].sort((a, b) => a.at - b.at)
  const marks = edges.map(({ at }, number) => ({ at, number, apart: false }))
  return { flow: flowOf({ kind, level: 1, text, marks }), edges }
}

/** Signs that display as something else are one place. */
function placeIn(pieces: readonly Inline[], at: number, edge: SpanEdge['type']): number {
  const piece = pieces.find(({ start, end }) => start < at && at < end)
  if (!piece) return at
  if ('children' in piece) return placeIn(piece.children, at, edge)
  return piece.type === 'text' && piece.value.length === piece.end - piece.start ? at : piece[edge]
}

/** A paragraph may contain nothing but an empty mark. */
export const saysSomething = ({ kind, text }: Pick<Paragraph, 'kind' | 'text'>): boolean =>
  (kind === 'code' ? printable(text) : plainText(printable(text))).trim() !== ''
