import 'server-only'
import type { Article } from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { rowsOf, type Tx } from '../db/transaction'
import { articleColumns, type FoundArticle } from '../queries/access'

/** An article: its id, or the statement that finds it by something in it. */
export type ArticleOf = string | Prisma.Sql

/** Whose article it is: what has no article is answered like what there isn't. */
export const articleOf = {
  unit: (id: string) => Prisma.sql`SELECT "articleId" FROM "Unit" WHERE id = ${id}`,
  paragraph: (id: string) => Prisma.sql`SELECT "articleId" FROM "Paragraph" WHERE id = ${id}`,
  thread: (id: string) => Prisma.sql`SELECT "articleId" FROM "Thread" WHERE id = ${id}`,
  suggestion: (id: string) => Prisma.sql`SELECT "articleId" FROM "Thread" WHERE id = ${id} AND kind = 'suggestion'`,
  comment: (id: string) =>
    Prisma.sql`SELECT t."articleId" FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId" WHERE c.id = ${id}`,
  finding: (id: string) => Prisma.sql`SELECT "articleId" FROM "Finding" WHERE id = ${id}`,
}

const ARTICLE = articleColumns('(l.article)')

/** Locks an article's row until the transaction ends, for a write by this person: see the migration “lock-for-writing”. */
export async function lockForWriting(tx: Tx, of: ArticleOf, userId: string | null): Promise<FoundArticle | null> {
  const id = typeof of === 'string' ? Prisma.sql`${of}` : Prisma.sql`(${of})`
  const [row] = await rowsOf<Article & { memberRole: FoundArticle['role'] }>(
    tx,
    Prisma.sql`SELECT ${ARTICLE}, l.role AS "memberRole" FROM stet_lock(${id}, ${userId}) l`,
  )
  if (!row) return null
  const { memberRole: role, ...article } = row
  return { article, role }
}
