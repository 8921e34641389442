import 'server-only'
import { ParagraphKind } from '@/domain/contract/names'
import { Structure } from '@/domain/contract/shapes'
import {
  LINK_PREFIX,
  type Manuscript,
  nextParagraph,
  type Paragraph,
  type Placed,
  placeOf,
} from '@/domain/manuscript/manuscript'
import type { Histories, Step } from '@/domain/manuscript/step'
import { DisplacedAnchor, StepStructure } from '@/domain/manuscript/step'
import type { RevisionStep } from '@/domain/manuscript/take-back'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { byChunks, inPages, these } from '../db/chunks'
import { columnsOf } from '../db/columns'
import { type Reader, rowsOf } from '../db/transaction'
import { type AnchorColumns, anchorFromColumns } from './anchor-columns'
import { loadPairedUnits } from './paired-units'
import type { SignedUnit } from './save-texts'

const COLUMNS = columnsOf('p', Prisma.ParagraphScalarFieldEnum, '')

export async function loadParagraph(db: Reader, id: string): Promise<Row.Paragraph | undefined> {
  const [row] = await rowsOf<Row.Paragraph>(db, Prisma.sql`SELECT ${COLUMNS} FROM "Paragraph" p WHERE p.id = ${id}`)
  return row
}

/** Some paragraphs with everything placed in them: enough for a change of words. */
export const loadParagraphs = (db: Reader, ids: readonly string[]): Promise<Manuscript> =>
  toManuscript(
    byChunks(ids, (some) => loadRows(db, these(some))),
    loadPlaced(db, these(ids), insertionsIn(these(ids))),
  )

/** The same of the paragraph that a thread is about, with its row; all that it takes is asked for at once. */
export async function loadParagraphOf(db: Reader, threadId: string): Promise<ParagraphOfThread> {
  const own = Prisma.sql`ARRAY(SELECT "paragraphId" FROM "Thread" WHERE id = ${threadId})`
  const [rows, placed] = await Promise.all([
    rowsOf<Row.Paragraph & { signedBy: string[] }>(
      db,
      Prisma.sql`
      SELECT ${COLUMNS}, ARRAY(
          SELECT o."userId" FROM "SignOff" o JOIN "Unit" u ON u.id = o."unitId" AND u.revision = o.revision
          WHERE o."unitId" = p."unitId"
        ) AS "signedBy"
      FROM "Paragraph" p WHERE p.id = ANY(${own})`,
    ),
    loadPlaced(db, own, insertionsIn(own)),
  ])
  const [row] = rows
  return {
    manuscript: { paragraphs: rows.map(toParagraph), placed },
    ...(row && { row, signed: { unitId: row.unitId, by: row.signedBy } }),
  }
}

export type ParagraphOfThread = {
  readonly manuscript: Manuscript
  readonly row?: Row.Paragraph
  readonly signed?: SignedUnit
}

async function toManuscript(loading: ReturnType<typeof loadRows>, placing: Promise<Placed[]>): Promise<Manuscript> {
  const [rows, placed] = await Promise.all([loading, placing])
  rows.sort((one, other) => one.unitPosition - other.unitPosition || one.position - other.position)
  return { paragraphs: rows.map(toParagraph), placed }
}

/** Proposed paragraphs, which belong to their unit. `ids`: of paragraphs, as an array. */
const insertionsIn = (ids: Prisma.Sql) => Prisma.sql`t."paragraphId" IS NULL AND t.kind = 'suggestion'
  AND t."unitId" = ANY(ARRAY(SELECT "unitId" FROM "Paragraph" WHERE id = ANY(${ids})))`

const loadRows = (db: Reader, ids: Prisma.Sql) =>
  rowsOf<ParagraphRow & { position: number; unitPosition: number }>(
    db,
    Prisma.sql`
    SELECT p.id, p."unitId", p.kind, p.level, p.text, p.version, p."removedAt", p.position, u.position AS "unitPosition"
    FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId" WHERE p.id = ANY(${ids})`,
  )

