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
 * Recomputes everything that the record of the reviews depends on, article by article, removed ones too. Returns a line for
 * each thing that differs from what Stet wrote.
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
    // The whole article as of one moment: a server may be writing at the same time.
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

/** Checks the present contents, whatever the record says of how they came about. */
export async function reviewFaults(db: Reader, article: Pick<Article, 'id'>): Promise<string[]> {
  return [
    ...(await textFaults(db, article)),
    ...(await structureFaults(db, article)),
    ...(await threadFaults(db, article)),
    ...(await decisionFaults(db, article)),
    ...(await findingFaults(db, article)),
  ]
}
