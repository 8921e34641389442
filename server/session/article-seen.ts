import 'server-only'
import type { Article, Role } from '@/generated/prisma/client'

/**
 * What an article is to whoever asks for something in it, as read in the very statement that finds out who asks. It decides
 * nothing: `server/queries/access.ts` does.
 */
export type ArticleSeen = Pick<Article, 'seq' | 'head' | 'status' | 'deletedAt'> & {
  readonly articleId: string
  readonly role: Role | null
  /** How often somebody was renamed; null: never. */
  readonly names: number | null
}

/** Of the article `a`, the member `m` and the workspace `w`. */
export const SEEN = 'a.id AS "articleId", a.seq, a.head, a.status, a."deletedAt", m.role, w.names'

/** By the person `u`; `articleId`: the place of its id among the statement's values. */
export const seenBy = (articleId: `$${number}`) => `
  LEFT JOIN "Article" a ON a.id = ${articleId}
  LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = u.id
  LEFT JOIN "Workspace" w ON w.id = 1`
