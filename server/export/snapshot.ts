import 'server-only'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { ArticleReads } from '../queries/tracked-units'

/** One state of an article, read in parts. */
export type Snapshot = ArticleReads

const ATTEMPTS = 3

/**
 * Lets `work` read an article in parts without blocking its writers. Every write has a number, so the parts are of one
 * state as long as the number stays the same. If it changes, `work` starts again; the last attempt runs in a transaction.
 */
export async function withSnapshot<T>(articleId: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await prisma()
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await work(readWhileUnmoved(client, articleId, await numberOf(client, articleId)))
    } catch (error) {
      if (!(error instanceof Moved)) throw error
    }
  }
  return client.$transaction((tx) => work({ articleId, look: (read) => read(tx) }), {
    isolationLevel: 'RepeatableRead',
    maxWait: 20_000,
    timeout: 120_000,
  })
}

class Moved extends Error {}

function readWhileUnmoved(db: Reader, articleId: string, seq: number): Snapshot {
  return {
    articleId,
    look: async (read) => {
      const found = await read(db)
      if ((await numberOf(db, articleId)) !== seq) throw new Moved(articleId)
      return found
    },
  }
}

async function numberOf(db: Reader, articleId: string): Promise<number> {
  const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { seq: true } })
  return seq
}
