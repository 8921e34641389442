import type { LedgerWords } from '@/domain/contract/findings'
import type { Unit } from '@/domain/contract/shapes'

/** So many units are asked for at a time. */
const SIZE = 50

/** The units that are part of the article, as they are asked for. */
export function windowsOf(units: readonly Unit[]): Unit[][] {
  const included = units.filter(({ excluded }) => !excluded)
  return Array.from({ length: Math.ceil(included.length / SIZE) }, (_, index) =>
    included.slice(index * SIZE, (index + 1) * SIZE),
  )
}

/** Those that hold a unit that is drawn. Null: all are. */
export const drawnWindows = (windows: readonly Unit[][], shown: ReadonlySet<string> | null): Unit[][] =>
  windows.filter((units) => shown === null || units.some(({ id }) => shown.has(id)))

type Place = Pick<LedgerWords, 'paragraphId' | 'start'>

export const isAt = (one: Place, other: Place | null): boolean =>
  one.paragraphId === other?.paragraphId && one.start === other.start

/** The words at an offset of a paragraph; where two meet there, those that begin. */
export function wordsAt(items: readonly LedgerWords[], paragraphId: string, offset: number): LedgerWords | undefined {
  const near = items.filter((one) => one.paragraphId === paragraphId && one.start <= offset && offset <= one.end)
  return near.find(({ end }) => offset < end) ?? near[0]
}

/** The item so many steps on, around the end. */
export const wrapAround = <T>(items: readonly T[], at: number, by: 1 | -1): T | undefined =>
  items[(at + by + items.length) % Math.max(1, items.length)]
