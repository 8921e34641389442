import 'server-only'
import type { Finding } from '@/domain/contract/findings'
import type { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { sentence } from '@/language/checks/sentence'
import { classificationOf, familyOf, mustBeChecks } from '../checks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { Counterpart, Message } from '../findings/stored'
import type { Actor } from '../session/actor'
import { access, NOTHING } from './access'
import { cursorArgs, page } from './page'

/** What the checks found, in the reader's language. */
export async function listFindings(
  actor: Actor,
  articleId: string,
  query: QueryOf<'GET /articles/{id}/findings'>,
  locale: Locale,
) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  const { status, check } = query
  if (check !== undefined) mustBeChecks('check', [check])
  return page(
    query,
    (take, after) =>
      db.finding.findMany({
        where: { articleId, ...(status && { status }), ...(check && { check }) },
        orderBy: IN_ORDER,
        include: FINDING,
        take,
        ...cursorArgs(after),
      }),
    (rows) => viewStanding(db, rows, locale),
    (row) => row.id,
  )
}

/** The open findings of an article whose words are unchanged, in one statement. */
export async function loadOpenFindings(db: Reader, articleId: string, locale: Locale): Promise<Finding[]> {
  const rows = await db.$queryRaw<(Row.Finding & FindingRow['paragraph'] & { text: string | null })[]>`
    SELECT f.*, p."unitId", p.side,
      CASE WHEN row_number() OVER (PARTITION BY p.id ORDER BY f.start, f.id) = 1 THEN p.text END AS text
    FROM "Finding" f JOIN "Paragraph" p ON p.id = f."paragraphId" JOIN "Unit" u ON u.id = p."unitId"
    WHERE f."articleId" = ${articleId} AND f.status = 'open'
    ORDER BY u.position, p.side, p.position, f.start, f.id`
  // The first finding of a paragraph has its text.
  const texts = new Map(rows.flatMap(({ paragraphId, text }) => (text === null ? [] : [[paragraphId, text] as const])))
  return rows
    .filter((row) => stands(row, texts))
    .map(({ unitId, side, ...row }) => findingView({ ...row, paragraph: { unitId, side }, judgedBy: null }, locale))
}

/** The places of some findings whose words are unchanged. */
export async function loadStandingPlaces(db: Reader, where: Prisma.FindingWhereInput) {
  const rows = await db.finding.findMany({
    where,
    orderBy: IN_ORDER,
    select: {
      ...{ id: true, check: true, status: true, paragraphId: true, start: true, end: true, quote: true },
      paragraph: { select: { unitId: true } },
    },
  })
  const texts = await textsOf(db, rows)
  return rows
    .filter((row) => stands(row, texts))
    .map(({ id, check, paragraph }) => ({ id, check, unitId: paragraph.unitId }))
}

async function viewStanding(db: Reader, rows: readonly FindingRow[], locale: Locale): Promise<Finding[]> {
  const texts = await textsOf(db, rows)
  return rows.filter((row) => stands(row, texts)).map((row) => findingView(row, locale))
}

/** A page of an article's findings, whatever their state. */
export async function findingsAfter(
  db: Reader,
  articleId: string,
  after: string | undefined,
  take: number,
  locale: Locale,
): Promise<Finding[]> {
  const rows = await db.finding.findMany({
    where: { articleId },
    orderBy: IN_ORDER,
    include: FINDING,
    take,
    ...cursorArgs(after),
  })
  return rows.map((row) => findingView(row, locale))
}

/** The findings that somebody dismissed, in reading order, whether their words are unchanged or not; `at`: when. */
export async function loadDismissed(db: Reader, articleId: string, locale: Locale) {
  const rows = await db.finding.findMany({
    where: { articleId, status: 'dismissed' },
    orderBy: IN_ORDER,
    include: FINDING,
  })
  return rows.map((row) => ({ finding: findingView(row, locale), at: row.judgedAt }))
}

/** One finding, whatever became of it. */
export async function readFinding(actor: Actor, findingId: string, locale: Locale): Promise<Finding> {
  const db = await prisma()
  const row = await db.finding.findUnique({ where: { id: findingId }, include: FINDING })
  if (!row) throw noFinding()
  await access(db, actor, row.articleId, 'read', NOTHING)
  return findingView(row, locale)
}

const noFinding = () => new Refusal('NOT_FOUND', NOTHING)

export async function loadFinding(db: Reader, findingId: string, locale: Locale): Promise<Finding> {
  const row = await db.finding.findUnique({ where: { id: findingId }, include: FINDING })
  if (!row) throw noFinding()
  return findingView(row, locale)
}

const IN_ORDER: Prisma.FindingOrderByWithRelationInput[] = [
  { paragraph: { unit: { position: 'asc' } } },
  { paragraph: { side: 'asc' } },
  { paragraph: { position: 'asc' } },
  { start: 'asc' },
  { id: 'asc' },
]

const FINDING = {
  paragraph: { select: { unitId: true, side: true } },
  judgedBy: { select: { id: true, name: true } },
} satisfies Prisma.FindingInclude

type FindingRow = Prisma.FindingGetPayload<{ include: typeof FINDING }>
type Words = Pick<FindingRow, 'status' | 'paragraphId' | 'start' | 'end' | 'quote'>

/** Words that have changed since the checks ran will be checked again: until then their findings are hidden. */
const stands = ({ status, paragraphId, start, end, quote }: Words, texts: ReadonlyMap<string, string>): boolean =>
  status === 'fixed' || texts.get(paragraphId)?.slice(start, end) === quote

/** Each text once, however many findings it has. */
async function textsOf(db: Reader, rows: readonly Words[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ paragraphId }) => paragraphId))]
  const paragraphs = await db.paragraph.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } })
  return new Map(paragraphs.map(({ id, text }) => [id, text]))
}

function findingView(row: FindingRow, locale: Locale): Finding {
  const counterpart = Counterpart.parse(row.counterpart)
  const { side } = row.paragraph
  return {
    id: row.id,
    unitId: row.paragraph.unitId,
    paragraphId: row.paragraphId,
    side,
    version: row.version,
    start: row.start,
    end: row.end,
    quote: row.quote,
    check: row.check,
    family: familyOf(row.check),
    severity: row.severity,
    confidence: row.confidence,
    message: sentence(Message.parse(row.message), locale),
    ...(row.expected !== null && { expected: row.expected }),
    ...(counterpart && { counterpart }),
    classification: classificationOf({ check: row.check, side, ...(counterpart && { counterpart }) }),
    status: row.status,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.judgedBy && { judgedBy: row.judgedBy }),
    ...(row.threadId !== null && { threadId: row.threadId }),
  }
}
