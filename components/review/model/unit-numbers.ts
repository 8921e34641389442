import type { Unit } from '@/domain/contract/shapes'

/** The numbers that the rows show: units left out of the article have none. */
export const numbersOf = (units: readonly Unit[]): ReadonlyMap<string, number> =>
  new Map(units.filter(({ excluded }) => !excluded).map(({ id }, index) => [id, index + 1]))
