import 'server-only'
import type { Gate } from '@/domain/contract/shapes'
import { gate } from '@/domain/gate'
import type * as Row from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { THREAD, threadView, UNIT, unitView } from '../views/view'
import { access } from './access'
import { policyOf } from './articles'

export async function getGate(actor: Actor, articleId: string): Promise<Gate> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  return loadGate(db, article)
}

export async function loadGate(db: Reader, article: Row.Article): Promise<Gate> {
  const units = await db.unit.findMany({
    where: { articleId: article.id },
    orderBy: { position: 'asc' },
    include: UNIT,
  })
  // A group blocks once, and may have thousands of parts.
  const groups = await db.$queryRaw<{ id: string }[]>`
    SELECT min(t.id) AS id FROM "Thread" t JOIN "Suggestion" s ON s."threadId" = t.id
    WHERE t."articleId" = ${article.id} AND s.decision = 'pending' AND NOT s.conflict AND NOT s.apart
      AND s."groupId" IS NOT NULL
    GROUP BY s."groupId"`
  const alone = { decision: 'pending' as const, OR: [{ groupId: null }, { apart: true }, { conflict: true }] }
  const threads = await db.thread.findMany({
    where: {
      articleId: article.id,
      OR: [
        { suggestion: alone },
        { id: { in: groups.map(({ id }) => id) } },
        { kind: 'issue', status: 'open' },
        { gap: { resolution: 'open' } },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: THREAD,
  })
  return gate(policyOf(article), units.map(unitView), threads.map(threadView))
}
