import 'server-only'
import type { Gate } from '@/domain/contract/shapes'
import { gate } from '@/domain/gate'
import type * as Row from '@/generated/prisma/client'
import { inPages } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { policyOf } from './articles'

export async function getGate(actor: Actor, articleId: string): Promise<Gate> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  return loadGate(db, article)
}

/** Every desk asks for it after each change, and thousands may block: no more is loaded than it depends on. */
export async function loadGate(db: Reader, article: Row.Article): Promise<Gate> {
  const units = await db.unit.findMany({
    where: { articleId: article.id },
    orderBy: { position: 'asc' },
    select: { id: true, excluded: true, revision: true, signOffs: { select: { userId: true, revision: true } } },
  })
  const threads = await inPages((after, take) =>
    db.thread.findMany({
      where: {
        articleId: article.id,
        id: { gt: after },
        OR: [
          { suggestion: { decision: 'pending' } },
          { kind: 'issue', status: 'open' },
          { gap: { resolution: 'open' } },
        ],
      },
      orderBy: { id: 'asc' },
      take,
      select: {
        ...{ id: true, kind: true, status: true, createdAt: true },
        suggestion: { select: { decision: true, conflict: true, groupId: true, apart: true } },
        issue: { select: { severity: true } },
        gap: { select: { severity: true, resolution: true } },
      },
    }),
  )
  threads.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  return gate(
    policyOf(article),
    units.map(({ id, excluded, revision, signOffs }) => ({
      ...{ id, excluded },
      signOffs: signOffs.map((one) => ({ userId: one.userId, current: one.revision === revision })),
    })),
    threads.map(({ suggestion, issue, gap: opened, ...thread }) => ({
      ...thread,
      ...(suggestion && { suggestion }),
      ...(issue && { issue }),
      ...(opened && { gap: opened }),
    })),
  )
}
