import type { Side } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'

/** What can be done to the alignment at a place. */
export type AlignmentAction = 'merge' | 'split' | 'up' | 'down' | 'exclude' | 'include' | 'realign' | 'confirm'

/** The actions worth offering at a place. The server decides whether they are allowed. */
export function offersAt(units: readonly Unit[], at: AlignmentCursor): Record<AlignmentAction, boolean> {
  const place = placeAt(units, at)
  if (!place) return NOTHING
  const { unit, paragraph } = place
  const index = units.indexOf(unit)
  const behind = units[index + 1]
  const own = paragraph ? unit[at.side] : []
  return {
    merge: !unit.excluded && behind?.excluded === false,
    split: paragraph !== null && splitBefore(unit, paragraph.id) !== undefined,
    up: paragraph !== null && own[0] === paragraph && isOpen(units.slice(0, index).reverse(), at.side),
    down: paragraph !== null && own.at(-1) === paragraph && isOpen(units.slice(index + 1), at.side),
    exclude: !unit.excluded,
    include: unit.excluded,
    realign: !unit.excluded && units.slice(index + 1).some(({ excluded }) => !excluded),
    confirm: isUncertain(unit),
  }
}

/**
 * Whether a paragraph can go that way. What is set aside is passed over, unless it has paragraphs of that side: their order
 * would change.
 */
const isOpen = (units: readonly Unit[], side: Side) =>
  units.find((unit) => !unit.excluded || unit[side].length > 0)?.excluded === false

const NOTHING: Record<AlignmentAction, boolean> = {
  merge: false,
  split: false,
  up: false,
  down: false,
  exclude: false,
  include: false,
  realign: false,
  confirm: false,
}

/**
 * How many paragraphs of each side stay where a unit is split before one of them. The other side is parted where as much of
 * it has been said; a single paragraph stays. Undefined: nothing would stay, or the paragraph isn't there.
 */
export function splitBefore(unit: Unit, paragraphId: string): { source: number; target: number } | undefined {
  for (const [side, other] of SIDES) {
    const stay = unit[side].findIndex(({ id }) => id === paragraphId)
    if (stay < 0) continue
    // Before the first paragraph: this side moves to the new unit, the other stays.
    const others = stay === 0 ? unit[other].length : countNearest(unit[other], shareOf(unit[side], stay))
    if (stay + others === 0) return
    return side === 'source' ? { source: stay, target: others } : { source: others, target: stay }
  }
  return undefined
}

const SIDES: readonly (readonly [Side, Side])[] = [
  ['source', 'target'],
  ['target', 'source'],
]

/** How many of them come nearest to a share of their length, with at least one on each side of the cut if there are two. */
function countNearest(paragraphs: readonly Paragraph[], share: number): number {
  if (paragraphs.length < 2) return paragraphs.length
  let best = 1
  for (let count = 2; count < paragraphs.length; count++)
    if (Math.abs(shareOf(paragraphs, count) - share) < Math.abs(shareOf(paragraphs, best) - share)) best = count
  return best
}