/**
 * The whole translation in reading order, with everything placed in some of its paragraphs and in the next ones, and every
 * proposed structural change: the input of a structural change. Excluded units are not part of it, except those of the
 * given paragraphs. `threadIds`: threads to load wherever they are.
 */
export async function loadTranslation(
  db: Reader,
  articleId: string,
  ids: readonly string[],
  threadIds: readonly string[] = [],
): Promise<Manuscript> {
  const given = await db.paragraph.findMany({ where: { id: { in: [...ids] } }, select: { unitId: true } })
  const unitId = { in: [...new Set(given.map((one) => one.unitId))] }
  const known = await loadInOrder(db, articleId, { OR: [{ unit: { excluded: false } }, { unitId }] })
  const concerned = ids.flatMap((id) => [id, nextParagraph(known, id)?.id ?? id])
  const ofUnits = Prisma.sql`o."paragraphId" IS NULL AND o."unitId" IS NOT NULL`
  const besides = Prisma.sql`${among(articleId, Prisma.sql`(${STRUCTURED}) OR (${ofUnits})`)} OR t.id = ANY(${[...threadIds]})`
  return { ...known, placed: await loadPlaced(db, these(concerned), besides) }
}

/** The included translation, with every proposed structural change. */
export async function loadStructure(db: Reader, articleId: string): Promise<Manuscript> {
  const known = await loadInOrder(db, articleId, { unit: { excluded: false } })
  return { ...known, placed: await loadPlaced(db, these([]), among(articleId, STRUCTURED)) }
}

/** The source, those paragraphs that were dropped and of excluded units alike, with everything placed in it. */
export async function loadSource(db: Reader, articleId: string): Promise<Manuscript> {
  const rows = await db.paragraph.findMany({ where: { articleId, side: 'source' }, ...IN_ORDER })
  const paragraphs = rows.map(toParagraph)
  const ids = paragraphs.map(({ id }) => id)
  return { paragraphs, placed: await loadPlaced(db, these(ids), Prisma.sql`false`) }
}

/** Every step of the source, those of the import too. */
export async function sourceStepsOf(db: Reader, articleId: string): Promise<RevisionStep[]> {
  const rows = await db.paragraphVersion.findMany({
    where: { paragraph: { articleId, side: 'source' } },
    orderBy: [{ paragraphId: 'asc' }, { version: 'asc' }],
  })
  return rows.map((row) => ({ ...stepOf(row), seq: row.seq, order: row.step }))
}

async function loadInOrder(db: Reader, articleId: string, where: Prisma.ParagraphWhereInput): Promise<Manuscript> {
  const rows = await db.paragraph.findMany({ where: { articleId, side: 'target', ...where }, ...IN_ORDER })
  return { units: await loadPairedUnits(db, articleId), paragraphs: rows.map(toParagraph), placed: [] }
}

/** The histories of some paragraphs, each in the order of its versions. */
export async function loadHistories(db: Reader, ids: readonly string[]): Promise<Histories> {
  return toHistories(
    await byChunks(ids, (some) =>
      db.paragraphVersion.findMany({ where: { paragraphId: { in: some } }, orderBy: { version: 'asc' } }),
    ),
  )
}

export const historiesOf = async (db: Reader, where: Prisma.ParagraphVersionWhereInput): Promise<Histories> =>
  toHistories(await db.paragraphVersion.findMany({ where, orderBy: { version: 'asc' } }))

function toHistories(rows: readonly Row.ParagraphVersion[]): Histories {
  const histories = new Map<string, Step[]>()
  for (const row of rows) {
    const known = histories.get(row.paragraphId)
    if (known) known.push(stepOf(row))
    else histories.set(row.paragraphId, [stepOf(row)])
  }
  return histories
}

/** What a step is made from. */
export type StepRow = Pick<
  Row.ParagraphVersion,
  'paragraphId' | 'version' | 'start' | 'end' | 'insert' | 'threadId' | 'structure' | 'bent'
