import 'server-only'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { chainFaults } from './verify/chain'
import { structureFaults } from './verify/structure'
import { textFaults } from './verify/texts'
import { threadFaults } from './verify/threads'

/** What was looked at, and what in it is not as Stet wrote it: a line each, article by article. */
export type Verified = { articleId: string; events: number; paragraphs: number; faults: string[] }

const MINUTES = 60_000

/** Recomputes everything that a record of the review rests on, removed articles too, one after the other. */
export async function* verify(): AsyncGenerator<Verified> {
  const db = await prisma()
  let last = ''
  for (;;) {
    const next = await db.article.findFirst({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    if (!next) return
    last = next.id
    // All of an article as it stood at one moment: a server may go on writing beside.
    yield await db.$transaction((tx) => verifyArticle(tx, next.id), {
      isolationLevel: 'RepeatableRead',
      maxWait: MINUTES,
      timeout: 30 * MINUTES,
    })
  }
}

export async function verifyArticle(db: Reader, articleId: string): Promise<Verified> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const chain = await chainFaults(db, article)
  const texts = await textFaults(db, article)
  const found = [
    ...chain.faults,
    ...texts.faults,
    ...(await structureFaults(db, article)),
    ...(await threadFaults(db, article)),
  ]
  return {
    articleId,
    events: chain.count,
    paragraphs: texts.count,
    faults: found.map((fault) => `article ${articleId}: ${fault}`),
  }
}
