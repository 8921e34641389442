import type { Splice } from '../text/splice'
import type { Manuscript, Placed } from './manuscript'
import type { DisplacedAnchor, StepStructure } from './step-record'

/** One version of one paragraph: a splice on the version before. A paragraph that is born begins with an empty text. */
export type Step = {
  readonly paragraphId: string
  readonly version: number
  readonly splice: Splice
  readonly threadId: string
  /** What it changed besides the words. */
  readonly structure?: StepStructure
  /** The anchors that it bent, as they stood before: what an undo puts back. */
  readonly displaced: readonly DisplacedAnchor[]
}

/** A step before it is known whose it is and what it bent. */
export type BareStep = Omit<Step, 'threadId' | 'displaced'>

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
export function displacedAnchors(
  before: readonly Placed[],
  after: readonly Placed[],
  notInvertible?: ReadonlySet<string>,
): DisplacedAnchor[] {
  return before.flatMap((one, index) => {
    const now = after[index]
    if (!now || (!notInvertible?.has(one.id) && (now === one || !isDisplaced(one, now)))) return []
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

const isDisplaced = (one: Placed, now: Placed) =>
  one.anchor?.state !== now.anchor?.state ||
  one.proposal?.conflict !== now.proposal?.conflict ||
  one.proposal?.decision !== now.proposal?.decision

/** Those that came into conflict between the one and the other. */
export const findNewConflicts = (before: readonly Placed[], after: readonly Placed[]): string[] =>
  after
    .filter(
      ({ proposal }, index) => proposal?.decision === 'pending' && proposal.conflict && !wasInConflict(before[index]),
    )
    .map(({ id }) => id)

const wasInConflict = (placed: Placed | undefined) =>
  placed?.proposal?.decision === 'pending' && placed.proposal.conflict

/** Each step keeps what was bent in its paragraph, the first one what was bent elsewhere. */
export function withDisplaced(steps: readonly BareStep[], threadId: string, displaced: Step['displaced']): Step[] {
  const own = new Set(steps.map(({ paragraphId }) => paragraphId))
  return steps.map((step, index) => ({
    ...step,
    threadId,
    displaced: displaced.filter(
      ({ paragraphId }) =>
        paragraphId === step.paragraphId || (index === 0 && (paragraphId === null || !own.has(paragraphId))),
    ),
  }))
}
