import type { AnchorState } from '../contract/names'
import { ceil, floor } from './grapheme'
import { growth, type Range, type Splice } from './splice'

/** The words that a thread is about. `quote` stays as chosen; the range moves with the text. */
export type Anchor = Range & {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly state: AnchorState
}

/** Code units of context kept on either side of the quote. */
export const CONTEXT = 32

/** The anchor on a range of a text, widened to whole characters. `null`: the range is not in the text. */
export function anchorAt(text: string, range: Range): Anchor | null {
  if (range.start < 0 || range.end < range.start || range.end > text.length) return null
  const start = floor(text, range.start)
  const end = range.end === range.start ? start : ceil(text, range.end)
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(floor(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, ceil(text, Math.min(text.length, end + CONTEXT))),
    state: 'exact',
  }
}

/**
 * Carries an anchor through a splice, to the text after it.
 *
 * | the splice, seen from the anchor's range      | a remark (comment, issue, gap)     | a pending suggestion |
 * | --------------------------------------------- | ---------------------------------- | -------------------- |
 * | before it, or touching its start              | shifted                            | shifted              |
 * | after it, or touching its end                 | stays                              | stays                |
 * | insertion at the very place of an insertion   | shifted                            | conflict             |
 * | inside it, some of its words left             | grown or shrunk with it: changed   | conflict             |
 * | over its start or its end                     | trimmed to the words left: changed | conflict             |
 * | over all of it                                | an empty range there: orphaned     | conflict             |
 * | nothing taken, nothing put in                 | stays                              | stays                |
 *
 * A state only gets worse: what was orphaned or in conflict stays so, and only its place is carried on.
 */
export function carry<A extends Anchor>(anchor: A, splice: Splice, kind: 'remark' | 'suggestion'): A {
  if (isNothing(splice)) return anchor
  const moved = carryRange(anchor, splice)
  const touched = moved.effect !== 'none' || (kind === 'suggestion' && sameInsertion(anchor, splice))
  return {
    ...anchor,
    start: moved.start,
    end: moved.end,
    state: touched ? worse(anchor.state, kind, moved.effect) : anchor.state,
  }
}

export const carryAll = <A extends Anchor>(anchor: A, splices: readonly Splice[], kind: 'remark' | 'suggestion'): A =>
  splices.reduce((carried, splice) => carry(carried, splice, kind), anchor)

type Effect = 'none' | 'changed' | 'gone'

function carryRange({ start, end }: Range, splice: Splice): Range & { effect: Effect } {
  const delta = growth(splice)
  if (splice.end <= start) return { start: start + delta, end: end + delta, effect: 'none' }
  if (splice.start >= end) return { start, end, effect: 'none' }
  const after = splice.start + splice.insert.length
  if (splice.start <= start && splice.end >= end) return { start: after, end: after, effect: 'gone' }
  if (splice.start >= start && splice.end <= end) return { start, end: end + delta, effect: 'changed' }
  return splice.start < start
    ? { start: after, end: end + delta, effect: 'changed' }
    : { start, end: splice.start, effect: 'changed' }
}

const isNothing = ({ start, end, insert }: Splice) => start === end && insert === ''

const sameInsertion = (anchor: Range, splice: Splice) =>
  anchor.start === anchor.end && splice.start === splice.end && anchor.start === splice.start

function worse(state: AnchorState, kind: 'remark' | 'suggestion', effect: Effect): AnchorState {
  if (kind === 'suggestion') return 'conflict'
  if (state === 'orphaned' || effect === 'gone') return 'orphaned'
  return 'changed'
}
