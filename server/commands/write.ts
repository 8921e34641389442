import 'server-only'
import { chain } from '@/domain/chain'
import { Refusal } from '@/domain/contract/problem'
import { changesOf, type EventData, type EventType, exactData } from '@/domain/event'
import type { Action, ActorOnArticle } from '@/domain/policy'
import { type Article, Prisma } from '@/generated/prisma/client'
import { EVENTS, notify, PURGED } from '../db/notify'
import { rowsOf, type Tx, WITH_NEXT } from '../db/transaction'
import { followingTitles } from '../manuscript/titles'
import { admit, type FoundArticle, NOTHING, permit } from '../queries/access'
import type { Actor, Caller } from '../session/actor'
import { type ArticleOf, lockForWriting } from './lock'
import { once } from './once'

/** A write in progress: the transaction, the article (locked until the end) and the actor's rights in it. */
export type WriteContext = {
  readonly tx: Tx
  readonly actor: Actor
  readonly article: Article
  readonly standing: ActorOnArticle
  readonly now: Date
  /** Throws unless the actor may do this as well. */
  readonly permit: (action: Action) => void
  /** Appends the one event of this write, which also announces the change. */
  readonly append: <T extends EventType>(type: T, data: EventData<T>, besides?: Besides) => Promise<void>
}

type Besides = {
  /** False where a text was changed and no heading in it, so that no title can be another. */
  readonly headings?: boolean
  /** What is written in the same statement: parts of its WITH, of any names but `event` and `article`. */
  readonly rows?: readonly Prisma.Sql[]
}

/**
 * The one write path. Writes in an article are serialised: each locks the article's row from its first read to its last
 * write, so what it read is still true when it saves. `work` appends one event, or none if there was nothing to change.
 */
export function write<T>(
  caller: Caller,
  articleId: ArticleOf,
  action: Action,
  work: (writing: WriteContext) => Promise<T>,
): Promise<T> {
  return once(caller, (tx) => writeIn(tx, caller.actor, articleId, action, work))
}

/**
 * The same with what `early` reads, which is asked for with the lock, by `rowsOf` alone: it is sent behind it in the same message, and so
 * reads the article as it is under the lock, or as it was seen. Whether the actor may know of it is asked before `work` is given it.
 */
export function writeWith<E, T>(
  { actor, ...caller }: Caller,
  articleId: Prisma.Sql,
  action: Action,
  early: (tx: Tx) => Promise<E>,
  work: (writing: WriteContext, early: E) => Promise<T>,
): Promise<T> {
  const inOne = async (tx: Tx) => {
    const [found, known] = await Promise.all([lockForWriting(tx, articleId, actor.id), early(tx)])
    return work(await enter(tx, actor, found, action, NOTHING), known)
  }
  return once({ actor, ...caller }, inOne, true)
}

/** The same where more is asked of what the article is found by: `find` returns it with the article's id, or null. */
export function writeTo<T extends { articleId: string }, R>(
  caller: Caller,
  find: (tx: Tx) => Promise<T | null>,
  action: Action,
  work: (writing: WriteContext, found: T) => Promise<R>,
): Promise<R> {
  return once(caller, async (tx) => {
    const found = await find(tx)
    if (!found) throw new Refusal('NOT_FOUND', NOTHING)
    return writeIn(tx, caller.actor, found.articleId, action, (writing) => work(writing, found), NOTHING)
  })
}

/** A write in an existing transaction. `missing`: see `access`. */
export async function writeIn<T>(
  tx: Tx,
  actor: Actor,
  articleId: ArticleOf,
  action: Action,
  work: (writing: WriteContext) => Promise<T>,
  missing = typeof articleId === 'string' ? undefined : NOTHING,
) {
  return work(await enter(tx, actor, await lockForWriting(tx, articleId, actor.id), action, missing))
}

