import 'server-only'
import type { Article } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { PUBLISHED } from '../manuscript/unpublished'
import { chainFaults } from './chain'
import { decisionFaults } from './decisions'
import { findingFaults } from './findings'
import { referenceFaults, structureFaults } from './structure'
import { textFaults } from './texts'
import { threadFaults } from './threads'
import { titleFaults } from './titles'

const MINUTE = 60_000

/**
 * Recomputes everything that the record of the reviews rests on, article by article, removed ones too. Answers a line
 * for each thing that is not as Stet wrote it.
 */
export async function* verify(): AsyncGenerator<string> {
  const db = await prisma()
  let last = ''
  for (;;) {
    const next = await db.article.findFirst({
      where: { id: { gt: last }, ...PUBLISHED },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    if (!next) break
    last = next.id
    // All of an article as it stood at one moment: a server may go on writing beside.
    yield* await db.$transaction((tx) => articleFaults(tx, next.id), {
      isolationLevel: 'RepeatableRead',
      maxWait: MINUTE,
      timeout: 30 * MINUTE,
    })
  }
  yield* await referenceFaults(db)
}

export async function articleFaults(db: Reader, articleId: string): Promise<string[]> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const faults = [
    ...(await chainFaults(db, article)),
    ...(await titleFaults(db, article)),
    ...(await reviewFaults(db, article)),
  ]
  return faults.map((fault) => `article ${articleId}: ${fault}`)
}

/** Of what stands in it, whatever was recorded of how it came to be. */
export async function reviewFaults(db: Reader, article: Pick<Article, 'id'>): Promise<string[]> {
  return [
    ...(await textFaults(db, article)),
    ...(await structureFaults(db, article)),
    ...(await threadFaults(db, article)),
    ...(await decisionFaults(db, article)),
    ...(await findingFaults(db, article)),
  ]
}
