import type { Unit } from '@/domain/contract/shapes'

/** Below this a pair that the machine made is worth a look. */
export const SURE = 0.5

export const isUnsure = ({ excluded, alignment: { method, score } }: Unit) =>
  !excluded && method === 'auto' && score < SURE

/** The next unsure pair behind a unit; behind the last one the first. */
export function nextUnsure(units: readonly Unit[], unitId: string | null): Unit | undefined {
  const here = units.findIndex(({ id }) => id === unitId)
  return units.slice(here + 1).find(isUnsure) ?? units.slice(0, here + 1).find(isUnsure)
}
