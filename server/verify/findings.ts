import 'server-only'
import type { Article, Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** Findings are on words of their article, and the threads made from them exist. */
export async function findingFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const rows = await db.finding.findMany({ where: { articleId }, orderBy: { id: 'asc' }, include: PARTS })
  return rows.flatMap((row) => faultsOf(row).map((fault) => `finding ${row.id}: ${fault}`))
}

const PARTS = { paragraph: true, thread: { select: { articleId: true } } } satisfies Prisma.FindingInclude

function faultsOf(row: Prisma.FindingGetPayload<{ include: typeof PARTS }>): string[] {
  const { articleId, paragraph, version, start, end, quote, status, reason, judgedById, threadId, thread } = row
  const faults = []
  if (paragraph.articleId !== articleId) faults.push('is about another article')
  if (version > paragraph.version) faults.push(`is about version ${version}, the last one is ${paragraph.version}`)
  if (version === paragraph.version && paragraph.text.slice(start, end) !== quote)
    faults.push('does not stand on the words it quotes')
  if (status === 'dismissed' && (reason === null || judgedById === null))
    faults.push('is dismissed by nobody, or without a reason')
  if (status === 'promoted' && threadId === null) faults.push('is promoted to nothing')
  if (thread && thread.articleId !== articleId) faults.push('was made a thread of another article')
  return faults
}
