import { z } from 'zod'
import { AnchorState, ParagraphKind } from '../contract/names'
import { Level } from '../contract/shapes'
import type { Splice } from '../text/splice'
import type { Manuscript, Placed } from './manuscript'

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

const offset = z.int().nonnegative()
const VersionOf = z.object({ id: z.string(), version: offset })
const Kind = z.object({ kind: ParagraphKind, level: Level.optional() })
const Words = z.array(z.string())
const Stretched = z.object({ start: offset, end: offset, insert: Words, gone: Words })

/** A paragraph at one of its versions. */
export type VersionOf = z.infer<typeof VersionOf>

/** What was done to several paragraphs written as one text: the words put in and taken out, one string between two breaks. */
export type Stretched = z.infer<typeof Stretched>

/** The version of this paragraph that this one takes back. */
const undoes = offset.optional()

export const StepStructure = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['words', 'remove', 'restore']), undoes }),
  z
    .object({ op: z.enum(['split', 'join']), with: z.array(VersionOf), stretch: Stretched, undoes })
    .meta({ description: '`with`: the other paragraphs of it, in order.' }),
  z
    .object({ op: z.literal('joined'), into: VersionOf, at: offset, stretch: Stretched, undoes })
    .meta({ description: 'Its words went on in `into`; it stood from `at` of the stretch on.' }),
  z
    .object({ op: z.literal('insert'), with: z.array(VersionOf), undoes })
    .meta({ description: 'It was missing; `with`: the others, where the words held a blank line.' }),
  z
    .object({ op: z.literal('born'), of: z.string(), undoes })
    .meta({ description: 'It came to be behind `of`, in a split or as one of several inserted.' }),
  z.object({ op: z.literal('kind'), from: Kind, to: Kind, undoes }),
])
export type StepStructure = z.infer<typeof StepStructure>

export const Bent = z.object({
  id: z.string(),
  paragraphId: z.string().nullable(),
  start: offset.nullable().meta({ description: 'Null: it was about the whole paragraph.' }),
  end: offset.nullable(),
  state: AnchorState.nullable(),
  pending: z.boolean().optional().meta({ description: 'It was a pending suggestion.' }),
  superseded: z.boolean().optional().meta({ description: 'It asked for exactly what was done.' }),
})
export type Bent = z.infer<typeof Bent>

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
