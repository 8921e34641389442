import 'server-only'
import type { ReportedQuery } from '@/domain/contract/report'
import { queryState } from '@/domain/query-state'
import type { numbersOf } from '@/domain/unit-number'
import type { Reader } from '../db/transaction'
import { QUERY, queryView } from '../views/query'

/** What people outside were asked in an article, and what they answered. */
export async function loadReportedQueries(
  db: Reader,
  articleId: string,
  numbers: ReturnType<typeof numbersOf>,
  now: Date,
): Promise<ReportedQuery[]> {
  const rows = await db.query.findMany({
    where: { thread: { articleId } },
    orderBy: { id: 'asc' },
    include: {
      ...QUERY,
      thread: { select: { unitId: true } },
      answers: { where: { deletedAt: null }, orderBy: { id: 'asc' }, select: { body: true, createdAt: true } },
    },
  })
  return rows.flatMap(({ thread: { unitId }, answers, ...row }) => {
    const unit = unitId === null ? null : numbers.get(unitId)
    // In a unit that is left out.
    if (unit === undefined) return []
    const query = queryView(row)
    const { id: queryId, threadId, guest, question, askedBy, askedAt, dueAt } = query
    return {
      ...{ queryId, threadId, unit, question, askedBy, askedAt, state: queryState(query, now) },
      to: { name: guest.name, kind: guest.kind },
      ...(dueAt !== undefined && { dueAt }),
      answers: answers.map(({ body, createdAt }) => ({ body, at: createdAt.toISOString() })),
    }
  })
}
