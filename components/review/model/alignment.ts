import type { Side } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { type At, placeAt } from './places'

/** What can be done at a place to mend the pairs. */
export type Deed = 'merge' | 'split' | 'up' | 'down' | 'exclude' | 'include' | 'realign' | 'confirm'

/** What can be done at a place. The server has the last word; this is what makes sense to offer. */
export function offersAt(units: readonly Unit[], at: At): Record<Deed, boolean> {
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
    confirm: isUnsure(unit),
  }
}

/**
 * Whether a paragraph can go that way. What is set aside is passed over, unless it has paragraphs of that side: their order
 * would change.
 */
const isOpen = (units: readonly Unit[], side: Side) =>
  units.find((unit) => !unit.excluded || unit[side].length > 0)?.excluded === false

const NOTHING: Record<Deed, boolean> = {
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
    // Before the first: this side goes, the other stays.
    const others = stay === 0 ? unit[other].length : parted(unit[other], shareOf(unit[side], stay))
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
function parted(paragraphs: readonly Paragraph[], share: number): number {
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

/** Below this a pair that the machine made is worth a look. */
const SURE = 0.5

export const isUnsure = ({ excluded, alignment: { method, score } }: Unit) =>
  !excluded && method === 'auto' && score < SURE

/** The next unsure pair behind a unit; behind the last one the first. */
export function nextUnsure(units: readonly Unit[], unitId: string | null): Unit | undefined {
  const here = units.findIndex(({ id }) => id === unitId)
  return units.slice(here + 1).find(isUnsure) ?? units.slice(0, here + 1).find(isUnsure)
}
