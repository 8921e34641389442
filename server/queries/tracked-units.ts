import 'server-only'
import { ParagraphKind, type Side } from '@/domain/contract/names'
import { groupBy } from '@/domain/group-by'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import type { ReviewedUnit, TrackedUnit } from '@/formats/write/review'
import { type Paragraph, type ParagraphVersion, Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { type StepRow, stepOf } from '../manuscript/load'
import { threadRows, unitRows } from '../views/rows'
import { threadView, unitView } from '../views/view'

/** How an article is read bit by bit: `look` answers what `read` finds, all of it from one state of the article. */
export type ArticleReads = {
  readonly articleId: string
  readonly look: <T>(read: (db: Reader) => Promise<T>) => Promise<T>
}

/** Units that are read together. */
const AT_ONCE = 200

/** The units of an article behind a position, with their threads, some at a time. */
export const unitWindows = (reads: ArticleReads, behind = -1, take = AT_ONCE): AsyncIterable<ReviewedUnit[]> =>
  windowsOf(reads, { behind, take, sides: [] })

type Part = { readonly behind?: number; readonly take?: number | undefined; readonly withSource?: boolean }

/** The same, with what corrections made of their paragraphs. */
export async function* trackedWindows(
  reads: ArticleReads,
  { behind = -1, take = AT_ONCE, withSource = false }: Part = {},
): AsyncIterable<TrackedUnit[]> {
  const sides: Side[] = withSource ? ['target', 'source'] : ['target']
  for await (const window of windowsOf(reads, { behind, take, sides }))
    yield window.map(({ target = [], source, ...unit }) => ({
      ...{ ...unit, paragraphs: target },
      ...(source && { source }),
    }))
}

/** One after the other. */
export async function* trackedUnits(reads: ArticleReads, part: Part = {}): AsyncIterable<TrackedUnit> {
  for await (const window of trackedWindows(reads, part)) yield* window
}

type Windows = { readonly behind: number; readonly take: number; readonly sides: readonly Side[] }

type ReadUnit = ReviewedUnit & { readonly [S in Side]?: TrackedParagraph[] }

async function* windowsOf({ look, articleId }: ArticleReads, { behind, take, sides }: Windows) {
  for (let position = behind; ; ) {
    const after = position
    const window = await look((db) => readWindow(db, articleId, { behind: after, take, sides }))
    yield window
    if (window.length < take) return
    position = window.at(-1)?.unit.position ?? position
  }
}

/** Statements that don't wait for one another: the database is at work on the next while the last is read here. */
async function readWindow(db: Reader, articleId: string, { behind, take, sides }: Windows): Promise<ReadUnit[]> {
  const where = Prisma.sql`u."articleId" = ${articleId} AND u.position > ${behind}`
  const ids = Prisma.sql`(SELECT u.id FROM "Unit" u WHERE ${where} ORDER BY u.position LIMIT ${take})`
  const [rows, threads, ...paragraphs] = await Promise.all([
    unitRows(db, { where, limit: take }),
    threadRows(db, { where: Prisma.sql`t."unitId" IN ${ids}` }),
    ...sides.map((side) => loadTrackedParagraphs(db, ids, side)),
  ])
  const byUnit = groupBy(threads.map(threadView), ({ unitId }) => unitId)
  return rows.map((row) => ({
    ...{ unit: unitView(row), threads: byUnit.get(row.id) ?? [] },
    ...Object.fromEntries(sides.map((side, at) => [side, paragraphs[at]?.get(row.id) ?? []])),
  }))
}

/** All paragraphs of a side in some units, by unit, with their histories. `unitIds`: a statement. */
async function loadTrackedParagraphs(
  db: Reader,
  unitIds: Prisma.Sql,
  side: Side,
): Promise<Map<string, TrackedParagraph[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p."unitId", p.kind, p.level, p.text, p.version, p.imported, p."removedAt" IS NOT NULL AS removed,
      (SELECT coalesce(json_agg(v ORDER BY v.version), '[]') FROM (
        SELECT "paragraphId", version, "start", "end", "insert", "threadId", structure, bent, seq, step
        FROM "ParagraphVersion" WHERE "paragraphId" = p.id) v) AS versions
    FROM "Paragraph" p WHERE p."unitId" IN ${unitIds} AND p.side = ${side}::"Side" ORDER BY p.position`
  const byUnit = groupBy(rows, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, paragraphs]) => [unitId, paragraphs.map(toTrackedParagraph)]))
}

type Row = Pick<Paragraph, 'id' | 'unitId' | 'kind' | 'level' | 'text' | 'version' | 'imported'> & {
  readonly removed: boolean
  readonly versions: readonly (StepRow & Pick<ParagraphVersion, 'seq' | 'step'>)[]
}

const toTrackedParagraph = ({
  id,
  unitId,
  kind,
  level,
  text,
  version,
  imported,
  removed,
  versions,
}: Row): TrackedParagraph => ({
  id,
  unitId,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  imported,
  ...(removed && { removed: true }),
  steps: versions.map((row) => ({ ...stepOf(row), seq: row.seq, order: row.step })),
})
