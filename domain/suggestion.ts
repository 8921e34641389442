import type { Decision } from './contract/names'
import { type Anchor, carry } from './text/anchor'
import { apply, replace, type Splice } from './text/splice'

/** Anything that stands at a place in a paragraph and is carried when its text changes. */
export type Placed = {
  readonly id: string
  readonly anchor: Anchor
  /** Given for suggestions only. */
  readonly proposal?: { readonly replacement: string; readonly decision: Decision }
}

export type Acceptance = {
  readonly splice: Splice
  readonly text: string
  /** Everything placed whose place or state is another one now; the accepted one stands on the words put in. */
  readonly carried: readonly Placed[]
  /** Those whose state changed, as they stood before: what an undo puts back. */
  readonly bent: readonly Placed[]
  /** Pending suggestions that lost their words to this one. */
  readonly conflicts: readonly string[]
  /** Pending suggestions that asked for exactly this. */
  readonly superseded: readonly string[]
}

/** The words that a suggestion is about don't stand there any more. */
export class LostWords extends Error {}

/**
 * What accepting a pending suggestion does to its paragraph: the splice, the text after it, and where everything else
 * in the paragraph stands then. `applied` are the words put in: the suggestion's own, or an editor's instead.
 */
export function accept(text: string, accepted: Placed, applied: string, others: readonly Placed[]): Acceptance {
  const { start, end, quote, state } = accepted.anchor
  if (state !== 'exact' || text.slice(start, end) !== quote) throw new LostWords(accepted.id)
  const splice = replace(text, { start, end }, applied)
  const carried: Placed[] = []
  const bent: Placed[] = []
  const conflicts: string[] = []
  const superseded: string[] = []
  for (const other of others) {
    if (other.id === accepted.id) continue
    const pending = other.proposal?.decision === 'pending'
    const same = pending && asksForTheSame(other, accepted, applied)
    const anchor = carry(other.anchor, splice, pending && !same ? 'suggestion' : 'remark')
    if (anchor.start !== other.anchor.start || anchor.end !== other.anchor.end || anchor.state !== other.anchor.state)
      carried.push({ ...other, anchor })
    if (anchor.state !== other.anchor.state) bent.push(other)
    if (same) superseded.push(other.id)
    else if (pending && anchor.state === 'conflict' && other.anchor.state !== 'conflict') conflicts.push(other.id)
  }
  const own = {
    ...accepted.anchor,
    start: splice.start,
    end: splice.start + splice.insert.length,
    state: 'changed' as const,
  }
  carried.push({ ...accepted, anchor: own })
  bent.push(accepted)
  return { splice, text: apply(text, splice), carried, bent, conflicts, superseded }
}

const asksForTheSame = (other: Placed, accepted: Placed, applied: string) =>
  other.anchor.state === 'exact' &&
  other.anchor.start === accepted.anchor.start &&
  other.anchor.end === accepted.anchor.end &&
  other.proposal?.replacement === applied
