import type { Unit } from './contract/shapes'

/** The numbers of units, the same everywhere they are named: those in the article count from 1, an excluded one has none. */
export const numbersOf = (units: Iterable<Pick<Unit, 'id' | 'excluded'>>): ReadonlyMap<string, number> => {
  const numberOf = unitCounter()
  return new Map([...units].flatMap((unit) => pairOf(unit.id, numberOf(unit))))
}

const pairOf = (id: string, number: number | undefined): [string, number][] =>
  number === undefined ? [] : [[id, number]]

/** The same of units that come one after the other, in order. */
export function unitCounter(): (unit: Pick<Unit, 'excluded'>) => number | undefined {
  let number = 0
  return ({ excluded }) => (excluded ? undefined : ++number)
}
