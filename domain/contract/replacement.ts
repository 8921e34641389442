import { z } from 'zod'
import { offset, Thread } from './shapes'
import { Id, IN_ONE_LINE, LIMITS, saying, words } from './text'

/** Words of the translation to be replaced wherever they stand. */
export const Replacement = z
  .object({
    find: saying(LIMITS.find).check(IN_ONE_LINE),
    replacement: words(LIMITS.find).check(IN_ONE_LINE),
    matchCase: z.boolean().optional(),
    wholeWords: z
      .boolean()
      .optional()
      .meta({ description: 'No part of a longer word; a Korean noun is whole with its particles.' }),
    side: z.literal('target').default('target'),
    preview: z.boolean().optional().meta({ description: 'Only say where; nothing is stored.' }),
    only: z
      .array(z.object({ paragraphId: Id, version: z.int().positive(), start: offset }))
      .min(1)
      .max(LIMITS.bulk)
      .optional()
      .meta({ description: 'The hits of a preview that are meant; without it, all.' }),
    reason: z.optional(saying(LIMITS.reason)),
  })
  .meta({ id: 'Replacement' })

/** A place where words would be replaced. */
export const Hit = z
  .object({
    paragraphId: Id,
    unitId: Id,
    version: z.int().positive(),
    start: offset,
    end: offset,
    original: z.string(),
    replacement: z.string(),
    before: z.string().meta({ description: 'The words before it, some of them.' }),
    after: z.string(),
    overlaps: z.array(Id).meta({ description: 'Pending suggestions for these words.' }),
  })
  .meta({ id: 'Hit' })
export type Hit = z.infer<typeof Hit>

export const Replaced = z
  .object({
    groupId: z.nullable(Id).meta({ description: 'Null: nothing was found, or this is a preview.' }),
    threads: z.array(Thread),
    hits: z.array(Hit).optional().meta({ description: 'Of a preview, in reading order.' }),
  })
  .meta({ id: 'Replaced' })
export type Replaced = z.infer<typeof Replaced>