>

export const stepOf = (row: StepRow): Step => ({
  paragraphId: row.paragraphId,
  version: row.version,
  splice: { start: row.start ?? 0, end: row.end ?? 0, insert: row.insert },
  threadId: row.threadId ?? '',
  ...(row.structure !== null && { structure: StepStructure.parse(row.structure) }),
  displaced: DisplacedAnchor.array().parse(row.bent),
})

const IN_ORDER = {
  orderBy: [{ unit: { position: 'asc' } }, { position: 'asc' }],
} satisfies Prisma.ParagraphFindManyArgs

/** A proposed structural change: of a thread `o` with its suggestion `s`. */
const STRUCTURED = Prisma.sql`s.decision = 'pending' AND s.structure IS NOT NULL`

/** Threads of an article for which something holds, of each as `o` with its suggestion `s`: looked up once, then by their ids. */
const among = (articleId: string, holds: Prisma.Sql) => Prisma.sql`
  t.id = ANY(ARRAY(
    SELECT o.id FROM "Thread" o LEFT JOIN "Suggestion" s ON s."threadId" = o.id
    WHERE o."articleId" = ${articleId} AND (${holds})
  ))`

type ParagraphRow = Pick<Row.Paragraph, 'id' | 'unitId' | 'kind' | 'level' | 'text' | 'version' | 'removedAt'>

const toParagraph = ({ id, unitId, kind, level, text, version, removedAt }: ParagraphRow): Paragraph => ({
  id,
  unitId,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  ...(removedAt !== null && { removed: true }),
})

/**
 * Everything placed in some paragraphs (their ids, as an array), in the order of the ids, and threads `besides`: a condition on columns of
 * a thread `t` alone, so that an index finds them. There may be thousands, and mostly there are some: each suggestion is looked up by
 * itself, where the database would read all there are.
 */
async function loadPlaced(db: Reader, ids: Prisma.Sql, besides: Prisma.Sql): Promise<Placed[]> {
  const rows = await inPages((after, take) =>
    rowsOf<PlacedRow>(
      db,
      Prisma.sql`
      SELECT t.id, t."unitId", t."paragraphId", t."start", t."end", t.quote, t.prefix, t.suffix, t."anchorState"::text,
        s.original, s.replacement, s.structure, s.decision::text, s.conflict
      FROM "Thread" t LEFT JOIN LATERAL (SELECT * FROM "Suggestion" WHERE "threadId" = t.id OFFSET 0) s ON true
      WHERE (t."paragraphId" = ANY(${ids}) OR (${besides})) AND t.id > ${after}
      UNION ALL
      SELECT ${LINK_PREFIX} || l.id, NULL, l."paragraphId", l."start", l."end", l.quote, l.prefix, l.suffix,
        l."anchorState"::text, NULL, NULL, NULL, NULL, NULL
      FROM "GapLink" l WHERE l."paragraphId" = ANY(${ids}) AND ${LINK_PREFIX} || l.id > ${after}
      ORDER BY id LIMIT ${take}`,
    ),
  )
  return rows.map(toPlaced)
}

/** A thread with what it suggests, if it does. */
type PlacedRow = Pick<Row.Thread, 'id' | 'unitId' | 'paragraphId'> &
  AnchorColumns &
  (
    | Pick<Row.Suggestion, 'original' | 'replacement' | 'structure' | 'decision' | 'conflict'>
    | { readonly decision: null }
  )

function toPlaced(row: PlacedRow): Placed {
  const { id, unitId, paragraphId } = row
  const anchor = anchorFromColumns(row)
  if (row.decision === null) return { id, ...placeOf(unitId, paragraphId), anchor }
  const { original, replacement, decision, conflict } = row
  const structure = row.structure === null ? undefined : Structure.parse(row.structure)
  const behind = structure?.op === 'insert' && paragraphId === null ? structure.after : paragraphId
  return { id, paragraphId: behind, anchor, proposal: { original, replacement, structure, decision, conflict } }
}
