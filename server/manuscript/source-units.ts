import 'server-only'
import { presentIds } from '@/domain/manuscript/arrangement'
import type { RevisedText } from '@/domain/manuscript/revise'
import type { Article } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { saveArrangement } from './arrange-units'
import { type LoadedUnit, loadArrangedUnits, type NewRow } from './load-units'

/**
 * Gives new paragraphs of the source units of their own, or those of the translation that had no source there; a unit of
 * which nothing is left goes to the one before it, with what was said about it. Marks the units whose source is another one
 * now, and returns them in order.
 */
export async function pairNewSource(
  tx: Tx,
  article: Pick<Article, 'id' | 'seq'>,
  { changed, added, removed }: Pick<RevisedText, 'changed' | 'added' | 'removed'>,
): Promise<string[]> {
  const units = await loadArrangedUnits(tx, article.id, {})
  const rows = pairWithLone(units.flatMap((unit) => rowsOf(unit, new Set(added)))).filter(
    ({ source, target }) => source.length + target.length > 0,
  )
  if (rows.length > 0) await saveArrangement(tx, article.id, units, rows)
  const touched = await tx.paragraph.findMany({
    where: { id: { in: [...changed, ...added, ...removed] } },
    select: { unitId: true },
  })
  const ids = [...new Set(touched.map(({ unitId }) => unitId))]
  await tx.unit.updateMany({ where: { id: { in: ids } }, data: { sourceSeq: article.seq + 1 } })
  const inOrder = await tx.unit.findMany({
    where: { id: { in: ids } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  return inOrder.map(({ id }) => id)
}

type PlacedRow = NewRow & { readonly fresh?: true }

/** New paragraphs at the beginning or the end of a unit leave it; those between its own stay with them. */
function rowsOf({ source, target, excluded, method, score }: LoadedUnit, added: ReadonlySet<string>): PlacedRow[] {
  const ids = presentIds(source)
  const own = { excluded, method, score }
  const first = ids.findIndex((id) => !added.has(id))
  const last = ids.findLastIndex((id) => !added.has(id))
  const alone = (id: string): PlacedRow => ({
    source: [id],
    target: [],
    excluded: false,
    method: 'auto',
    score: 1,
    fresh: true,
  })
  const kept = { ...own, source: first < 0 ? [] : ids.slice(first, last + 1), target: presentIds(target) }
  if (first < 0) return [...ids.map(alone), kept]
  return [...ids.slice(0, first).map(alone), kept, ...ids.slice(last + 1).map(alone)]
}

/** How sure a pairing is of which only the place is known. */
const BY_PLACE = 0.5

/** As many paragraphs of the translation without a source, right behind the new ones, as there are new ones: these are they. */
function pairWithLone(rows: readonly PlacedRow[]): NewRow[] {
  const paired: NewRow[] = []
  for (let k = 0; k < rows.length; ) {
    const fresh = takeWhile(rows, k, (row) => row.fresh === true)
    const lone = takeWhile(rows, k + fresh.length, isLone)
    if (fresh.length > 0 && fresh.length === lone.length) {
      paired.push(...fresh.map((row, at) => ({ ...row, target: lone[at]?.target ?? [], score: BY_PLACE })))
      k += fresh.length + lone.length
    } else {
      paired.push(...rows.slice(k, k + Math.max(1, fresh.length)))
      k += Math.max(1, fresh.length)
    }
  }
  return paired
}

const isLone = ({ source, target, excluded }: NewRow) => source.length === 0 && target.length > 0 && !excluded

function takeWhile(rows: readonly PlacedRow[], from: number, is: (row: PlacedRow) => boolean): PlacedRow[] {
  const end = rows.findIndex((row, k) => k >= from && !is(row))
  return rows.slice(from, end < 0 ? rows.length : end)
}
