import { z } from 'zod'
import { LIMITS } from './limits'
import { Id } from './text'

/** Editing the alignment, beyond merging with the next unit and splitting. */

export const UnitMove = z
  .object({
    paragraphId: Id,
    to: z.enum(['previous', 'next']).meta({
      description: 'The first paragraph of a side goes to the previous unit, the last one to the next unit.',
    }),
  })
  .meta({ id: 'UnitMove' })
export type UnitMove = z.infer<typeof UnitMove>

const ids = z.array(Id).max(LIMITS.arranged)

/** The new alignment of neighbouring units: exactly the paragraphs of a run of whole units, in their order. */
export const Arrangement = z
  .object({
    units: z
      .array(
        z.object({
          source: ids,
          target: ids,
          excluded: z.boolean(),
          method: z.enum(['auto', 'manual']).default('manual'),
          score: z.number().min(0).max(1).default(1),
        }),
      )
      .min(1)
      .max(LIMITS.arranged),
  })
  .meta({ id: 'Arrangement' })
export type Arrangement = z.infer<typeof Arrangement>
