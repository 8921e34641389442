import { z } from 'zod'
import { Assignment } from './assignment'
import { MemberRemoval as Who } from './inputs'
import { LIMITS } from './limits'
import { OwnAssignment } from './mine'
import { list, Page, page, type Routes } from './route'
import { Id, saying, Time } from './text'

export const NewAssignment = Who.and(
  z.object({
    fromUnitId: z.optional(Id),
    toUnitId: z.optional(Id),
    dueAt: z.optional(Time.check(z.refine((time) => time >= '1970', 'is before 1970'))),
    note: z.optional(saying(LIMITS.reason)),
  }),
).meta({ id: 'NewAssignment' })
export type NewAssignment = z.infer<typeof NewAssignment>

export const HandingOver = Who.and(z.object({ note: z.optional(saying(LIMITS.reason)) })).meta({ id: 'HandingOver' })
export type HandingOver = z.infer<typeof HandingOver>

/** The operations on assignments. */
export const assignmentRoutes = {
  'GET /articles/{id}/assignments': {
    summary: 'Who is assigned to the article, or to which units; in the order in which it was done',
    query: z.object({ ...page, open: z.literal('true').optional().meta({ description: 'Only those not ended.' }) }),
    answer: list(Assignment),
  },
  'POST /articles/{id}/assignments': {
    summary: 'Assign a member to the article, or to a range of units',
    body: NewAssignment,
    answer: Assignment,
    status: 201,
  },
  'POST /assignments/{id}/done': { summary: 'Mark an assignment as done: yours, or as an editor', answer: Assignment },
  'POST /assignments/{id}/hand-over': {
    summary: 'Hand an assignment over to another member: yours, or as an editor; answers the new one',
    body: HandingOver,
    answer: Assignment,
  },
  'DELETE /assignments/{id}': { summary: 'Withdraw an assignment', status: 204 },
  'GET /me/assignments': {
    summary: 'What the caller is assigned to, by due date',
    query: Page,
    answer: list(OwnAssignment),
  },
} as const satisfies Routes
