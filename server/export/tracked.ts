import 'server-only'
import { ParagraphKind } from '@/domain/contract/names'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { grouped } from '../grouped'
import { stepOf } from '../manuscript/load'

/** All paragraphs of the translation in some units, by unit, with everything that was done to them. */
export async function trackedOf(db: Reader, unitIds: readonly string[]): Promise<Map<string, TrackedParagraph[]>> {
  const rows = await db.paragraph.findMany({
    where: { side: 'target', unitId: { in: [...unitIds] } },
    orderBy: { position: 'asc' },
    include: TRACKED,
  })
  const byUnit = grouped(rows, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, paragraphs]) => [unitId, paragraphs.map(toldOf)]))
}

const TRACKED = { versions: { orderBy: { version: 'asc' } } } satisfies Prisma.ParagraphInclude

type Row = Prisma.ParagraphGetPayload<{ include: typeof TRACKED }>

const toldOf = ({ id, unitId, kind, level, text, version, imported, removedAt, versions }: Row): TrackedParagraph => ({
  id,
  unitId,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  imported,
  ...(removedAt !== null && { removed: true }),
  steps: versions.map((row) => ({ ...stepOf(row), seq: row.seq, order: row.step })),
})
