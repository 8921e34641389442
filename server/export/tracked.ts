import 'server-only'
import { ParagraphKind } from '@/domain/contract/names'
import type { TrackedParagraph } from '@/formats/write/review'
import type { Prisma } from '@/generated/prisma/client'
import { authorOf } from '../authors'
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
  return new Map([...byUnit].map(([unitId, paragraphs]) => [unitId, paragraphs.map(paragraphOf)]))
}

const TRACKED = {
  versions: {
    orderBy: { version: 'asc' },
    include: { author: { select: { id: true, name: true } }, thread: { select: { importedName: true } } },
  },
} satisfies Prisma.ParagraphInclude

type Row = Prisma.ParagraphGetPayload<{ include: typeof TRACKED }>

const paragraphOf = ({ id, kind, level, text, version, imported, removedAt, versions }: Row): TrackedParagraph => ({
  id,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  imported,
  removed: removedAt !== null,
  steps: versions.map((row) => ({
    ...stepOf(row),
    author: row.author === null ? '' : authorOf(row.author, row.thread?.importedName ?? null).name,
    at: row.at.toISOString(),
    seq: row.seq,
    order: row.step,
  })),
})
