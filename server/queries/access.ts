import 'server-only'
import { Denied, Refusal } from '@/domain/contract/problem'
import { type Action, type ActorOnArticle, can } from '@/domain/policy'
import { type Article, Prisma, type Role } from '@/generated/prisma/client'
import { ask, prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { type ArticleSeen, SEEN, seenBy } from '../session/article-seen'
import { removalsOf } from './removal'

export const NO_ARTICLE = 'There is no such article.'

/** Stands for all that the actor may reach: another, once an article was shared with them or not any more, or their role changed. */
export async function accessMark(actor: Actor): Promise<string> {
  const db = await prisma()
  const [held] = await db.$queryRaw<{ mark: string | null }[]>`
    SELECT md5(string_agg("articleId" || "role"::text, ' ' ORDER BY "articleId")) AS "mark"
    FROM "Member" WHERE "userId" = ${actor.id}`
  return `${actor.admin ? 'admin' : 'user'} ${held?.mark ?? ''}`
}

export type Access = { article: Article; standing: ActorOnArticle }

/** The answer about something in an article, where there is no such thing and where one may not know of it. */
export const NOTHING = 'There is nothing with this id.'

/**
 * The article and the actor's rights in it. Those who may not read it get the same answer as for one that doesn't exist.
 * `missing`: what the answer says then; what was asked for may be something in it.
 */
export async function access(
  db: Reader,
  actor: Actor,
  articleId: string,
  action: Action,
  missing = NO_ARTICLE,
): Promise<Access> {
  return admit(db, actor, await findArticle(db, actor, articleId), action, missing)
}

/** An article as it was loaded, with the role that the actor has in it. */
export type FoundArticle = { readonly article: Article; readonly role: Role | null }

async function findArticle(db: Reader, actor: Actor, articleId: string): Promise<FoundArticle | null> {
  const [row] = await db.$queryRaw<(Article & { memberRole: Role | null })[]>`
    SELECT ${ARTICLE}, m.role AS "memberRole" FROM "Article" a
      LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${actor.id}
    WHERE a.id = ${articleId}`
  if (!row) return null
  const { memberRole: role, ...article } = row
  return { article, role }
}

/** Every column of an article, whatever a migration adds; arrays of an enum are read as arrays of text. */
export const articleColumns = (article: string) =>
  Prisma.raw(
    Object.values(Prisma.ArticleScalarFieldEnum)
      .map((name) => `${article}."${name}"${name === 'titlesByHand' ? '::text[]' : ''} AS "${name}"`)
      .join(', '),
  )
const ARTICLE = articleColumns('a')

/** The same for an article that is loaded already; null: there is none. */
export async function admit(
  db: Reader,
  actor: Actor,
  found: FoundArticle | null,
  action: Action,
  missing = NO_ARTICLE,
): Promise<Access> {
  if (!found) throw new Denied('NOT_FOUND', missing)
  const { article, role } = found
  const standing = { role, admin: actor.admin, status: article.status }
  await mustRead(db, article, standing, missing)
  permit(action, standing)
  return { article, standing }
}

async function mustRead(
  db: Reader,
  { id, deletedAt }: Pick<Article, 'id' | 'deletedAt'>,
  standing: ActorOnArticle,
  missing: string,
): Promise<void> {
  if (can('read', standing) !== 'yes') throw new Denied('NOT_FOUND', missing)
  if (deletedAt) throw await removed(db, id, standing)
}

/**
 * What names the state of an article for somebody who may read it: as long as it is the same, so are its units and threads,
 * and all that they hold. The hash of the last event tells it, but for people's names, which change without one (see the
 * migration “names”). `seen`: what the article is to the actor, if that was read as they were authenticated.
 */
export async function articleState(
  db: Reader,
  actor: Actor,
  articleId: string,
  seen: ArticleSeen | undefined,
): Promise<string> {
  const found = seen?.articleId === articleId ? seen : await look(actor, articleId)
  if (!found) throw new Denied('NOT_FOUND', NO_ARTICLE)
  const { seq, head, status, role, names, deletedAt } = found
  await mustRead(db, { id: articleId, deletedAt }, { role, admin: actor.admin, status }, NO_ARTICLE)
  return `${seq} ${head} ${names ?? 0}`
}

const LOOK = { name: 'article_seen', text: `SELECT ${SEEN} FROM "User" u ${seenBy('$2')} WHERE u.id = $1` }

async function look({ id }: Actor, articleId: string): Promise<ArticleSeen | undefined> {
  const [found] = await ask<ArticleSeen | { articleId: null }>(LOOK, [id, articleId])
  return found && found.articleId !== null ? found : undefined
}

/** Those who could read it are told that it was removed, by whom, and whether they may restore it. */
async function removed(db: Reader, articleId: string, standing: ActorOnArticle): Promise<Denied> {
  const removal = (await removalsOf(db, [articleId])).get(articleId)
  if (!removal) return new Denied('NOT_FOUND', NO_ARTICLE)
  const restorable = can('restore', standing) === 'yes'
  return new Denied('NOT_FOUND', 'The article was removed.', { removed: { ...removal, restorable } })
}

/** Throws unless someone with these rights may act. */
export function permit(action: Action, standing: ActorOnArticle) {
  if (can('read', standing) !== 'yes') throw new Denied('NOT_FOUND', NO_ARTICLE)
  const verdict = can(action, standing)
  if (verdict === 'forbidden') throw new Denied('FORBIDDEN', 'Your role in this article doesn’t allow this.')
  if (verdict === 'locked') throw new Refusal('ARTICLE_LOCKED', 'The article is approved. Reopen it first.')
}
