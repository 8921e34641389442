import 'server-only'
import type { EventData } from '@/domain/event'
import { isSameOrder, presentIds } from '@/domain/manuscript/arrangement'
import type { RevisedText } from '@/domain/manuscript/revise'
import type { Article } from '@/generated/prisma/client'
import { inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { saveArrangement } from './arrange-units'
import { type LoadedUnit, loadArrangedUnits, type NewRow } from './load-units'

type Changed = Pick<RevisedText, 'changed' | 'added' | 'removed'>
type Pairs = NonNullable<EventData<'source.updated'>['pairs']>

/**
 * Gives new paragraphs of the source units of their own, or those of the translation that had no source there; a unit of
 * which nothing is left goes to the one before it, with what was said about it. Marks the units whose source is another one
 * now, and returns them in order, with what was together in those that were put into other rows. `before`: the units as they were.
 */
export async function pairNewSource(
  tx: Tx,
  article: Pick<Article, 'id' | 'seq'>,
  result: Changed,
  before: readonly LoadedUnit[],
): Promise<{ units: string[]; pairs: Pairs }> {
  const units = await loadArrangedUnits(tx, article.id, {})
  const rows = pairWithLone(units.flatMap((unit) => rowsOf(unit, new Set(result.added)))).filter(
    ({ source, target }) => source.length + target.length > 0,
  )
  if (rows.length > 0) await saveArrangement(tx, article.id, units, rows)
  const now = new Map((await loadArrangedUnits(tx, article.id, {})).map((unit) => [unit.id, unit]))
  const isKept = (unit: LoadedUnit) => {
    const after = now.get(unit.id)
    return after !== undefined && isSameUnit(unit, after)
  }
  const pairs = before.flatMap((unit) =>
    isKept(unit)
      ? []
      : [{ source: presentIds(unit.source), target: presentIds(unit.target), method: unit.method, score: unit.score }],
  )
  return { units: await markUnits(tx, article, result), pairs }
}

/**
 * Does what changes the source, and answers whose sign-offs lapsed by it. A unit that has the same paragraphs as before, and
 * none of them with other words, keeps its sign-offs, whatever stood in it in between.
 */
export async function keepingSignOffs<T extends Changed>(
  tx: Tx,
  articleId: string,
  work: (before: readonly LoadedUnit[]) => Promise<T>,
): Promise<T & { lapsed: string[] }> {
  const before = await loadArrangedUnits(tx, articleId, {})
  const signed = await validSignOffs(tx, articleId)
  const done = await work(before)
  const touched = new Set([...done.changed, ...done.added, ...done.removed])
  const now = new Map((await loadArrangedUnits(tx, articleId, {})).map((unit) => [unit.id, unit]))
  const kept = before.flatMap((unit) => {
    const after = now.get(unit.id)
    if (!after || after.revision === unit.revision || !isSameUnit(unit, after)) return []
    return unit.source.some(({ id, removed }) => !removed && touched.has(id))
      ? []
      : [{ id: unit.id, revision: unit.revision }]
  })
  await inChunks(
    kept,
    (json) => tx.$executeRaw`
      UPDATE "Unit" u SET revision = v.revision FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, revision int)
      WHERE u.id = v.id`,
  )
  const left = new Set((await validSignOffs(tx, articleId)).map(({ id }) => id))
  return { ...done, lapsed: [...new Set(signed.flatMap(({ id, userId }) => (left.has(id) ? [] : [userId])))] }
}

async function validSignOffs(tx: Tx, articleId: string): Promise<{ id: string; userId: string }[]> {
  const rows = await tx.signOff.findMany({
    where: { unit: { articleId } },
    select: { unitId: true, userId: true, revision: true, unit: { select: { revision: true } } },
  })
  return rows.flatMap(({ unitId, userId, revision, unit }) =>
    revision === unit.revision ? [{ id: `${unitId} ${userId}`, userId }] : [],
  )
}

const isSameUnit = (one: LoadedUnit, other: LoadedUnit) =>
  (['source', 'target'] as const).every((side) => isSameOrder(presentIds(one[side]), presentIds(other[side])))

/**
 * Puts paragraphs that came back together with those that they were with, where nobody has paired these anew since. The
 * units aren't marked any more, unless an earlier version had marked them. Returns them in order.
 */
export async function restorePairs(
  tx: Tx,
  articleId: string,
  result: Changed,
  { seq, data }: { readonly seq: number; readonly data: Pick<EventData<'source.updated'>, 'pairs'> },
): Promise<string[]> {
  const units = await loadArrangedUnits(tx, articleId, {})
  const rows = withPairs(units, data.pairs ?? [])
  if (rows.length > 0) await saveArrangement(tx, articleId, units, rows)
  await tx.unit.updateMany({ where: { articleId, sourceSeq: seq }, data: { sourceSeq: null } })
  return unitsOf(tx, result)
}

/** Neighbouring units that together have what some pairs had are those pairs again. */
function withPairs(units: readonly LoadedUnit[], pairs: Pairs): NewRow[] {
  const pairOf = new Map(pairs.flatMap((pair, k) => [...pair.source, ...pair.target].map((id) => [id, k] as const)))
  const rows: NewRow[] = []
  let block: NewRow[] = []
  const close = () => {
    const [source, target] = [block.flatMap((row) => row.source), block.flatMap((row) => row.target)]
    const own = [...new Set([...source, ...target].flatMap((id) => pairOf.get(id) ?? []))]
      .sort((one, other) => one - other)
      .flatMap((k) => pairs[k] ?? [])
    const fits =
      isSameOrder(
        source,
        own.flatMap((pair) => pair.source),
      ) &&
      isSameOrder(
        target,
        own.flatMap((pair) => pair.target),
      )
    rows.push(...(fits ? own.map((pair): NewRow => ({ ...pair, excluded: false })) : block))
    block = []
  }
  for (const { source, target, excluded, method, score } of units) {
    const row = { source: presentIds(source), target: presentIds(target), excluded, method, score }
    const ids = [...row.source, ...row.target]
    if (ids.length === 0) continue
    if (!excluded && ids.some((id) => pairOf.has(id))) block.push(row)
    else {
      close()
      rows.push(row)
    }
  }
  close()
  return rows
}

/** Marks units as having another source from here on; what was marked before stays so from there. */
async function markUnits(tx: Tx, { seq }: Pick<Article, 'seq'>, result: Changed): Promise<string[]> {
  const ids = await unitsOf(tx, result)
  await tx.unit.updateMany({ where: { id: { in: ids }, sourceSeq: null }, data: { sourceSeq: seq + 1 } })
  return ids
}

/** The units of changed paragraphs, in order. */
async function unitsOf(tx: Tx, { changed, added, removed }: Changed): Promise<string[]> {
  const touched = { paragraphs: { some: { id: { in: [...changed, ...added, ...removed] } } } }
  const units = await tx.unit.findMany({ where: touched, orderBy: { position: 'asc' }, select: { id: true } })
  return units.map(({ id }) => id)
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
