import { isSameOrder } from './arrangement'
import { type Manuscript, type ManuscriptUnit, type Paragraph, type Placed, withConflict } from './manuscript'
import type { PairedUnit, Repairing } from './paired-unit'

/**
 * What a join across units makes of them: one, from the unit of the first paragraph to that of the other, for its one
 * paragraph renders what all of them had of the source (m:n). Units between them that are left out of the article stand behind
 * it then: nothing of them is in the text. Null: both are in one unit, or their pairing isn't known.
 */
export function unitsJoined(manuscript: Manuscript, first: Paragraph, next: Paragraph): Repairing | null {
  const units = manuscript.units ?? []
  const at = units.findIndex(({ id }) => id === first.unitId)
  const until = units.findIndex(({ id }) => id === next.unitId)
  if (at < 0 || until <= at) return null
  const before = units.slice(at, until + 1).flatMap((unit) => pairedUnit(unit, manuscript) ?? [])
  if (before.length !== until + 1 - at) return null
  const isAside = ({ id, excluded }: PairedUnit) => excluded && id !== first.unitId && id !== next.unitId
  const joined = before.filter((unit) => !isAside(unit))
  const signOffs = before[0]?.signOffs
  const merged: PairedUnit = {
    id: first.unitId,
    ...(signOffs && { signOffs }),
    source: joined.flatMap(({ source }) => source),
    target: joined.flatMap(({ target }) => target),
    excluded: joined.every(({ excluded }) => excluded),
    // As sure as the least sure of them.
    score: Math.min(...joined.map(({ score }) => score)),
    method: joined.every(({ method }) => method === 'manual') ? 'manual' : 'auto',
  }
  return { before, after: [merged, ...before.filter(isAside)] }
}

function pairedUnit({ id, pairing }: ManuscriptUnit, { paragraphs }: Manuscript): PairedUnit | undefined {
  if (!pairing) return undefined
  return { id, ...pairing, target: paragraphs.flatMap((one) => (one.unitId === id ? [one.id] : [])) }
}

/**
 * Puts units in the place of others that hold the same paragraphs; of the translation's, new ones go with the one before them.
 * What is about a unit that goes is about the first one then; what was to stand first in it has lost its place. Null: the
 * units given don't stand there, or not with their paragraphs.
 */
export function replaceUnits(
  manuscript: Manuscript,
  from: readonly PairedUnit[],
  to: readonly PairedUnit[],
): Manuscript | null {
  const [now, then] = [from[0], to[0]]
  const units = manuscript.units ?? []
  const at = units.findIndex(({ id }) => id === now?.id)
  const run = units.slice(at, at + from.length)
  if (!now || !then || at < 0 || !from.every((unit, k) => standsAs(unit, run[k], unit === now, manuscript))) return null
  const known = new Map(run.map((unit) => [unit.id, unit]))
  // Somebody may have left the unit out, or taken it in, since.
  const excluded = known.get(now.id)?.pairing?.excluded
  const made = to.map(({ id, target: _, ...pairing }): ManuscriptUnit => {
    const aside = id === now.id ? undefined : known.get(id)
    return aside ?? { id, pairing: excluded === now.excluded ? pairing : { ...pairing, excluded: excluded ?? false } }
  })
  const after = [...units.slice(0, at), ...made, ...units.slice(at + from.length)]
  const paragraphs = inOrderOf(after, distribute(manuscript.paragraphs, known, now.id, to))
  const there = new Set(made.map(({ id }) => id))
  return {
    units: after,
    paragraphs,
    placed: moveToUnits(manuscript.placed, paragraphs, (id) => (known.has(id) && !there.has(id) ? then.id : id)),
  }
}

/** Of those that only have another place their place is all that counts. */
function standsAs(unit: PairedUnit, now: ManuscriptUnit | undefined, isFirst: boolean, { paragraphs }: Manuscript) {
  if (now?.id !== unit.id || !now.pairing) return false
  if (!isFirst && unit.excluded) return true
  const own = new Set(paragraphs.flatMap(({ id, unitId }) => (unitId === unit.id ? [id] : [])))
  return isSameOrder(now.pairing.source, unit.source) && unit.target.every((id) => own.has(id))
}

function distribute(
  paragraphs: readonly Paragraph[],
  run: ReadonlyMap<string, unknown>,
  own: string,
  to: readonly PairedUnit[],
): Paragraph[] {
  const unitOf = new Map(to.flatMap(({ id, target }) => target.map((paragraph) => [paragraph, id] as const)))
  const aside = new Set(to.flatMap(({ id }) => (id !== own && run.has(id) ? [id] : [])))
  let last = to[0]?.id ?? own
  return paragraphs.map((one) => {
    if (!run.has(one.unitId) || aside.has(one.unitId)) return one
    last = unitOf.get(one.id) ?? last
    return one.unitId === last ? one : { ...one, unitId: last }
  })
}

/** What stands aside may have paragraphs: they go with their unit. */
function inOrderOf(units: readonly ManuscriptUnit[], paragraphs: readonly Paragraph[]): Paragraph[] {
  const rank = new Map(units.map(({ id }, index) => [id, index]))
  return paragraphs.toSorted((a, b) => (rank.get(a.unitId) ?? 0) - (rank.get(b.unitId) ?? 0))
}

function moveToUnits(
  placed: readonly Placed[],
  paragraphs: readonly Paragraph[],
  heirOf: (unitId: string) => string,
): Placed[] {
  const unitOf = new Map(paragraphs.map(({ id, unitId }) => [id, unitId]))
  return placed.map((one) => {
    const unitId = unitIdOf(one)
    const now = unitId && (unitOf.get(one.paragraphId ?? '') ?? heirOf(unitId))
    if (!now || now === unitId) return one
    const moved = inUnit(one, now)
    return one.paragraphId === null && one.proposal ? withConflict(moved) : moved
  })
}

/** The unit that something names by itself: a paragraph that is only proposed, or what is about the unit as a whole. */
export const unitIdOf = ({ unitId, proposal }: Placed): string | undefined =>
  proposal?.structure?.op === 'insert' ? proposal.structure.unitId : unitId

export function inUnit(placed: Placed, unitId: string): Placed {
  const { proposal } = placed
  if (proposal?.structure?.op !== 'insert') return { ...placed, unitId }
  return { ...placed, proposal: { ...proposal, structure: { ...proposal.structure, unitId } } }
}
