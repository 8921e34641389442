import type { ParagraphKind, ThreadKind } from '@/domain/contract/names'
import { ceil, floor } from '@/domain/text/grapheme'
import { type Inline, parseInline } from '@/domain/text/inline'
import type { Range } from '@/domain/text/splice'

/** What is drawn at a place of a paragraph. Offsets are UTF-16 code units in its raw text, half-open. */
export type Mark = Range & {
  readonly id: string
  readonly kind: ThreadKind | 'finding' | 'draft'
  /** A suggestion that would change these words: they are drawn struck out. */
  readonly deletes?: Range
  /** Words that a suggestion would put in, drawn behind the offset `at`. */
  readonly inserts?: { readonly at: number; readonly text: string }
  /** The deletion takes the whole paragraph away. */
  readonly removes?: true
  readonly by?: string
}

/** A stretch of shown text over which nothing changes: style, marks, deletions. */
export type Segment = Range & {
  readonly type: 'text'
  readonly text: string
  /** The text shown is not the raw text letter by letter (an escape, a character reference): offsets snap to its ends. */
  readonly atomic: boolean
  readonly style: RunStyle
  readonly marks: readonly string[]
  readonly deletedBy: readonly string[]
}
export type Insertion = { readonly type: 'insertion'; readonly at: number; readonly text: string; readonly id: string }
/** A mark that covers no words, such as the place of an insertion that is being written. */
export type PointMark = { readonly type: 'point'; readonly at: number; readonly id: string }
export type Piece = Segment | Insertion | PointMark

/**
 * The runs of a paragraph, cut at every boundary of every mark, with the proposed words in between. Marks may overlap in
 * any way; each piece names all that cover it. A place between two runs (inside a mark character that isn't shown) is
 * drawn at the end of the run before it.
 */
export function segment(runs: readonly ShownRun[], marks: readonly Mark[]): Piece[] {
  const cuts = cutsOf(marks)
  const parts = runs.flatMap((run) => cut(run, cuts).map((part) => ({ ...part, style: run.style })))
  // The shortest first: a click means the closest mark around the words.
  const covering = coveredBy(
    parts,
    marks.toSorted((a, b) => a.end - a.start - (b.end - b.start)),
  )
  const deleting = coveredBy(
    parts,
    marks.flatMap(({ id, deletes }) => (deletes ? { id, ...deletes } : [])),
  )
  const places = [...marks].flatMap(placeOf).sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let next = 0
  const drawUpTo = (offset: number, inclusive: boolean) => {
    for (
      let place = places[next];
      place && (place.at < offset || (inclusive && place.at === offset));
      place = places[next]
    ) {
      pieces.push(place)
      next++
    }
  }
  for (const [index, part] of parts.entries()) {
    drawUpTo(part.start, true)
    pieces.push({ type: 'text', ...part, marks: covering[index] ?? [], deletedBy: deleting[index] ?? [] })
  }
  drawUpTo(Number.POSITIVE_INFINITY, true)
  return pieces
}

const cutsOf = (marks: readonly Mark[]): number[] =>
  [
    ...new Set(
      marks.flatMap((mark) => [
        mark.start,
        mark.end,
        ...(mark.deletes ? [mark.deletes.start, mark.deletes.end] : []),
        ...(mark.inserts ? [mark.inserts.at] : []),
      ]),
    ),
  ].sort((a, b) => a - b)

function placeOf({ id, start, end, inserts }: Mark): (Insertion | PointMark)[] {
  if (inserts && inserts.text !== '') return [{ type: 'insertion', at: inserts.at, text: inserts.text, id }]
  return start === end ? [{ type: 'point', at: start, id }] : []
}

type Part = Range & { text: string; atomic: boolean }

function cut(run: ShownRun, cuts: readonly number[]): Part[] {
  const atomic = run.text.length !== run.end - run.start
  const inside = atomic ? [] : cuts.filter((at) => at > run.start && at < run.end)
  return [run.start, ...inside].map((start, index) => {
    const end = inside[index] ?? run.end
    return { start, end, atomic, text: atomic ? run.text : run.text.slice(start - run.start, end - run.start) }
  })
}

/** The ids of the ranges that reach into each part, in their order. The parts are in the order of the text. */
function coveredBy(parts: readonly Range[], ranges: readonly (Range & { id: string })[]): string[][] {
  const ids = parts.map((): string[] => [])
  for (const { id, start, end } of ranges)
    for (let index = firstAfter(parts, start); (parts[index]?.start ?? end) < end; index++) ids[index]?.push(id)
  return ids
}

/** The index of the first part that ends behind an offset. */
function firstAfter(parts: readonly Range[], offset: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.end ?? offset) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Characters of a paragraph that are shown: [start, end) of the raw text, what is seen for it, and how. */
export type ShownRun = Range & { readonly text: string; readonly style: RunStyle }
export type RunStyle = {
  readonly emphasis?: true
  readonly strong?: true
  readonly code?: true
  readonly strike?: true
  readonly href?: string
}

const PLAIN: RunStyle = {}

/** A text with no inline marks, as source code is. */
export const plainRuns = (text: string): ShownRun[] =>
  text === '' ? [] : [{ start: 0, end: text.length, text, style: PLAIN }]

/** The raw offset of a place in a run's text. Where the text shown isn't the raw one, its nearer end. */
export function offsetIn(run: Pick<ShownRun, 'start' | 'end' | 'text'>, local: number): number {
  const within = Math.max(0, Math.min(local, run.text.length))
  if (run.text.length === run.end - run.start) return run.start + within
  return within * 2 < run.text.length ? run.start : run.end
}

/** The shown text of a paragraph: its inline Markdown drawn, without the marks. In code no mark means anything. */
export const runsOf = (kind: ParagraphKind, text: string): ShownRun[] =>
  kind === 'code' ? plainRuns(text) : runsIn(parseInline(text), {})

const runsIn = (pieces: readonly Inline[], style: RunStyle): ShownRun[] =>
  pieces.flatMap((piece): ShownRun[] => {
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
