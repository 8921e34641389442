import 'server-only'
import { type ApprovalSummary, WAIVED_LISTED, type Waived } from '@/domain/contract/approval'
import { type EventType, parseEvent } from '@/domain/event'
import { blockingChecks } from '@/domain/gate'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { authorOf } from '../views/author'
import { access } from './access'
import { countsOf, DECISION } from './counts'
import { policyOf } from './policy'

/** What an approval now would be about; of an approved article, what its approval was about. */
export async function getApproval(actor: Actor, articleId: string): Promise<ApprovalSummary> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  return loadApprovalSummary(db, article)
}

export async function loadApprovalSummary(db: Reader, article: Row.Article): Promise<ApprovalSummary> {
  const recorded = article.status === 'approved' ? await recordedSummary(db, article.id) : undefined
  return recorded ?? loadSummary(db, article)
}

/** As it stands in the record; earlier versions of Stet kept none. */
async function recordedSummary(db: Reader, articleId: string): Promise<ApprovalSummary | undefined> {
  const row = await db.event.findFirst({
    where: { articleId, type: 'article.transitioned' satisfies EventType },
    orderBy: { seq: 'desc' },
    select: { type: true, data: true },
  })
  const event = row && parseEvent(row)
  return event?.type === 'article.transitioned' ? event.data.summary : undefined
}

/** Who signed off what, who decided how much, what was waived and why, and what stays open. */
export async function loadSummary(db: Reader, article: Row.Article): Promise<ApprovalSummary> {
  const counts = (await countsOf(db, [article.id])).get(article.id)
  if (!counts) throw new Error(`no counts for article ${article.id}`)
  const { gaps, issues, comments, findings } = counts
  return {
    units: counts.units,
    signOffs: await signersIn(db, article.id),
    decisions: await decidersIn(db, article.id),
    ...(await waivedIn(db, article)),
    open: { gaps: gaps.open, issues: issues.open, comments: comments.open, findings: findings.open },
  }
}

/** The most first. */
const signersIn = (db: Reader, articleId: string) => db.$queryRaw<ApprovalSummary['signOffs']>`
  SELECT o."userId", p.name, count(*)::int AS units
  FROM "SignOff" o JOIN "Unit" u ON u.id = o."unitId" JOIN "User" p ON p.id = o."userId"
  WHERE u."articleId" = ${articleId} AND NOT u.excluded AND o.revision = u.revision
  GROUP BY o."userId", p.name ORDER BY units DESC, p.name, o."userId"`

type Decider = { id: string; name: string; importedName: string | null; accepted: number; rejected: number }

async function decidersIn(db: Reader, articleId: string): Promise<ApprovalSummary['decisions']> {
  const rows = await db.$queryRaw<Decider[]>`
    SELECT p.id, p.name, s."importedName",
      (count(${DECISION}) FILTER (WHERE s.decision = 'accepted'))::int AS accepted,
      (count(${DECISION}) FILTER (WHERE s.decision = 'rejected'))::int AS rejected
    FROM "Thread" t JOIN "Suggestion" s ON s."threadId" = t.id JOIN "User" p ON p.id = s."decidedById"
    WHERE t."articleId" = ${articleId} AND s.decision IN ('accepted', 'rejected')
    GROUP BY p.id, p.name, s."importedName" ORDER BY count(*) DESC, p.name, p.id`
  return rows.map(({ accepted, rejected, importedName, ...person }) => {
    const { id: userId, name } = authorOf(person, importedName)
    return { userId, name, accepted, rejected }
  })
}

/** Waived gaps, and dismissed findings of the checks that block, in the order in which it was done. */
async function waivedIn(db: Reader, article: Row.Article): Promise<Pick<ApprovalSummary, 'waived' | 'waivedCount'>> {
  const gaps = { thread: { articleId: article.id }, resolution: 'waived' } satisfies Prisma.GapWhereInput
  const findings = {
    articleId: article.id,
    status: 'dismissed',
    check: { in: blockingChecks(policyOf(article), article.checksOff) },
    paragraph: { unit: { excluded: false } },
  } satisfies Prisma.FindingWhereInput
  const [take, by] = [WAIVED_LISTED, { select: { id: true, name: true } }] as const
  const waivedGaps = await db.gap.findMany({
    where: gaps,
    orderBy: [{ resolvedAt: 'asc' }, { threadId: 'asc' }],
    take,
    select: { threadId: true, type: true, resolutionNote: true, resolvedBy: by },
  })
  const dismissed = await db.finding.findMany({
    where: findings,
    orderBy: [{ judgedAt: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, check: true, reason: true, judgedBy: by },
  })
  const waived = [
    ...waivedGaps.map(({ threadId, type, resolutionNote, resolvedBy }) =>
      waivedAs('gap', threadId, type, resolutionNote, resolvedBy),
    ),
    ...dismissed.map(({ id, check, reason, judgedBy }) => waivedAs('finding', id, check, reason, judgedBy)),
  ]
  return {
    waived: waived.slice(0, WAIVED_LISTED),
    waivedCount: (await db.gap.count({ where: gaps })) + (await db.finding.count({ where: findings })),
  }
}

const waivedAs = (
  kind: Waived['kind'],
  id: string,
  what: string,
  reason: string | null,
  by: { readonly id: string; readonly name: string } | null,
): Waived => ({ kind, id, what, reason: reason ?? '', ...(by && { by: { userId: by.id, name: by.name } }) })
