import type { Agreement } from '../contract/quality'
import { groupBy } from '../group-by'

/** A unit, and who has read it. */
export type Reading = { readonly unitId: string; readonly readers: readonly string[] }

/** Something that a reader marked: in a unit, of a dimension of MQM, on words of a paragraph; the latter two if there are any. */
export type Mark = {
  readonly unitId: string
  readonly userId: string
  readonly dimension?: string | undefined
  /** `start`, `end`: UTF-16 code units, half-open. */
  readonly span?: { readonly paragraphId: string; readonly start: number; readonly end: number } | undefined
}

/** How far readers marked the same, in the units that two or more of them have read; undefined if there are none. */
export function agreementOf(
  readings: readonly Reading[],
  marks: readonly Mark[],
): (Omit<Agreement, 'readers'> & { readonly readers: readonly string[] }) | undefined {
  const shared = readings.filter(({ readers }) => new Set(readers).size > 1)
  if (shared.length === 0) return undefined
  const readersOf = new Map(shared.map(({ unitId, readers }) => [unitId, new Set(readers)]))
  const counted = marks.filter(({ unitId, userId }) => readersOf.get(unitId)?.has(userId))
  const alphaOf = (which: readonly Mark[]) => {
    const marked = new Set(which.map(({ unitId, userId }) => `${unitId} ${userId}`))
    const units = [...readersOf].map(([unitId, readers]) => [...readers].map((id) => marked.has(`${unitId} ${id}`)))
    return { alpha: nominalAlpha(units) ?? null, marked: units.filter((values) => values.includes(true)).length }
  }
  const dimensions = [...new Set(counted.flatMap(({ dimension = [] }) => dimension))].sort()
  return {
    readers: [...new Set(shared.flatMap(({ readers }) => readers))],
    units: readersOf.size,
    alpha: alphaOf(counted).alpha,
    dimensions: dimensions.map((dimension) => ({
      dimension,
      ...alphaOf(counted.filter((mark) => mark.dimension === dimension)),
    })),
    overlap: spanOverlap(readersOf, counted) ?? null,
  }
}

/**
 * Krippendorff’s alpha for nominal values: of each unit the values that were given to it, whoever gave them. A unit with fewer
 * than two is left out; undefined where all values are the same one, or there are none.
 * K. Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), sections B to D.
 */
export function nominalAlpha<Value>(units: readonly (readonly Value[])[]): number | undefined {
  const totals = new Map<Value, number>()
  let pairable = 0
  let observed = 0
  for (const values of units) {
    if (values.length < 2) continue
    pairable += values.length
    const own = new Map<Value, number>()
    for (const value of values) {
      own.set(value, (own.get(value) ?? 0) + 1)
      totals.set(value, (totals.get(value) ?? 0) + 1)
    }
    // Pairs of different values, each pair weighed so that a unit counts for as many values as it has.
    for (const times of own.values()) observed += (times * (values.length - times)) / (values.length - 1)
  }
  let expected = 0
  for (const times of totals.values()) expected += times * (pairable - times)
  return expected === 0 ? undefined : 1 - ((pairable - 1) * observed) / expected
}

/** F1 over characters: twice those that both of a pair marked, by those that either marked, added up over all pairs. */
function spanOverlap(readersOf: ReadonlyMap<string, ReadonlySet<string>>, marks: readonly Mark[]): number | undefined {
  let common = 0
  let all = 0
  const byUnit = groupBy(marks, ({ unitId }) => unitId)
  for (const [unitId, readers] of readersOf) {
    const byReader = groupBy(byUnit.get(unitId) ?? [], ({ userId }) => userId)
    const marked = [...readers].map((id) => charactersOf(byReader.get(id) ?? []))
    for (const [index, one] of marked.entries())
      for (const other of marked.slice(index + 1)) {
        all += one.size + other.size
        for (const place of one) if (other.has(place)) common++
      }
  }
  return all === 0 ? undefined : (2 * common) / all
}

function charactersOf(marks: readonly Mark[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { span } of marks)
    for (let at = span?.start ?? 0; span && at < span.end; at++) places.add(`${span.paragraphId} ${at}`)
  return places
}
