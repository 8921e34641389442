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
import { byChunks, inPages } from '../db/chunks'
import type { Reader } from '../db/transaction'
import { type AnchorColumns, anchorFromColumns } from './anchor-columns'
import { loadPairedUnits } from './paired-units'

/** Some paragraphs with everything placed in them: enough for a change of words. */
export async function loadParagraphs(db: Reader, ids: readonly string[]): Promise<Manuscript> {
  const rows = await byChunks(ids, (some) =>
    db.paragraph.findMany({
      where: { id: { in: some } },
      include: { unit: { select: { position: true } } },
    }),
  )
  rows.sort((one, other) => one.unit.position - other.unit.position || one.position - other.position)
  const unitIds = [...new Set(rows.map((row) => row.unitId))]
  // Proposed paragraphs belong to their unit.
  const insertions = await byChunks(unitIds, (some) =>
    db.thread.findMany({
      where: { unitId: { in: some }, paragraphId: null, kind: 'suggestion' },
      select: { id: true },
    }),
  )
  return { paragraphs: rows.map(toParagraph), placed: await loadPlaced(db, ids, insertions) }
}

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
  const ofUnits = { paragraphId: null, unitId: { not: null } }
  const besides = await db.thread.findMany({ where: { articleId, OR: [STRUCTURED, ofUnits] }, select: { id: true } })
  const named = threadIds.map((id) => ({ id }))
  return { ...known, placed: await loadPlaced(db, concerned, [...besides, ...named]) }
}

/** The included translation, with every proposed structural change. */
export async function loadStructure(db: Reader, articleId: string): Promise<Manuscript> {
  const known = await loadInOrder(db, articleId, { unit: { excluded: false } })
  const proposed = await db.thread.findMany({ where: { articleId, ...STRUCTURED }, select: { id: true } })
  return { ...known, placed: await loadPlaced(db, [], proposed) }
}

/** The source, those paragraphs that were dropped and of excluded units alike, with everything placed in it. */
export async function loadSource(db: Reader, articleId: string): Promise<Manuscript> {
  const rows = await db.paragraph.findMany({ where: { articleId, side: 'source' }, ...IN_ORDER })
  const paragraphs = rows.map(toParagraph)
  return {
    paragraphs,
    placed: await loadPlaced(
      db,
      paragraphs.map(({ id }) => id),
      [],
    ),
  }
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

const STRUCTURED = {
  suggestion: { decision: 'pending', structure: { not: Prisma.DbNull } },
} satisfies Prisma.ThreadWhereInput

const toParagraph = ({ id, unitId, kind, level, text, version, removedAt }: Row.Paragraph): Paragraph => ({
  id,
  unitId,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  ...(removedAt !== null && { removed: true }),
})

/** Everything placed in some paragraphs, and some threads `besides`; there may be thousands. */
async function loadPlaced(db: Reader, ids: readonly string[], besides: readonly { id: string }[]): Promise<Placed[]> {
  const threadIds = besides.map(({ id }) => id)
  const threads = await inPages(
    (after, take) => db.$queryRaw<PlacedRow[]>`
      SELECT t.id, t."unitId", t."paragraphId", t."start", t."end", t.quote, t.prefix, t.suffix, t."anchorState"::text,
        s.original, s.replacement, s.structure, s.decision::text, s.conflict
      FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id
      WHERE (t."paragraphId" = ANY(${[...ids]}) OR t.id = ANY(${threadIds})) AND t.id > ${after}
      ORDER BY t.id LIMIT ${take}`,
  )
  const links = await byChunks(ids, (some) => db.gapLink.findMany({ where: { paragraphId: { in: some } } }))
  return [
    ...threads.map(toPlaced),
    ...links.map((row) => ({ id: LINK_PREFIX + row.id, paragraphId: row.paragraphId, anchor: anchorFromColumns(row) })),
  ]
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
