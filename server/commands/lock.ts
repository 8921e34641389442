import 'server-only'
import type { Article } from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { isLooking, lockSeen, rowsOf, type Tx } from '../db/transaction'
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

const [LOCKED, SEEN] = [articleColumns('(l.article)'), articleColumns('a')]

type Row = Article & { readonly memberRole: FoundArticle['role'] }

/**
 * Locks an article's row until the transaction ends, for a write by this person: see the migration “lock-for-writing”. In one that begins
 * late it is read as it is, and the transaction begins with the lock, which fails if it isn't any more: see “lock-as-seen”.
 */
export async function lockForWriting(tx: Tx, of: ArticleOf, userId: string | null): Promise<FoundArticle | null> {
  const id = typeof of === 'string' ? Prisma.sql`${of}` : Prisma.sql`(${of})`
  const isSeen = isLooking(tx)
  const [row] = await rowsOf<Row>(
    tx,
    isSeen
      ? Prisma.sql`
        SELECT ${SEEN}, m.role AS "memberRole" FROM "Article" a
          LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${userId}
        WHERE a.id = ${id}`
      : Prisma.sql`SELECT ${LOCKED}, l.role AS "memberRole" FROM stet_lock(${id}, ${userId}) l`,
  )
  if (!row) return null
  const { memberRole: role, ...article } = row
  if (isSeen)
    await lockSeen(tx, Prisma.sql`SELECT stet_lock_as_seen(${article.id}, ${userId}, ${article.seq}, ${role}::"Role")`)
  return { article, role }
}
