import 'server-only'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { ArticleReads } from '../queries/tracked-units'

/** One state of an article, read in parts. */
export type Snapshot = ArticleReads

const ATTEMPTS = 3

/**
 * Lets `work` read an article in parts without blocking its writers. Every write has a number, so the parts are of one
 * state as long as the number stays the same. If it changes, `work` starts again; the last attempt runs in a transaction. So it
 * waits for nothing but the database: while an embedded one has a transaction open, nobody else is answered by it.
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

/** An export is an event, too, and changes nothing of what is exported: many at once don't make one another start again. */
async function numberOf(db: Reader, articleId: string): Promise<number> {
  const [last] = await db.$queryRaw<{ seq: number }[]>`
    SELECT seq FROM "Event" WHERE "articleId" = ${articleId} AND type <> 'article.exported' ORDER BY seq DESC LIMIT 1`
  if (!last) throw new Error('an article begins with an event')
  return last.seq
}
