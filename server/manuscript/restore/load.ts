import 'server-only'
import type { GapRecord, Restoration } from '@/domain/contract/document'
import { groupBy } from '@/domain/group-by'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../../db/transaction'
import { paragraphView } from '../../views/view'
import { stepOf } from '../load'

/** What restoring some units needs beyond the API's shapes, by unit. */
export async function restorationsOf(db: Reader, unitIds: readonly string[]): Promise<(unitId: string) => Restoration> {
  const unitId = { in: [...unitIds] }
  const paragraphs = await db.paragraph.findMany({ where: { unitId }, ...IN_ORDER, include: MADE })
  const byUnit = groupBy(paragraphs, (row) => row.unitId)
  const gaps = groupBy(await gapsIn(db, { unitId }), (row) => row.thread.unitId)
  return (id) => {
    const rows = byUnit.get(id) ?? []
    return {
      removed: rows.flatMap((row) =>
        row.removedAt ? [{ ...paragraphView(row), removedAt: row.removedAt.toISOString() }] : [],
      ),
      made: Object.fromEntries(
        rows.filter(({ versions }) => versions.length > 0).map((row) => [row.id, row.versions.map(madeView)]),
      ),
      gaps: Object.fromEntries((gaps.get(id) ?? []).map((row) => [row.threadId, gapRecord(row)])),
    }
  }
}

/** The same for the threads about the article as a whole. */
export async function restorationOfArticle(db: Reader, articleId: string): Promise<Restoration> {
  const rows = await gapsIn(db, { articleId, unitId: null })
  return { removed: [], made: {}, gaps: Object.fromEntries(rows.map((row) => [row.threadId, gapRecord(row)])) }
}

const IN_ORDER = {
  orderBy: [{ side: 'asc' }, { position: 'asc' }, { id: 'asc' }],
} satisfies Prisma.ParagraphFindManyArgs

const MADE = {
  // Those that came with the import need nothing more.
  versions: {
    where: { OR: [{ start: { not: null } }, { paragraph: { imported: false } }] },
    orderBy: { version: 'asc' },
  },
} satisfies Prisma.ParagraphInclude

type ParagraphRow = Prisma.ParagraphGetPayload<{ include: typeof MADE }>

function madeView(row: ParagraphRow['versions'][number]) {
  const { version, structure, displaced } = stepOf(row)
  return { version, seq: row.seq, step: row.step, ...(structure && { structure }), bent: [...displaced] }
}

const GAP = {
  links: { where: { removedAt: null }, orderBy: { position: 'asc' } },
  resolvedBy: { select: { id: true, name: true } },
  thread: { select: { unitId: true } },
} satisfies Prisma.GapInclude

const gapsIn = (db: Reader, thread: Prisma.ThreadWhereInput) =>
  db.gap.findMany({
    where: { thread },
    orderBy: [{ thread: { createdAt: 'asc' } }, { threadId: 'asc' }],
    include: GAP,
  })

const gapRecord = ({ links, resolvedBy, resolvedAt }: Prisma.GapGetPayload<{ include: typeof GAP }>): GapRecord => ({
  links: links.map(({ id, prefix, suffix, anchorState: state }) => ({ id, prefix, suffix, state })),
  ...(resolvedBy && { resolvedBy }),
  ...(resolvedAt && { resolvedAt: resolvedAt.toISOString() }),
})
