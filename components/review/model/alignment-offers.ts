import type { Side } from '@/domain/contract/names'
import type { Unit } from '@/domain/contract/shapes'
import { type At, placeAt } from './places'
import { splitBefore } from './splitting'
import { isUnsure } from './unsure'

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
