import type { Finding } from '@/domain/contract/findings'
import type { Thread } from '@/domain/contract/shapes'

/** Some of a list, and how many stand before and behind them. */
export type Part<T> = { readonly before: number; readonly shown: readonly T[]; readonly after: number }

/** At most so many of a list, around the one at `index`; where that is none of them, the first. */
export function around<T>(items: readonly T[], index: number, most: number): Part<T> {
  const before = Math.max(0, Math.min(index - Math.floor(most / 2), items.length - most))
  const shown = items.slice(before, before + most)
  return { before, shown, after: items.length - before - shown.length }
}

/** Cards that aren't drawn: how many, the one they stand beside, and the nearest of them. */
export type Overflow<T> = {
  readonly of: 'earlier' | 'later'
  readonly count: number
  readonly beside: T
  readonly nearest: T
}

/**
 * The cards of an article without those for which their paragraph has no room, around the one that was last in focus.
 * `items` are in reading order; `room` says how many cards a place holds.
 */
export function limitCards<T extends Thread | Finding>(
  items: readonly T[],
  at: string | null,
  room: (placeId: string) => number,
): (T | Overflow<T>)[] {
  return byPlace(items).flatMap((group) => {
    const { before, shown, after } = around(
      group,
      group.findIndex(({ id }) => id === at),
      room(placeOf(group[0])),
    )
    return [
      ...overflow('earlier', before, shown[0], group[before - 1]),
      ...shown,
      ...overflow('later', after, shown.at(-1), group[before + shown.length]),
    ]
  })
}

export const isOverflow = <T extends Thread | Finding>(item: T | Overflow<T>): item is Overflow<T> => 'nearest' in item

/** Letters beside which a card stands, in a column of usual width, and how many cards are no crowd anywhere. */
const LETTERS = 100
const FEW = 20

export const roomBeside = (letters: number): number => Math.max(FEW, Math.ceil(letters / LETTERS))

function overflow<T>(
  of: Overflow<T>['of'],
  count: number,
  beside: T | undefined,
  nearest: T | undefined,
): Overflow<T>[] {
  return beside && nearest ? [{ of, count, beside, nearest }] : []
}

const placeOf = (item: Thread | Finding | undefined): string => item?.paragraphId ?? item?.unitId ?? ''

function byPlace<T extends Thread | Finding>(items: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && placeOf(last[0]) === placeOf(item)) last.push(item)
    else groups.push([item])
  }
  return groups
}
