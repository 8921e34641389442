import 'server-only'
import { Structure } from '@/domain/contract/shapes'
import { presentIds } from '@/domain/manuscript/arrangement'
import type { Tx } from '../db/transaction'
import type { Arranged, LoadedUnit } from './load-units'

/** Threads go with their paragraphs; those about a unit, and proposed paragraphs, go to the unit that continues it. */
export async function moveThreads(tx: Tx, articleId: string, units: readonly LoadedUnit[], arranged: Arranged) {
  await tx.$executeRaw`
    UPDATE "Thread" t SET "unitId" = p."unitId" FROM "Paragraph" p
    WHERE t."articleId" = ${articleId} AND p.id = t."paragraphId" AND t."unitId" IS DISTINCT FROM p."unitId"`
  const threads = await tx.thread.findMany({
    where: { articleId, paragraphId: null, unitId: { not: null } },
    select: { id: true, unitId: true, suggestion: { select: { structure: true } } },
  })
  const standing = places(units, arranged)
  for (const { id, unitId, suggestion } of threads) {
    if (!arranged.successors.has(unitId ?? '')) continue
    const structure = suggestion?.structure ? Structure.parse(suggestion.structure) : undefined
    const place = structure?.op === 'insert' ? standing.insertion(structure) : standing.heir(unitId ?? '')
    if (structure?.op === 'insert' && (place.unitId !== structure.unitId || place.after !== structure.after))
      await tx.suggestion.update({ where: { threadId: id }, data: { structure: { ...structure, ...place } } })
    if (place.unitId !== unitId) await tx.thread.update({ where: { id }, data: { unitId: place.unitId } })
  }
}

type Insertion = { readonly unitId: string; readonly after: string | null }

function places(units: readonly LoadedUnit[], { units: made, successors }: Arranged) {
  const unitOf = new Map(
    made.flatMap(({ id, source, target }) => [...source, ...target].map((paragraph) => [paragraph, id] as const)),
  )
  const targetOf = new Map(made.map(({ id, row }) => [id, row.target]))
  const old = new Map(units.map((unit, index) => [unit.id, { unit, index }]))
  const heir = (unitId: string): Insertion => ({ unitId: successors.get(unitId) ?? unitId, after: null })
  /** The last paragraph of its row that stood before the unit. */
  const before = (unitId: string, row: string): string | null => {
    const index = old.get(unitId)?.index ?? 0
    const earlier = new Set(units.slice(0, index).flatMap(({ target }) => presentIds(target)))
    return targetOf.get(row)?.findLast((id) => earlier.has(id)) ?? null
  }
  return {
    heir,
    /** The place of a proposed paragraph: after the same one as before, or where its unit began. */
    insertion: ({ unitId, after }: Insertion): Insertion => {
      if (after !== null) return { unitId: unitOf.get(after) ?? unitId, after }
      const [first] = presentIds(old.get(unitId)?.unit.target ?? [])
      const row = unitOf.get(first ?? '') ?? heir(unitId).unitId
      return { unitId: row, after: before(unitId, row) }
    },
  }
}
