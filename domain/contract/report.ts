import { z } from 'zod'
import { ApprovalSummary } from './approval'
import { CheckId, GapOrigin, GapResolution, GapType, Severity, Side } from './names'
import { ArticleScore } from './quality'
import { GuestKind, QueryState } from './query'
import { Round } from './record'
import { Article, Blocker, count, Person } from './shapes'
import { Id, Time } from './text'

/** The report of a review: what it came to. The record of each thread, its discussion and its anchor are in the article’s export. */

const place = {
  unit: z.nullable(z.int().positive()).meta({ description: 'The number of the unit; null: the article as a whole.' }),
}

export const ReportedCorrection = z
  .object({
    threadId: Id,
    ...place,
    category: z.string().optional(),
    original: z.string(),
    applied: z.string(),
    further: z
      .array(z.object({ threadId: Id, original: z.string(), applied: z.string() }))
      .optional()
      .meta({ description: 'Of a rewrite, or a replacement, which is one correction: its other parts.' }),
    structural: z
      .boolean()
      .meta({ description: 'It changed a paragraph: split, joined, inserted, removed, its kind.' }),
    author: Person,
    decidedBy: Person.optional(),
    at: z.optional(Time),
    reason: z.string().optional(),
  })
  .meta({ id: 'ReportedCorrection' })
export type ReportedCorrection = z.infer<typeof ReportedCorrection>

export const ReportedGap = z
  .object({
    threadId: Id,
    ...place,
    quote: z.string(),
    side: z.optional(Side),
    type: GapType,
    origin: GapOrigin,
    severity: Severity,
    explanation: z.string(),
    links: z
      .array(z.object({ paragraphId: Id, unitId: Id, unit: z.nullable(z.int().positive()) }))
      .default([])
      .meta({ description: 'Where what it is linked to stands; no number: in a unit that is left out.' }),
    resolution: GapResolution,
    note: z.string().optional(),
    fixedById: z.optional(Id).meta({ description: 'Of a gap that a correction fixed: its thread, of `corrections`.' }),
    by: Person.optional(),
    at: z.optional(Time),
  })
  .meta({ id: 'ReportedGap' })
export type ReportedGap = z.infer<typeof ReportedGap>

export const ReportedDismissal = z
  .object({
    findingId: Id,
    ...place,
    check: CheckId,
    side: Side,
    quote: z.string(),
    message: z.string().meta({ description: 'What the check saw, in the reader’s language.' }),
    reason: z.string(),
    by: Person.optional(),
    at: z.optional(Time),
  })
  .meta({ id: 'ReportedDismissal' })
export type ReportedDismissal = z.infer<typeof ReportedDismissal>

export const ReportedQuery = z
  .object({
    queryId: Id,
    threadId: Id,
    ...place,
    to: z.object({ name: z.string(), kind: GuestKind }),
    question: z.string(),
    state: QueryState,
    askedBy: Person,
    askedAt: Time,
    dueAt: z.optional(Time),
    answers: z.array(z.object({ body: z.string(), at: Time })),
  })
  .meta({ id: 'ReportedQuery' })
export type ReportedQuery = z.infer<typeof ReportedQuery>

export const ReviewReport = z
  .object({
    article: Article,
    score: ArticleScore,
    rounds: z.array(Round),
    review: ApprovalSummary.check(
      z.meta({ description: 'Who read and decided how much; of an approved article, what its approval was about.' }),
    ),
    gate: z.object({
      blockers: z.array(Blocker).meta({ description: 'What blocks the approval now; none of an approved article.' }),
      open: z.boolean(),
    }),
    corrections: z.array(ReportedCorrection).meta({ description: 'The accepted suggestions, in reading order.' }),
    gaps: z.array(ReportedGap).meta({ description: 'All of them, in reading order, with how they ended.' }),
    queries: z.array(ReportedQuery).meta({ description: 'What people outside were asked, oldest first.' }),
    dismissed: z.array(ReportedDismissal).meta({ description: 'The findings that somebody dismissed, by check.' }),
    checks: z
      .array(z.object({ check: CheckId, title: z.string(), dismissed: count }))
      .meta({ description: 'The checks whose findings were dismissed, by name in the reader’s language.' }),
  })
  .meta({ id: 'ReviewReport' })
export type ReviewReport = z.infer<typeof ReviewReport>
