import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { type Action, type ActorOnArticle, can } from '@/domain/policy'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { removalsOf } from './removal'

export type Access = { article: Article; standing: ActorOnArticle }

/** The article and the actor's rights in it. Those who may not read it get the same answer as for one that doesn't exist. */
export async function access(db: Reader, actor: Actor, articleId: string, action: Action): Promise<Access> {
  const found = await db.article.findUnique({
    where: { id: articleId },
    include: { members: { where: { userId: actor.id } } },
  })
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such article.')
  const { members, ...article } = found
  const standing = { role: members[0]?.role ?? null, admin: actor.admin, status: article.status }
  if (article.deletedAt) throw await removed(db, articleId, standing)
  permit(action, standing)
  return { article, standing }
}

/** Those who could read it are told that it was removed, by whom, and whether they may restore it. */
async function removed(db: Reader, articleId: string, standing: ActorOnArticle): Promise<Refusal> {
  const removal = can('read', standing) === 'yes' ? (await removalsOf(db, [articleId])).get(articleId) : undefined
  if (!removal) return new Refusal('NOT_FOUND', 'There is no such article.')
  const restorable = can('restore', standing) === 'yes'
  return new Refusal('NOT_FOUND', 'The article was removed.', { removed: { ...removal, restorable } })
}

/** Throws unless someone with these rights may act. */
export function permit(action: Action, standing: ActorOnArticle) {
  if (can('read', standing) !== 'yes') throw new Refusal('NOT_FOUND', 'There is no such article.')
  const verdict = can(action, standing)
  if (verdict === 'forbidden') throw new Refusal('FORBIDDEN', 'Your role in this article doesn’t allow this.')
  if (verdict === 'locked') throw new Refusal('ARTICLE_LOCKED', 'The article is approved. Reopen it first.')
}
