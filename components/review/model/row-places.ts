import type { Thread, Unit } from '@/domain/contract/shapes'
import { numbersOf } from './unit-numbers'

/** What all rows share; the same object as long as nothing of it changes. */
export type RowSetting = {
  readonly languages: { readonly source: string; readonly target: string }
  readonly abilities: readonly string[]
  readonly meId: string
  readonly signOffs: 1 | 2
}

/** Of a row that has just gone. */
export const NOWHERE = { number: 0, mergeable: false, last: false }

/** The number shown at each unit, where what is left out has none, and how it stands to the next one. */
export function placesOf(units: readonly Unit[]): ReadonlyMap<string, typeof NOWHERE> {
  const numbers = numbersOf(units)
  return new Map(
    units.map(({ id }, index) => {
      const number = numbers.get(id) ?? 0
      return [id, { number, mergeable: units[index + 1]?.excluded === false, last: index === units.length - 1 }]
    }),
  )
}

/** The threads of each paragraph, and those of a unit that are about none of its paragraphs: one that is to be put in. */
export function threadsByPlace(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const groups = new Map<string, Thread[]>()
  for (const thread of threads) {
    const place = thread.paragraphId ?? thread.unitId
    if (place === null) continue
    const group = groups.get(place)
    if (group) group.push(thread)
    else groups.set(place, [thread])
  }
  return groups
}
