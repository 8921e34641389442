import type { Splice } from '../text/splice'
import type { Manuscript, Placed } from './manuscript'
import type { Bent, StepStructure } from './step-record'

/** One version of one paragraph: a splice on the version before. A paragraph that is born begins with an empty text. */
export type Step = {
  readonly paragraphId: string
  readonly version: number
  readonly splice: Splice
  readonly threadId: string
  /** What it changed besides the words. */
  readonly structure?: StepStructure
  /** The anchors that it bent, as they stood before: what an undo puts back. */
  readonly bent: readonly Bent[]
}

/** A step before it is known whose it is and what it bent. */
export type BareStep = Omit<Step, 'threadId' | 'bent'>

/** What a decision makes of the manuscript. */
export type Change = {
  readonly manuscript: Manuscript
  readonly steps: readonly Step[]
  /** Pending suggestions that lost their words, or their place, to it. */
  readonly conflicts: readonly string[]
  /** Pending suggestions that asked for exactly this. */
  readonly superseded: readonly string[]
}

/** The same things placed, before and after, in the same order: those whose standing an undo could not work out. */
export function bentIn(before: readonly Placed[], after: readonly Placed[], adrift?: ReadonlySet<string>): Bent[] {
  return before.flatMap((one, index) => {
    const now = after[index]
    if (!now || (!adrift?.has(one.id) && (now === one || !isBent(one, now)))) return []
    const { id, paragraphId, anchor } = one
    const pending = one.proposal?.decision === 'pending'
    const superseded = pending && now.proposal?.decision === 'superseded'
    return [
      {
        id,
        paragraphId,
        start: anchor?.start ?? null,
        end: anchor?.end ?? null,
        state: anchor?.state ?? null,
        ...(pending && { pending }),
        ...(superseded && { superseded }),
      },
    ]
  })
}

const isBent = (one: Placed, now: Placed) =>
  one.anchor?.state !== now.anchor?.state ||
  one.proposal?.conflict !== now.proposal?.conflict ||
  one.proposal?.decision !== now.proposal?.decision

/** Those that came into conflict between the one and the other. */
export const newConflicts = (before: readonly Placed[], after: readonly Placed[]): string[] =>
  after
    .filter(
      ({ proposal }, index) => proposal?.decision === 'pending' && proposal.conflict && !wasInConflict(before[index]),
    )
    .map(({ id }) => id)

const wasInConflict = (placed: Placed | undefined) =>
  placed?.proposal?.decision === 'pending' && placed.proposal.conflict

/** Each step keeps what was bent in its paragraph, the first one what was bent elsewhere. */
export function withBent(steps: readonly BareStep[], threadId: string, bent: Step['bent']): Step[] {
  const own = new Set(steps.map(({ paragraphId }) => paragraphId))
  return steps.map((step, index) => ({
    ...step,
    threadId,
    bent: bent.filter(
      ({ paragraphId }) =>
        paragraphId === step.paragraphId || (index === 0 && (paragraphId === null || !own.has(paragraphId))),
    ),
  }))
}
