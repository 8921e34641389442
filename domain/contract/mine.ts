import { z } from 'zod'
import { Assignment } from './assignment'
import { ArticleStatus, Outcome } from './names'
import { Comment, Thread } from './shapes'
import { Id, Time } from './text'

/** What a person’s own page shows of all the articles that they may read. */

export const ArticleNamed = z
  .object({
    id: Id,
    title: z.object({ source: z.string(), target: z.string() }),
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
    status: ArticleStatus,
    dueAt: z.optional(Time),
  })
  .meta({ id: 'ArticleNamed' })
export type ArticleNamed = z.infer<typeof ArticleNamed>

/** How many are waiting, and the thread to begin with. */
const Threads = z.object({ count: z.int().nonnegative(), threadId: z.nullable(Id) })

export const Waiting = z
  .object({
    article: ArticleNamed,
    suggestions: Threads.meta({ description: 'Of others, to be decided by the caller.' }),
    gaps: Threads.meta({ description: 'Open gaps that the caller can resolve.' }),
    issues: Threads.meta({ description: 'Open issues in an article that the caller answers for.' }),
    conflicts: Threads.meta({ description: 'Suggestions of the caller that no longer fit the text.' }),
    units: z.int().nonnegative().meta({
      description: 'Units in review that need a sign-off and whose current version the caller has not signed off.',
    }),
    unitId: z.nullable(Id).meta({ description: 'The first of these units.' }),
  })
  .meta({ id: 'Waiting' })
export type Waiting = z.infer<typeof Waiting>

export const MentionOfMe = z.object({ article: ArticleNamed, comment: Comment }).meta({ id: 'MentionOfMe' })
export type MentionOfMe = z.infer<typeof MentionOfMe>

export const OwnSuggestion = z
  .object({
    article: ArticleNamed,
    thread: Thread,
    outcome: Outcome,
    parts: z
      .int()
      .positive()
      .meta({ description: 'A group that is one decision is listed once: so many parts it has.' }),
  })
  .meta({ id: 'OwnSuggestion' })
export type OwnSuggestion = z.infer<typeof OwnSuggestion>

export const OwnAssignment = z.object({ article: ArticleNamed, assignment: Assignment }).meta({ id: 'OwnAssignment' })
export type OwnAssignment = z.infer<typeof OwnAssignment>
