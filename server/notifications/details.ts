import 'server-only'
import { z } from 'zod'
import { AssignmentEnd } from '@/domain/contract/assignment'
import { ArticleStatus, GapResolution, Role } from '@/domain/contract/names'

/**
 * What a notification keeps of its event. Words that their author can still change or delete aren't kept: they are read when
 * it is shown.
 */
export const Details = z.object({
  /** How many threads, if it is about any. */
  threads: z.int().positive().optional(),
  /** Whose words it quotes. */
  commentId: z.string().optional(),
  /** Why a suggestion was rejected, a gap resolved, an article reopened. */
  reason: z.string().optional(),
  resolution: z.optional(GapResolution),
  to: z.optional(ArticleStatus),
  /** What the article was before. */
  from: z.optional(ArticleStatus),
  role: z.optional(Role),
  /** Whose an assignment is, or was; and how it ended. */
  assignee: z.string().optional(),
  ended: AssignmentEnd.optional(),
  /** Of the article at that time, where the person may not be able to read it any more. */
  titles: z.object({ titleSource: z.string(), titleTarget: z.string(), sourceLanguage: z.string() }).optional(),
})
export type Details = z.infer<typeof Details>
