import 'server-only'
import type { Blocker, Gate } from '@/domain/contract/shapes'
import { blockingChecks, type Checked, gate } from '@/domain/gate'
import { addressOfTarget } from '@/domain/link-target'
import type * as Row from '@/generated/prisma/client'
import { inPages } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { isChecked } from './articles'
import { loadStandingPlaces } from './findings'
import { policyOf } from './policy'

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
        ...{ id: true, kind: true, status: true, unitId: true, createdAt: true },
        suggestion: { select: { decision: true, conflict: true, groupId: true, apart: true } },
        issue: { select: { severity: true } },
        gap: { select: { severity: true, resolution: true } },
      },
    }),
  )
  threads.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  const policy = policyOf(article)
  const known = gate(
    policy,
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
    await loadChecked(db, article, blockingChecks(policy, article.checksOff)),
  )
  return { ...known, blockers: known.blockers.map((blocker) => ({ ...blocker, link: linkTo(article.id, blocker) })) }
}

/** What of the checks blocks approval, if any of them does. */
async function loadChecked(db: Reader, article: Row.Article, checks: readonly string[]): Promise<Checked> {
  if (checks.length === 0) return { findings: [] }
  const findings = await loadStandingPlaces(db, { articleId: article.id, status: 'open', check: { in: [...checks] } })
  return { findings, ...(!isChecked(article) && { unchecked: article.id }) }
}

/** The address of what blocks. */
function linkTo(articleId: string, { kind, id }: Blocker): string {
  switch (kind) {
    case 'unchecked':
      return `/articles/${articleId}`
    case 'finding':
      return addressOfTarget(articleId, { at: 'finding', id })
    case 'sign-off':
      return addressOfTarget(articleId, { at: 'unit', id })
    case 'pending':
    case 'conflict':
    case 'gap':
    case 'issue':
      return addressOfTarget(articleId, { at: 'thread', id })
  }
}
