import 'server-only'
import { chain } from '@/domain/chain'
import { Refusal } from '@/domain/contract/problem'
import { changesOf, type EventData, type EventType, exactData } from '@/domain/event'
import type { Action, ActorOnArticle } from '@/domain/policy'
import type { Article } from '@/generated/prisma/client'
import { EVENTS, notify, PURGED } from '../db/notify'
import { lockArticle, type Tx } from '../db/transaction'
import { followingTitles } from '../manuscript/titles'
import { access, NOTHING, permit } from '../queries/access'
import type { Actor, Caller } from '../session/actor'
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
  readonly append: <T extends EventType>(type: T, data: EventData<T>) => Promise<void>
}

/**
 * The one write path. Writes in an article are serialised: each locks the article's row from its first read to its last
 * write, so what it read is still true when it saves. `work` appends one event, or none if there was nothing to change.
 */
export function write<T>(
  caller: Caller,
  articleId: string,
  action: Action,
  work: (writing: WriteContext) => Promise<T>,
): Promise<T> {
  return once(caller, (tx) => writeIn(tx, caller.actor, articleId, action, work))
}

/** The same for an article found by something in it: `find` returns its id, or null. */
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
  articleId: string,
  action: Action,
  work: (writing: WriteContext) => Promise<T>,
  missing?: string,
) {
  await lockArticle(tx, articleId)
  const { article, standing } = await access(tx, actor, articleId, action, missing)
  return work({ ...(await begin(tx, article, actor)), actor, standing, permit: (other) => permit(other, standing) })
}

/** A write by somebody without an account. `find`: looks up the article that they may write in, or refuses. */
export async function writeAsGuest<T>(
  tx: Tx,
  articleId: string,
  find: (tx: Tx) => Promise<Article>,
  work: (writing: GuestWriting) => Promise<T>,
): Promise<T> {
  await lockArticle(tx, articleId)
  return work(await begin(tx, await find(tx), null))
}

export type GuestWriting = Pick<WriteContext, 'tx' | 'article' | 'now' | 'append'>

async function begin(tx: Tx, article: Article, actor: Actor | null): Promise<GuestWriting> {
  // A database trigger stamps what changes in this transaction with the number of the event to come.
  await tx.$queryRaw`SELECT set_config('stet.seq', ${String(article.seq + 1)}, true)`
  const now = new Date()
  let appended = false
  return {
    ...{ tx, article, now },
    append: async (type, data) => {
      if (appended) throw new Error(`a second event in one write: ${type}`)
      appended = true
      await appendEvent(tx, article, actor, type, data, now)
    },
  }
}

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
): Promise<void> {
  const seq = article.seq + 1
  const data = exactData(type, given)
  const who = actor && { id: actor.id, name: actor.name }
  const hash = chain(article.head, { seq, type, articleId: article.id, actor: who, at: now.toISOString(), data })
  await tx.event.create({
    data: {
      articleId: article.id,
      seq,
      type,
      actorId: who?.id ?? null,
      actorName: who?.name ?? null,
      at: now,
      data,
      hash,
    },
  })
  const changes = changesOf(type) ?? []
  await tx.article.update({
    where: { id: article.id },
    data: {
      seq,
      head: hash,
      ...(changes.length > 0 && { updatedAt: now }),
      ...(changes.includes('text') && { textSeq: seq, ...(await followingTitles(tx, article.id)) }),
    },
  })
  await notify(tx, EVENTS, { articleId: article.id, seq, type })
}

/** Deletes the record of an article that is purged; whoever listens to it finds that it has ended. */
export async function endRecord(tx: Tx, articleId: string): Promise<void> {
  await tx.event.deleteMany({ where: { articleId } })
  await tx.article.update({ where: { id: articleId }, data: { seq: 0, head: '' } })
  await notify(tx, EVENTS, { articleId, seq: 0, type: PURGED })
}
