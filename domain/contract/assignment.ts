import { z } from 'zod'
import { Id, Time } from './text'

/** People assigned to an article, or to a range of its units. */

export const AssignmentEnd = z.enum(['done', 'handed-over', 'withdrawn']).meta({ id: 'AssignmentEnd' })
export type AssignmentEnd = z.infer<typeof AssignmentEnd>

export const Assignment = z
  .object({
    id: Id,
    articleId: Id,
    userId: Id,
    name: z.string(),
    fromUnitId: z.optional(Id).meta({ description: 'The first unit of the range; absent: from the beginning.' }),
    toUnitId: z.optional(Id).meta({ description: 'The last unit of the range; absent: to the end.' }),
    from: z.int().nonnegative().optional().meta({ description: 'The number of the first unit, as the desk shows it.' }),
    to: z.int().nonnegative().optional().meta({ description: 'The number of the last unit.' }),
    dueAt: z.optional(Time),
    note: z.string().optional(),
    createdById: Id,
    createdAt: Time,
    endedAt: z.optional(Time),
    endedAs: AssignmentEnd.optional(),
  })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>
