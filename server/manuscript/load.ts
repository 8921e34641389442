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
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { anchorFromColumns } from './anchor-columns'
import { loadPairedUnits } from './paired-units'

/** Some paragraphs with everything placed in them: enough for a change of words. */
export async function loadParagraphs(db: Reader, ids: readonly string[]): Promise<Manuscript> {
  const rows = await db.paragraph.findMany({ where: { id: { in: [...ids] } }, ...IN_ORDER })
  const unitId = { in: [...new Set(rows.map((row) => row.unitId))] }
  // Proposed paragraphs belong to their unit.
  const insertions = { unitId, paragraphId: null, kind: 'suggestion' as const }
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
  const besides = { articleId, OR: [STRUCTURED, ofUnits, { id: { in: [...threadIds] } }] }
  return { ...known, placed: await loadPlaced(db, concerned, besides) }
}

/** The included translation, with every proposed structural change. */
export async function loadStructure(db: Reader, articleId: string): Promise<Manuscript> {
  const known = await loadInOrder(db, articleId, { unit: { excluded: false } })
  return { ...known, placed: await loadPlaced(db, [], { articleId, ...STRUCTURED }) }
}

async function loadInOrder(db: Reader, articleId: string, where: Prisma.ParagraphWhereInput): Promise<Manuscript> {
  const rows = await db.paragraph.findMany({ where: { articleId, side: 'target', ...where }, ...IN_ORDER })
  return { units: await loadPairedUnits(db, articleId), paragraphs: rows.map(toParagraph), placed: [] }
}

/** The histories of some paragraphs, each in the order of its versions. */
export function loadHistories(db: Reader, ids: readonly string[]): Promise<Histories> {
  return historiesOf(db, { paragraphId: { in: [...ids] } })
}

export async function historiesOf(db: Reader, where: Prisma.ParagraphVersionWhereInput): Promise<Histories> {
  const rows = await db.paragraphVersion.findMany({ where, orderBy: { version: 'asc' } })
  const histories = new Map<string, Step[]>()
  for (const row of rows) {
    const known = histories.get(row.paragraphId)
    if (known) known.push(stepOf(row))
    else histories.set(row.paragraphId, [stepOf(row)])
  }
  return histories
}

export const stepOf = (row: Row.ParagraphVersion): Step => ({
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

/** Everything placed in some paragraphs, and the structural changes proposed `besides`. */
async function loadPlaced(db: Reader, ids: readonly string[], besides: Prisma.ThreadWhereInput): Promise<Placed[]> {
  const paragraphId = { in: [...ids] }
  const threads = await db.thread.findMany({
    where: { OR: [{ paragraphId }, besides] },
    include: { suggestion: true },
    orderBy: { id: 'asc' },
  })
  const links = await db.gapLink.findMany({ where: { paragraphId } })
  return [
    ...threads.map(toPlaced),
    ...links.map((row) => ({ id: LINK_PREFIX + row.id, paragraphId: row.paragraphId, anchor: anchorFromColumns(row) })),
  ]
}

function toPlaced({ suggestion, ...row }: Row.Thread & { suggestion: Row.Suggestion | null }): Placed {
  const { id, unitId, paragraphId } = row
  const anchor = anchorFromColumns(row)
  if (!suggestion) return { id, ...placeOf(unitId, paragraphId), anchor }
  const { original, replacement, decision, conflict } = suggestion
  const structure = suggestion.structure === null ? undefined : Structure.parse(suggestion.structure)
  const behind = structure?.op === 'insert' && paragraphId === null ? structure.after : paragraphId
  return { id, paragraphId: behind, anchor, proposal: { original, replacement, structure, decision, conflict } }
}
