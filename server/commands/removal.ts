import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Article } from '@/domain/contract/shapes'
import { can } from '@/domain/policy'
import { keptSince } from '@/domain/removal'
import type * as Row from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { lockArticle, type Tx, transaction } from '../db/transaction'
import { discard, PUBLISHED } from '../manuscript/unpublished'
import { permit } from '../queries/access'
import { articleView } from '../queries/articles'
import type { Actor, Caller } from '../session/actor'
import { concernMembers } from './concerns'
import { once } from './once'
import { appendEvent, endRecord, write } from './write'

/**
 * Hides an article from everybody. All of it is kept for some time, in which it can be restored. `title`: one of its titles,
 * where the person typed it to be sure of what they do.
 */
export function removeArticle(caller: Caller, articleId: string, title?: string): Promise<void> {
  return write(caller, articleId, 'delete', async (writing) => {
    const { tx, article, now, append } = writing
    if (title !== undefined) mustBeTitle(article, title)
    await tx.article.update({ where: { id: articleId }, data: { deletedAt: now } })
    await append('article.deleted', { concerns: await concernMembers(writing, 'removed') })
  })
}

export function restoreArticle(caller: Caller, articleId: string): Promise<Article> {
  const { actor } = caller
  return once(caller, async (tx) => {
    const { found, standing } = await find(tx, actor, articleId)
    if (can('restore', standing) !== 'yes') throw new Refusal('NOT_FOUND', 'There is no such article.')
    if (found.deletedAt) {
      await tx.article.update({ where: { id: articleId }, data: { deletedAt: null } })
      const concerns = await concernMembers({ tx, actor, article: found }, 'restored')
      await appendEvent(tx, found, actor, 'article.restored', { concerns }, new Date())
    }
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: articleId } }), standing)
  })
}

/** Deletes an article for good, with everything in it and its record. `title`: one of its titles, to be sure of what one does. */
export async function purgeArticle({ actor }: Caller, articleId: string, title: string | undefined): Promise<void> {
  await transaction(async (tx) => {
    const { found, standing } = await find(tx, actor, articleId)
    permit('purge', standing)
    if (title === undefined) throw invalid('title', 'is missing: an article is purged by its title')
    mustBeTitle(found, title)
    await purge(tx, found, actor, new Date())
  })
  await discard(articleId)
}

function mustBeTitle({ titleSource, titleTarget }: Row.Article, title: string) {
  const titles = [titleTarget, titleSource].filter((one) => one !== '')
  if (titles.length === 0 ? title.trim() !== '' : !titles.includes(title.trim()))
    throw invalid('title', 'is not the title of this article')
}

/** Purges the articles whose time is over. */
export async function purgeExpired(now: Date): Promise<void> {
  const db = await prisma()
  const expired = { ...PUBLISHED, deletedAt: { lt: keptSince(now) } }
  for (const { id } of await db.article.findMany({ where: expired, select: { id: true } })) {
    const purged = await transaction(async (tx) => {
      await lockArticle(tx, id)
      // Meanwhile it may have been restored, or purged by another instance.
      const found = await tx.article.findFirst({ where: { id, ...expired } })
      if (found) await purge(tx, found, null, now)
      return found !== null
    })
    if (purged) await discard(id)
  }
}

/**
 * Ends an article and its record, and keeps that this was done, and by whom. What remains is as if it had never been
 * published, and is discarded statement by statement: nobody waits for a whole book.
 */
async function purge(tx: Tx, article: Row.Article, actor: Actor | null, now: Date): Promise<void> {
  const { id, seq, head, createdAt } = article
  await tx.purgedArticle.create({
    data: { id, seq, head, createdAt, at: now, byId: actor?.id ?? null, byName: actor?.name ?? null },
  })
  await forgetAnswersIn(tx, id)
  const inIt = { where: { articleId: id } }
  await tx.member.deleteMany(inIt)
  await tx.visit.deleteMany(inIt)
  await tx.assignment.deleteMany(inIt)
  await tx.notification.deleteMany(inIt)
  // With their queries and mails: nobody's address outlives the article.
  await tx.guest.deleteMany(inIt)
  await tx.term.deleteMany(inIt)
  await tx.followerCursor.deleteMany(inIt)
  await tx.article.update({ where: { id }, data: { deletedAt: article.deletedAt ?? now } })
  await endRecord(tx, id)
}

/** The answers kept for repeated requests about something in the article. Like all, that to its import is kept for a day. */
const forgetAnswersIn = (tx: Tx, articleId: string) => tx.$executeRaw`
  DELETE FROM "IdempotentAnswer" WHERE split_part(path, '/', 5) IN (
    SELECT ${articleId}
    UNION ALL SELECT id FROM "Unit" WHERE "articleId" = ${articleId}
    UNION ALL SELECT id FROM "Paragraph" WHERE "articleId" = ${articleId}
    UNION ALL SELECT id FROM "Thread" WHERE "articleId" = ${articleId}
    UNION ALL SELECT id FROM "Guest" WHERE "articleId" = ${articleId}
    UNION ALL SELECT q.id FROM "Query" q JOIN "Thread" t ON t.id = q."threadId" WHERE t."articleId" = ${articleId}
    UNION ALL SELECT id FROM "Finding" WHERE "articleId" = ${articleId}
    UNION ALL SELECT c.id FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId" WHERE t."articleId" = ${articleId})`

/** An article, removed or not, locked until the end, and the actor's rights in it. */
async function find(tx: Tx, actor: Actor, articleId: string) {
  await lockArticle(tx, articleId)
  const row = await tx.article.findFirst({
    where: { id: articleId, ...PUBLISHED },
    include: { members: { where: { userId: actor.id } } },
  })
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such article.')
  const { members, ...found } = row
  return { found, standing: { role: members[0]?.role ?? null, admin: actor.admin, status: found.status } }
}
