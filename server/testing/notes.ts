import { prisma } from '../db/database'
import type { Batch, Follower } from '../followers/follow'

/** A table of the test's own that records what followers receive: a row for each time that is committed. */
export async function makeNotes() {
  const db = await prisma()
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS heard (id serial, follower text, "articleId" text, seq int, type text)`
}

export async function dropNotes() {
  const db = await prisma()
  await db.$executeRaw`DROP TABLE heard`
}

/** “2 thread.opened”, in the order in which they were received. */
export async function notesOf({ name }: Follower, articleId: string): Promise<string[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ seq: number; type: string }[]>`
    SELECT seq, type FROM heard WHERE follower = ${name} AND "articleId" = ${articleId} ORDER BY id`
  return rows.map(({ seq, type }) => `${seq} ${type}`)
}

type Stages = {
  /** With the events received. If it throws, the follower fails. */
  readonly begun?: (batch: Batch) => Promise<void> | void
  /** With the result, unsaved. */
  readonly computed?: () => Promise<void>
  /** With the result written, not yet committed. */
  readonly written?: () => Promise<void>
}

/** A follower that does what another does, and records what it received in the same transaction. */
export const noting = (follower: Follower, { begun, computed, written }: Stages = {}): Follower => ({
  ...follower,
  handle: async (batch) => {
    await begun?.(batch)
    const save = await follower.handle(batch)
    await computed?.()
    return async (tx) => {
      await save?.(tx)
      for (const { seq, type } of batch.events)
        await tx.$executeRaw`
          INSERT INTO heard (follower, "articleId", seq, type) VALUES (${follower.name}, ${batch.articleId}, ${seq}, ${type})`
      await written?.()
    }
  },
})
