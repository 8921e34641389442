import 'server-only'
import type { ArrangedParagraph, ArrangedUnits, Row, UnitParagraphs } from '@/domain/manuscript/arrangement'
import type * as Db from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** A unit with all its paragraphs, removed ones too. */
export type LoadedUnit = UnitParagraphs &
  Pick<Db.Unit, 'position' | 'excluded' | 'excludedAs' | 'method' | 'score' | 'revision'>

/** A new row, and the confidence of its pairing. */
export type NewRow = Row & Pick<Db.Unit, 'excluded' | 'method' | 'score'>

export type Arranged = ArrangedUnits<NewRow>

/** Some units of an article in order: `where` says which. */
export async function loadArrangedUnits(
  db: Reader,
  articleId: string,
  where: Prisma.UnitWhereInput,
): Promise<LoadedUnit[]> {
  const units = await db.unit.findMany({ where: { articleId, ...where }, orderBy: { position: 'asc' } })
  const paragraphs = await db.paragraph.findMany({
    where: { articleId, unit: where },
    orderBy: { position: 'asc' },
    select: { id: true, unitId: true, side: true, removedAt: true },
  })
  const sides = new Map(
    units.map(({ id }) => [id, { source: [] as ArrangedParagraph[], target: [] as ArrangedParagraph[] }]),
  )
  for (const { id, unitId, side, removedAt } of paragraphs)
    sides.get(unitId)?.[side].push({ id, removed: removedAt !== null })
  return units.map(({ id, position, excluded, excludedAs, method, score, revision }) => ({
    ...{ id, position, excluded, excludedAs, method, score, revision },
    source: sides.get(id)?.source ?? [],
    target: sides.get(id)?.target ?? [],
  }))
}