async function enter(
  tx: Tx,
  actor: Actor,
  found: FoundArticle | null,
  action: Action,
  missing: string | undefined,
): Promise<WriteContext> {
  const { article, standing } = await admit(tx, actor, found, action, missing)
  return { ...begin(tx, article, actor), actor, standing, permit: (other) => permit(other, standing) }
}

/** A write by somebody without an account. `find`: looks up the article that they may write in, or refuses. */
export async function writeAsGuest<T>(
  tx: Tx,
  articleId: string,
  find: (tx: Tx) => Promise<Article>,
  work: (writing: GuestWriting) => Promise<T>,
): Promise<T> {
  await lockForWriting(tx, articleId, null)
  return work(begin(tx, await find(tx), null))
}

export type GuestWriting = Pick<WriteContext, 'tx' | 'article' | 'now' | 'append'>

function begin(tx: Tx, article: Article, actor: Actor | null): GuestWriting {
  const now = timeOf(article)
  let appended = false
  return {
    ...{ tx, article, now },
    append: async (type, data, besides) => {
      if (appended) throw new Error(`a second event in one write: ${type}`)
      appended = true
      await appendEvent(tx, article, actor, type, data, now, besides)
    },
  }
}

/** In an article time doesn't go back, whatever the clocks of its instances say: what was written first stays before what follows. */
const timeOf = ({ updatedAt }: Pick<Article, 'updatedAt'>) => new Date(Math.max(Date.now(), updatedAt.getTime() + 1))

/**
 * Appends to the article's chain of events; listeners are notified when the transaction commits. Every change of a text comes
 * through here, so this is where the titles follow it.
 */
export async function appendEvent<T extends EventType>(
  tx: Tx,
  article: Pick<Article, 'id' | 'seq' | 'head'>,
  actor: Pick<Actor, 'id' | 'name'> | null,
  type: T,
  given: EventData<T>,
  now: Date,
  { headings = true, rows = [] }: Besides = {},
): Promise<void> {
  const seq = article.seq + 1
  const data = exactData(type, given)
  const who = actor && { id: actor.id, name: actor.name }
  const hash = chain(article.head, { seq, type, articleId: article.id, actor: who, at: now.toISOString(), data })
  const changes = changesOf(type) ?? []
  const isOfText = changes.includes('text')
  const titles = isOfText && headings ? await followingTitles(tx, article.id) : {}
  const message = JSON.stringify({ articleId: article.id, seq, type })
  await rowsOf(
    tx,
    Prisma.sql`
    ${WITH_NEXT} WITH ${Prisma.join([...rows, Prisma.empty], ', ')}event AS (
      INSERT INTO "Event" ("articleId", seq, type, "actorId", "actorName", at, data, hash)
      VALUES (${article.id}, ${seq}, ${type}, ${who?.id ?? null}, ${who?.name ?? null}, ${now},
        ${JSON.stringify(data)}::jsonb, ${hash})
    ), article AS (
      UPDATE "Article" SET seq = ${seq}, head = ${hash},
        "updatedAt" = CASE WHEN ${changes.length > 0} THEN ${now} ELSE "updatedAt" END,
        "textSeq" = CASE WHEN ${isOfText} THEN ${seq} ELSE "textSeq" END,
        "titleSource" = coalesce(${titles.titleSource ?? null}, "titleSource"),
        "titleTarget" = coalesce(${titles.titleTarget ?? null}, "titleTarget")
      WHERE id = ${article.id}
    )
    SELECT pg_notify(${EVENTS}, ${message})::text`,
  )
}

/** Deletes the record of an article that is purged; whoever listens to it finds that it has ended. */
export async function endRecord(tx: Tx, articleId: string): Promise<void> {
  await tx.event.deleteMany({ where: { articleId } })
  await tx.article.update({ where: { id: articleId }, data: { seq: 0, head: '' } })
  await notify(tx, EVENTS, { articleId, seq: 0, type: PURGED })
}
