import 'server-only'
import type { Blocker, Gate } from '@/domain/contract/shapes'
import { blockingChecks, type Checked, gate } from '@/domain/gate'
import { addressOfTarget } from '@/domain/link-target'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { inPages } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { QUERY, queryView, UNANSWERED } from '../views/query'
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
          { queries: { some: UNANSWERED } },
        ],
      },
      orderBy: { id: 'asc' },
      take,
      select: {
        ...{ id: true, kind: true, status: true, unitId: true, createdAt: true },
        suggestion: { select: { decision: true, conflict: true, groupId: true, apart: true } },
        issue: { select: { severity: true } },
        gap: { select: { severity: true, resolution: true } },
        queries: { where: UNANSWERED, orderBy: { id: 'asc' }, include: QUERY },
      },
    }),
  )
  threads.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  const blocking = blockingChecks(policyOf(article), article.checksOff)
  const findings =
    blocking.length === 0
      ? []
      : await loadStandingPlaces(db, { articleId: article.id, status: 'open', check: { in: blocking } })
  return gateOf(article, {
    units: units.map(({ id, excluded, revision, signOffs }) => ({
      ...{ id, excluded },
      signOffs: signOffs.map((one) => ({ userId: one.userId, current: one.revision === revision })),
    })),
    threads: threads.map(({ suggestion, issue, gap: opened, queries, ...thread }) => ({
      ...thread,
      queries: queries.map(queryView),
      ...(suggestion && { suggestion }),
      ...(issue && { issue }),
      ...(opened && { gap: opened }),
    })),
    findings,
  })
}

/**
 * Of an article `a`: whether one look shows that its gate is closed. Mostly it does, since a suggestion is pending or a unit isn't
 * signed off; if it doesn't, the gate may be closed all the same.
 */
export const CLOSED_AT_A_GLANCE = Prisma.sql`(
  EXISTS (
    SELECT 1 FROM "Thread" t JOIN "Suggestion" s ON s."threadId" = t.id
    WHERE t."articleId" = a.id AND s.decision = 'pending')
  OR EXISTS (
    SELECT 1 FROM "Unit" u WHERE u."articleId" = a.id AND NOT u.excluded
      AND NOT EXISTS (SELECT 1 FROM "SignOff" o WHERE o."unitId" = u.id AND o.revision = u.revision)))`

type Loaded = {
  readonly units: Parameters<typeof gate>[1]
  readonly threads: Parameters<typeof gate>[2]
  /** The open ones whose words are unchanged: at least those of the checks that block. */
  readonly findings: Checked['findings']
}

/** The gate of an article whose parts are loaded, each blocker with the address of its place. */
export function gateOf(article: Row.Article, { units, threads, findings }: Loaded): Gate {
  const policy = policyOf(article)
  const blocking = new Set(blockingChecks(policy, article.checksOff))
  const excluded = new Set(units.filter((unit) => unit.excluded).map(({ id }) => id))
  const { open, blockers } = gate(policy, units, threads, {
    findings: findings.filter(({ check, unitId }) => blocking.has(check) && !excluded.has(unitId)),
    unchecked: blocking.size > 0 && !isChecked(article) ? article.id : undefined,
  })
  return { open, blockers: blockers.map((blocker) => ({ ...blocker, link: linkTo(article.id, blocker) })) }
}

/** The address of what blocks. */
function linkTo(articleId: string, { kind, id }: Blocker): string {
  switch (kind) {
    case 'unchecked':
      return `/articles/${articleId}`
    case 'finding':
      return addressOfTarget(articleId, { at: 'finding', id })
    case 'sign-off':
    case 'empty':
      return addressOfTarget(articleId, { at: 'unit', id })
    case 'query':
    case 'pending':
    case 'conflict':
    case 'gap':
    case 'issue':
      return addressOfTarget(articleId, { at: 'thread', id })
  }
}
