import 'server-only'
import { GapType, type Locale } from '@/domain/contract/names'
import type { ReportedCorrection, ReportedDismissal, ReportedGap, ReviewReport } from '@/domain/contract/report'
import type { Article, Thread } from '@/domain/contract/shapes'
import { groupsIn, oneOfEach } from '@/domain/groups'
import { numbersOf } from '@/domain/unit-number'
import type { Prisma } from '@/generated/prisma/client'
import { listChecks } from '../checks'
import type { Reader } from '../db/transaction'
import { readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { THREAD, threadView } from '../views/view'
import { access } from './access'
import { loadApprovalSummary } from './approval'
import { articleView } from './articles'
import { loadDismissed } from './findings'
import { loadGate } from './gate'
import { loadReportedQueries } from './reported-queries'
import { loadRounds } from './rounds'
import { loadScore } from './score'

/** What the review of an article came to, as it stands. Reading it is no export, and leaves no event. */
export const getReviewReport = (actor: Actor, articleId: string, locale: Locale): Promise<ReviewReport> =>
  readSnapshot(async (db) => {
    const { article, standing } = await access(db, actor, articleId, 'export')
    return loadReviewReport(db, await articleView(db, article, standing), locale)
  })

export async function loadReviewReport(db: Reader, article: Article, locale: Locale): Promise<ReviewReport> {
  const row = await db.article.findUniqueOrThrow({ where: { id: article.id } })
  const units = await db.unit.findMany({
    where: { articleId: row.id },
    orderBy: { position: 'asc' },
    select: { id: true, excluded: true },
  })
  const numbers = numbersOf(units)
  const dismissed = await dismissedIn(db, row.id, numbers, locale)
  return {
    article,
    score: await loadScore(db, row.id),
    rounds: await loadRounds(db, row.id),
    review: await loadApprovalSummary(db, row),
    gate: row.status === 'approved' ? { open: true, blockers: [] } : await loadGate(db, row),
    corrections: await correctionsIn(db, row.id, numbers),
    gaps: await gapsIn(db, row.id, numbers),
    queries: await loadReportedQueries(db, row.id, numbers, new Date()),
    dismissed,
    checks: listChecks(locale).flatMap(({ id: check, title }) => {
      const own = dismissed.filter((one) => one.check === check).length
      return own === 0 ? [] : [{ check, title, dismissed: own }]
    }),
  }
}

type Numbers = ReturnType<typeof numbersOf>

const READING_ORDER: Prisma.ThreadOrderByWithRelationInput[] = [
  { unit: { position: 'asc' } },
  { paragraph: { side: 'asc' } },
  { paragraph: { position: 'asc' } },
  { start: 'asc' },
  { id: 'asc' },
]

/** Undefined: it is in a unit that is left out. */
const placeOf = (unitId: string | null, numbers: Numbers): { unit: number | null } | undefined => {
  if (unitId === null) return { unit: null }
  const unit = numbers.get(unitId)
  return unit === undefined ? undefined : { unit }
}

async function correctionsIn(db: Reader, articleId: string, numbers: Numbers): Promise<ReportedCorrection[]> {
  const rows = await db.thread.findMany({
    where: { articleId, suggestion: { decision: 'accepted' } },
    orderBy: READING_ORDER,
    include: THREAD,
  })
  const threads = rows.map(threadView)
  const groups = groupsIn(threads)
  return oneOfEach(threads).flatMap(({ id, unitId, author, suggestion }) => {
    const place = placeOf(unitId, numbers)
    if (!place || !suggestion) return []
    const { original, replacement, appliedText, structure, category, reason, decidedBy, decidedAt } = suggestion
    return {
      ...{ threadId: id, ...place, original, applied: appliedText ?? replacement, structural: structure !== undefined },
      ...(category !== undefined && { category }),
      ...furtherIn(groups.get(id)),
      author,
      ...(decidedBy && { decidedBy }),
      ...(decidedAt !== undefined && { at: decidedAt }),
      ...(reason !== undefined && { reason }),
    }
  })
}

/** Of the parts of one decision those after the first. */
function furtherIn(parts: readonly Thread[] = []): Pick<ReportedCorrection, 'further'> {
  const further = parts.slice(1).flatMap(({ id: threadId, suggestion }) => {
    if (!suggestion) return []
    const { original, replacement, appliedText } = suggestion
    return { threadId, original, applied: appliedText ?? replacement }
  })
  return further.length > 0 ? { further } : {}
}

async function gapsIn(db: Reader, articleId: string, numbers: Numbers): Promise<ReportedGap[]> {
  const rows = await db.thread.findMany({
    where: { articleId, kind: 'gap' },
    orderBy: READING_ORDER,
    select: {
      ...{ id: true, unitId: true, quote: true, paragraph: { select: { side: true } } },
      gap: {
        include: {
          resolvedBy: { select: { id: true, name: true } },
          links: {
            where: { removedAt: null },
            orderBy: { position: 'asc' },
            select: { paragraphId: true, paragraph: { select: { unitId: true } } },
          },
        },
      },
    },
  })
  return rows.flatMap(({ id, unitId, quote, paragraph, gap }) => {
    const place = placeOf(unitId, numbers)
    if (!place || !gap) return []
    const { type, origin, severity, explanation, resolution, resolutionNote, fixedById, resolvedBy, resolvedAt } = gap
    return {
      ...{ threadId: id, ...place, quote: quote ?? '' },
      ...(paragraph && { side: paragraph.side }),
      ...{ type: GapType.parse(type), origin, severity, explanation, resolution },
      links: gap.links.map(({ paragraphId, paragraph: { unitId: of } }) => ({
        ...{ paragraphId, unitId: of, unit: numbers.get(of) ?? null },
      })),
      ...(resolutionNote !== null && { note: resolutionNote }),
      ...(fixedById !== null && { fixedById }),
      ...(resolvedBy && { by: resolvedBy }),
      ...(resolvedAt !== null && { at: resolvedAt.toISOString() }),
    }
  })
}

async function dismissedIn(
  db: Reader,
  articleId: string,
  numbers: Numbers,
  locale: Locale,
): Promise<ReportedDismissal[]> {
  const order = new Map(listChecks(locale).map(({ id }, index) => [id, index]))
  const found = await loadDismissed(db, articleId, locale)
  return found
    .flatMap(({ finding, at }) => {
      const place = placeOf(finding.unitId, numbers)
      if (!place) return []
      const { id, check, side, quote, message, reason = '', judgedBy } = finding
      return {
        ...{ findingId: id, ...place, check, side, quote, message, reason },
        ...(judgedBy && { by: judgedBy }),
        ...(at && { at: at.toISOString() }),
      }
    })
    .sort((one, other) => (order.get(one.check) ?? 0) - (order.get(other.check) ?? 0))
}
