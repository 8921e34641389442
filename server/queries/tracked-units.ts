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
export async function* unitWindows(
  { look, articleId }: ArticleReads,
  behind = -1,
  take = AT_ONCE,
): AsyncIterable<ReviewedUnit[]> {
  for (let position = behind; ; ) {
    const window = await look(async (db) => {
      const where = Prisma.sql`u."articleId" = ${articleId} AND u.position > ${position}`
      const rows = await unitRows(db, { where, limit: take })
      const ids = rows.map(({ id }) => id)
      const threads = await threadRows(db, { where: Prisma.sql`t."unitId" = ANY(${ids})` })
      const byUnit = groupBy(threads.map(threadView), ({ unitId }) => unitId)
      return rows.map((row) => ({ unit: unitView(row), threads: byUnit.get(row.id) ?? [] }))
    })
    yield window
    if (window.length < take) return
    position = window.at(-1)?.unit.position ?? position
  }
}

/** The same, with what corrections made of their paragraphs. */
export async function* trackedUnits(
  reads: ArticleReads,
  { behind = -1, take = AT_ONCE, withSource = false } = {},
): AsyncIterable<TrackedUnit> {
  for await (const window of unitWindows(reads, behind, take)) {
    const ids = window.map(({ unit }) => unit.id)
    const paragraphs = await reads.look((db) => loadTrackedParagraphs(db, ids, 'target'))
    const source = withSource ? await reads.look((db) => loadTrackedParagraphs(db, ids, 'source')) : undefined
    yield* window.map((one) => ({
      ...one,
      paragraphs: paragraphs.get(one.unit.id) ?? [],
      ...(source && { source: source.get(one.unit.id) ?? [] }),
    }))
  }
}

/** All paragraphs of a side in some units, by unit, with their histories: in one statement. */
async function loadTrackedParagraphs(
  db: Reader,
  unitIds: readonly string[],
  side: Side,
): Promise<Map<string, TrackedParagraph[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p."unitId", p.kind, p.level, p.text, p.version, p.imported, p."removedAt" IS NOT NULL AS removed,
      (SELECT coalesce(json_agg(v ORDER BY v.version), '[]') FROM (
        SELECT "paragraphId", version, "start", "end", "insert", "threadId", structure, bent, seq, step
        FROM "ParagraphVersion" WHERE "paragraphId" = p.id) v) AS versions
    FROM "Paragraph" p WHERE p."unitId" = ANY(${[...unitIds]}) AND p.side = ${side}::"Side" ORDER BY p.position`
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
