import 'server-only'
import type { Arrangement, UnitMove } from '@/domain/contract/arrangement'
import type { Side } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Unit as UnitShape } from '@/domain/contract/shapes'
import { isSameOrder, presentIds } from '@/domain/manuscript/arrangement'
import type { Tx } from '../db/transaction'
import { saveArrangement } from '../manuscript/arrange-units'
import { type LoadedUnit, loadArrangedUnits, type NewRow } from '../manuscript/load-units'
import { loadUnits } from '../queries/units'
import type { Caller } from '../session/actor'
import { write } from './write'

/** Editing the alignment, beyond `units`: threads stay with their paragraphs, and the sign-offs of changed units lapse. */

const SIDES = ['source', 'target'] as const

type Changed = Promise<{ units: UnitShape[] }>

/** Moves the first paragraph of a side to the unit before, or the last one to the unit after. */
export function moveParagraph(caller: Caller, articleId: string, unitId: string, input: UnitMove): Changed {
  return write(caller, articleId, 'align', async ({ tx, append }) => {
    const { paragraphId, to } = input
    const [unit] = await loadArrangedUnits(tx, articleId, { id: unitId })
    if (!unit) throw new Refusal('NOT_FOUND', 'There is no such unit in this article.')
    const side = SIDES.find((name) => presentIds(unit[name]).includes(paragraphId))
    if (!side) throw invalid('paragraphId', 'is not a paragraph of this unit')
    const own = presentIds(unit[side])
    if ((to === 'previous' ? own[0] : own.at(-1)) !== paragraphId)
      throw invalid('paragraphId', `is not the ${to === 'previous' ? 'first' : 'last'} paragraph on its side`)
    const other = await neighbour(tx, articleId, unit, side, to)
    const [first, last] = to === 'previous' ? [other, unit] : [unit, other]
    const run = await loadArrangedUnits(tx, articleId, { position: { gte: first.position, lte: last.position } })
    const rows = run.map((one): NewRow => {
      const [row, theirs] = [rowOf(one), presentIds(one[side])]
      if (one.id === unitId) return pairByHand({ ...row, [side]: theirs.filter((id) => id !== paragraphId) })
      if (one.id !== other.id) return row
      return pairByHand({ ...row, [side]: to === 'previous' ? [...theirs, paragraphId] : [paragraphId, ...theirs] })
    })
    const changed = await saveArrangement(tx, articleId, run, withoutEmpty(rows))
    await append('unit.moved', { unitId, paragraphId, to, units: changed })
    return { units: await loadUnits(tx, changed) }
  })
}

/** The next unit in that direction. Excluded units are skipped, unless one of their paragraphs would change its place. */
async function neighbour(
  tx: Tx,
  articleId: string,
  { position, excluded }: LoadedUnit,
  side: Side,
  to: UnitMove['to'],
): Promise<Pick<LoadedUnit, 'id' | 'position'>> {
  const standsBetween = { OR: [{ excluded: false }, { paragraphs: { some: { side, removedAt: null } } }] }
  const found = await tx.unit.findFirst({
    where: {
      articleId,
      position: to === 'previous' ? { lt: position } : { gt: position },
      ...(excluded ? {} : standsBetween),
    },
    orderBy: { position: to === 'previous' ? 'desc' : 'asc' },
  })
  if (!found) throw new Refusal('CONFLICT', `There is no unit ${to === 'previous' ? 'before' : 'after'} this one.`)
  if (found.excluded && !excluded) throw new Refusal('CONFLICT', 'An excluded unit is in between. Include it first.')
  return found
}

/** Pairs the paragraphs of a run of neighbouring units as given. */
export function arrangeUnits(caller: Caller, articleId: string, { units: rows }: Arrangement): Changed {
  return write(caller, articleId, 'align', async ({ tx, append }) => {
    const wanted = withoutEmpty(rows)
    if (wanted.length === 0) throw invalid('units', 'contain no paragraph')
    const run = await loadRun(tx, articleId, wanted)
    for (const side of SIDES) mustKeepParagraphs(run, wanted, side)
    const changed = await saveArrangement(tx, articleId, run, wanted)
    if (changed.length > 0) await append('units.arranged', { units: changed.length })
    return { units: await loadUnits(tx, changed) }
  })
}

/** From the first to the last unit that one of the paragraphs is in. */
async function loadRun(tx: Tx, articleId: string, rows: readonly NewRow[]): Promise<LoadedUnit[]> {
  const ids = rows.flatMap((row) => SIDES.flatMap((side) => row[side]))
  const [found] = await tx.$queryRaw<{ first: number | null; last: number | null }[]>`
    SELECT min(u.position) AS first, max(u.position) AS last FROM "Paragraph" p JOIN "Unit" u ON u.id = p."unitId"
    WHERE p."articleId" = ${articleId} AND p.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const { first = null, last = null } = found ?? {}
  if (first === null || last === null) return []
  return loadArrangedUnits(tx, articleId, { position: { gte: first, lte: last } })
}

function mustKeepParagraphs(run: readonly LoadedUnit[], rows: readonly NewRow[], side: Side) {
  const there = run.flatMap((unit) => presentIds(unit[side]))
  const given = rows.flatMap((row) => row[side])
  if (isSameOrder(there, given)) return
  if (there.length === given.length && isSameOrder([...there].sort(), [...given].sort()))
    throw invalid('units', `change the order of the paragraphs of the ${side}`)
  throw new Refusal('CONFLICT', 'The paragraphs have changed. Load the article again.')
}

export const rowOf = ({ source, target, excluded, method, score }: LoadedUnit): NewRow => ({
  source: presentIds(source),
  target: presentIds(target),
  excluded,
  method,
  score,
})

/** A person paired it: its confidence is 1. */
const pairByHand = (row: NewRow): NewRow => ({ ...row, method: 'manual', score: 1 })

const withoutEmpty = (rows: readonly NewRow[]) => rows.filter(({ source, target }) => source.length + target.length > 0)
