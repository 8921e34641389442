import { z } from 'zod'
import { AnchorState, ParagraphKind } from '../contract/names'
import { Level } from '../contract/shapes'

/** What is recorded of a step besides its words: as it is kept, and read back. */

const offset = z.int().nonnegative()
const VersionRef = z.object({ id: z.string(), version: offset })
const KindAndLevel = z.object({ kind: ParagraphKind, level: Level.optional() })
const Words = z.array(z.string())
const RunSplice = z.object({ start: offset, end: offset, insert: Words, gone: Words })

/** A paragraph at one of its versions. */
export type VersionRef = z.infer<typeof VersionRef>

/** What was done to several paragraphs written as one text: the words put in and taken out, one string between two breaks. */
export type RunSplice = z.infer<typeof RunSplice>

/** The version of this paragraph that this one takes back. */
const undoes = offset.optional()

export const StepStructure = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['words', 'remove', 'restore']), undoes }),
  z
    .object({ op: z.enum(['split', 'join']), with: z.array(VersionRef), stretch: RunSplice, undoes })
    .meta({ description: '`with`: the other paragraphs of it, in order.' }),
  z
    .object({ op: z.literal('joined'), into: VersionRef, at: offset, stretch: RunSplice, undoes })
    .meta({ description: 'Its words went on in `into`; it stood from `at` of the stretch on.' }),
  z
    .object({ op: z.literal('insert'), with: z.array(VersionRef), undoes })
    .meta({ description: 'It was missing; `with`: the others, where the words held a blank line.' }),
  z
    .object({ op: z.literal('born'), of: z.string(), undoes })
    .meta({ description: 'It came to be behind `of`, in a split or as one of several inserted.' }),
  z.object({ op: z.literal('kind'), from: KindAndLevel, to: KindAndLevel, undoes }),
])
export type StepStructure = z.infer<typeof StepStructure>

export const DisplacedAnchor = z.object({
  id: z.string(),
  paragraphId: z.string().nullable(),
  start: offset.nullable().meta({ description: 'Null: it was about the whole paragraph.' }),
  end: offset.nullable(),
  state: z.nullable(AnchorState),
  pending: z.boolean().optional().meta({ description: 'It was a pending suggestion.' }),
  superseded: z.boolean().optional().meta({ description: 'It asked for exactly what was done.' }),
})
export type DisplacedAnchor = z.infer<typeof DisplacedAnchor>
