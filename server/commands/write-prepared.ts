import 'server-only'
import type { Action } from '@/domain/policy'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Caller } from '../session/actor'
import { oncePrepared } from './once'
import { type WriteContext, writeIn } from './write'

type Prepared<P> = {
  readonly articleId: string
  readonly action: Action
  /** Reads the article, and works out what is to be written. */
  readonly prepare: (db: Reader) => Promise<P>
}

const ATTEMPTS = 3

/**
 * A write that is long in the making: what is to be written is worked out while others write, since whoever holds the article's row
 * keeps them waiting, on the embedded database everybody. It holds if nothing was written in the article meanwhile, as the
 * number of its last event says; else it is worked out anew, the last time with the article locked.
 */
export async function writePrepared<P, T>(
  caller: Caller,
  { articleId, action, prepare }: Prepared<P>,
  work: (writing: WriteContext, prepared: P) => Promise<T>,
): Promise<T> {
  const first = async () => {
    const db = await prisma()
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { seq: true } })
    return { seq, prepared: await prepare(db) }
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await oncePrepared(caller, first, (tx, { seq, prepared }) =>
        writeIn(tx, caller.actor, articleId, action, async (writing) => {
          if (writing.article.seq === seq) return work(writing, prepared)
          if (attempt < ATTEMPTS) throw new Moved()
          return work(writing, await prepare(tx))
        }),
      )
    } catch (error) {
      if (!(error instanceof Moved)) throw error
    }
  }
}

/** Somebody wrote in the article in the meantime. */
class Moved extends Error {}
