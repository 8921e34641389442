import type { Side } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'

/**
 * What can be chosen while pairs are mended: a paragraph, the empty side of a unit, a unit that is set aside. `id` is the
 * paragraph's, `unit:side`, or the unit's: a paragraph that goes to another unit is the same place all the same.
 */
export type Place = { readonly id: string; readonly unit: Unit; readonly paragraph: Paragraph | null }

/** Where one is: the place, and the side that the arrows go up and down on. */
export type At = { readonly place: string; readonly side: Side }

export const emptySide = (unitId: string, side: Side) => `${unitId}:${side}`

/** The places of one side, from the top down. What is set aside has one on each. */
export const placesOn = (units: readonly Unit[], side: Side): Place[] => units.flatMap((unit) => placesIn(unit, side))

function placesIn(unit: Unit, side: Side): Place[] {
  if (unit.excluded) return [{ id: unit.id, unit, paragraph: null }]
  if (unit[side].length === 0) return [{ id: emptySide(unit.id, side), unit, paragraph: null }]
  return unit[side].map((paragraph) => ({ id: paragraph.id, unit, paragraph }))
}

/** The place one is at; undefined where it has gone: somebody else mended it meanwhile. */
export const placeAt = (units: readonly Unit[], { place, side }: At): Place | undefined =>
  placesOn(units, side).find(({ id }) => id === place)

/** Where one begins in a unit: at the paragraph named, if it is one of its own. */
export function begin(unit: Unit, side: Side, paragraphId?: string): At {
  const own = ([...unit.source, ...unit.target] as readonly Paragraph[]).find(({ id }) => id === paragraphId)
  if (own && !unit.excluded) return { place: own.id, side: own.side }
  return { place: placesIn(unit, side)[0]?.id ?? unit.id, side }
}

/** The place above or below. */
export function beside(units: readonly Unit[], { place, side }: At, step: 1 | -1): At | undefined {
  const places = placesOn(units, side)
  const now = places.findIndex(({ id }) => id === place)
  const next = now < 0 ? undefined : places[now + step]
  return next && { place: next.id, side }
}

/** The place on the other side, as far down in the unit as this one. */
export function across(units: readonly Unit[], at: At, to: Side): At | undefined {
  const here = placeAt(units, at)
  if (!here || to === at.side) return
  const index = here.paragraph ? here.unit[at.side].indexOf(here.paragraph) : 0
  const there = placesIn(here.unit, to)
  const next = there[Math.min(index, there.length - 1)]
  return next && { place: next.id, side: to }
}
