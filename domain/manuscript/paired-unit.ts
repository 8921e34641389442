import { z } from 'zod'
import { Furniture } from '../contract/names'
import { Time } from '../contract/text'

/** What is stored of units whose paragraphs a correction brought together. The keys don't change, like those of a step. */

const ids = z.array(z.string())

/** Which paragraphs of the source a unit has, and what is known of their pairing. */
export const Pairing = z.object({
  source: ids,
  excluded: z.boolean(),
  excludedAs: z.optional(Furniture),
  score: z.number().min(0).max(1),
  method: z.enum(['auto', 'manual']),
  signOffs: z
    .array(z.object({ userId: z.string(), at: Time }))
    .optional()
    .meta({ description: 'Who had signed it off; they hold for an earlier text.' }),
})
export type Pairing = Readonly<z.infer<typeof Pairing>>

/** A unit with all its paragraphs, those of the translation that were removed too. */
export const PairedUnit = Pairing.extend({ id: z.string(), target: ids })
export type PairedUnit = Readonly<z.infer<typeof PairedUnit>>

/** Neighbouring units as they stood and as they stand since. The first goes on; others in both lists only have another place. */
export const Repairing = z
  .object({ before: z.array(PairedUnit).min(1), after: z.array(PairedUnit).min(1) })
  .meta({ description: 'Of a join across units: these before, and the one that they are since.' })
export type Repairing = z.infer<typeof Repairing>