function shareOf(paragraphs: readonly Paragraph[], count: number): number {
  const length = (some: readonly Paragraph[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return length(paragraphs.slice(0, count)) / Math.max(1, length(paragraphs))
}

/** An automatic pair with a lower score is shown as uncertain. */
const CERTAIN = 0.5

export const isUncertain = ({ excluded, alignment: { method, score } }: Unit) =>
  !excluded && method === 'auto' && score < CERTAIN

/** The next uncertain pair after a unit; after the last one, the first. */
export function nextUncertain(units: readonly Unit[], unitId: string | null): Unit | undefined {
  const here = units.findIndex(({ id }) => id === unitId)
  return units.slice(here + 1).find(isUncertain) ?? units.slice(0, here + 1).find(isUncertain)
}

/**
 * What can be chosen while pairs are edited: a paragraph, the empty side of a unit, a unit that is set aside. `id` is the
 * paragraph's, `unit:side`, or the unit's: a paragraph that goes to another unit is the same place all the same.
 */
export type AlignmentPlace = { readonly id: string; readonly unit: Unit; readonly paragraph: Paragraph | null }

/** The chosen place, and the side on which the up and down arrows move. */
export type AlignmentCursor = { readonly place: string; readonly side: Side }

export const emptySide = (unitId: string, side: Side) => `${unitId}:${side}`

/** The places of one side, from the top down. An excluded unit has one on each side. */
export const placesOn = (units: readonly Unit[], side: Side): AlignmentPlace[] =>
  units.flatMap((unit) => placesIn(unit, side))

function placesIn(unit: Unit, side: Side): AlignmentPlace[] {
  if (unit.excluded) return [{ id: unit.id, unit, paragraph: null }]
  if (unit[side].length === 0) return [{ id: emptySide(unit.id, side), unit, paragraph: null }]
  return unit[side].map((paragraph) => ({ id: paragraph.id, unit, paragraph }))
}

/** The chosen place; undefined if somebody else has changed the alignment there. */
export const placeAt = (units: readonly Unit[], { place, side }: AlignmentCursor): AlignmentPlace | undefined =>
  placesOn(units, side).find(({ id }) => id === place)

/** The place to start at in a unit: the paragraph named, if the unit has it, else the first. */
export function firstPlaceIn(unit: Unit, side: Side, paragraphId?: string): AlignmentCursor {
  const own = ([...unit.source, ...unit.target] as readonly Paragraph[]).find(({ id }) => id === paragraphId)
  if (own && !unit.excluded) return { place: own.id, side: own.side }
  return { place: placesIn(unit, side)[0]?.id ?? unit.id, side }
}

/** The place above or below. */
export function placeBeside(
  units: readonly Unit[],
  { place, side }: AlignmentCursor,
  step: 1 | -1,
): AlignmentCursor | undefined {
  const places = placesOn(units, side)
  const now = places.findIndex(({ id }) => id === place)
  const next = now < 0 ? undefined : places[now + step]
  return next && { place: next.id, side }
}

/** The place on the other side, as far down in the unit as this one. */
export function placeAcross(units: readonly Unit[], at: AlignmentCursor, to: Side): AlignmentCursor | undefined {
  const here = placeAt(units, at)
  if (!here || to === at.side) return
  const index = here.paragraph ? here.unit[at.side].indexOf(here.paragraph) : 0
  const there = placesIn(here.unit, to)
  const next = there[Math.min(index, there.length - 1)]
  return next && { place: next.id, side: to }
}

/**
 * Units as the server answered them, put where their paragraphs stood. Those whose paragraphs they hold now, and which were
 * not answered, are gone.
 */
export function withUnits(known: readonly Unit[], answered: readonly Unit[]): Unit[] {
  const run = runOf(known, answered)
  if (!run) return [...known]
  const taken = idsOf(answered)
  const kept = known.slice(run.from, run.to).filter((unit) => !touches(unit, taken, answered))
  return [...known.slice(0, run.from), ...inOrder([...answered, ...kept]), ...known.slice(run.to)].map(
    (unit, position) => (unit.position === position ? unit : { ...unit, position }),
  )
}

/** How the paragraphs of the answered units were paired before; sent to undo a change of the alignment. */
export function arrangementBefore(known: readonly Unit[], answered: readonly Unit[]) {
  const run = runOf(known, answered)
  return run ? known.slice(run.from, run.to).map(arrangementOf) : []
}

export const arrangementOf = ({ source, target, excluded, alignment }: Unit) => ({
  source: source.map(({ id }) => id),
  target: target.map(({ id }) => id),
  excluded,
  ...alignment,
})

/** The run of units that hold any paragraphs of the others: [from, to). */
function runOf(known: readonly Unit[], others: readonly Unit[]): { from: number; to: number } | undefined {
  const ids = idsOf(others)
  const from = known.findIndex((unit) => touches(unit, ids, others))
  if (from < 0) return
  return { from, to: known.findLastIndex((unit) => touches(unit, ids, others)) + 1 }
}

const idsOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap(({ source, target }) => [...source, ...target].map(({ id }) => id)))

const touches = ({ id, source, target }: Unit, ids: ReadonlySet<string>, others: readonly Unit[]) =>
  others.some((other) => other.id === id) || [...source, ...target].some((paragraph) => ids.has(paragraph.id))

const inOrder = (units: readonly Unit[]) => units.toSorted((a, b) => a.position - b.position)
