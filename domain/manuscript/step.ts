import { z } from 'zod'
import { AnchorState, ParagraphKind } from '../contract/names'
import { Level } from '../contract/shapes'
import type { Splice } from '../text/splice'
import type { Manuscript } from './manuscript'
import { Repairing } from './paired-unit'

/**
 * The steps of a paragraph's history, and how they are stored. The keys of the schemas are in databases and in exported
 * documents (`stretch`, `gone`, `born`), so they don't change.
 */

const offset = z.int().nonnegative()
const VersionRef = z.object({ id: z.string(), version: offset })
const KindAndLevel = z.object({ kind: ParagraphKind, level: Level.optional() })
const Words = z.array(z.string())
const RunSplice = z.object({ start: offset, end: offset, insert: Words, gone: Words })

/** A paragraph at one of its versions. */
export type VersionRef = z.infer<typeof VersionRef>

/** A splice on consecutive paragraphs written as one text: the words inserted and deleted, split at breaks. */
export type RunSplice = z.infer<typeof RunSplice>

/** The version of this paragraph that this one undoes. */
const undoes = offset.optional()

export const StepStructure = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['words', 'remove', 'restore']), undoes }),
  z
    .object({
      op: z.enum(['split', 'join']),
      with: z.array(VersionRef),
      stretch: RunSplice,
      units: Repairing.optional(),
      undoes,
    })
    .meta({ description: '`with`: the other paragraphs of it, in order.' }),
  z
    .object({ op: z.literal('joined'), into: VersionRef, at: offset, stretch: RunSplice, undoes })
    .meta({ description: 'Its words went on in `into`; it stood from `at` of the run on.' }),
  z
    .object({ op: z.literal('insert'), with: z.array(VersionRef), undoes })
    .meta({ description: 'It was missing; `with`: the others, where the words held a blank line.' }),
  z
    .object({ op: z.literal('born'), of: z.string(), undoes })
    .meta({ description: 'It came to be behind `of`, in a split or as one of several inserted.' }),
  z.object({ op: z.literal('kind'), from: KindAndLevel, to: KindAndLevel, undoes }),
])
export type StepStructure = z.infer<typeof StepStructure>

/** An earlier anchor whose state or place a step changed in a way that its inverse would not carry back. */
export const DisplacedAnchor = z.object({
  id: z.string(),
  paragraphId: z.string().nullable(),
  start: offset.nullable().meta({ description: 'Null: it was about the whole paragraph.' }),
  end: offset.nullable(),
  state: z.nullable(AnchorState),
  pending: z.boolean().optional().meta({ description: 'It was a pending suggestion.' }),
  superseded: z.boolean().optional().meta({ description: 'It asked for exactly what was done.' }),
  unitId: z
    .string()
    .optional()
    .meta({ description: 'Of what is about a unit: where it was, if it is in another one since.' }),
})
export type DisplacedAnchor = z.infer<typeof DisplacedAnchor>

/** One version of one paragraph: a splice on the version before. A new paragraph begins with an empty text. */
export type Step = {
  readonly paragraphId: string
  readonly version: number
  readonly splice: Splice
  readonly threadId: string
  /** What it changed besides the words. */
  readonly structure?: StepStructure
  /** The anchors that it displaced, as they were before: an undo restores them. */
  readonly displaced: readonly DisplacedAnchor[]
}

/** A step before its suggestion and displaced anchors are known. */
export type BareStep = Omit<Step, 'threadId' | 'displaced'>

/** The effect of a decision on the manuscript. */
export type ManuscriptChange = {
  readonly manuscript: Manuscript
  readonly steps: readonly Step[]
  /** Pending suggestions whose words or place it changed. */
  readonly conflicts: readonly string[]
  /** Pending suggestions that asked for exactly this. */
  readonly superseded: readonly string[]
}

/** The steps of some paragraphs by the paragraph's id, each in the order of its versions. */
export type Histories = ReadonlyMap<string, readonly Step[]>
