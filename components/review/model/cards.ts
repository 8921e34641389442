import type { Finding } from '@/domain/contract/findings'
import type { Thread } from '@/domain/contract/shapes'

/** A card whose ideal place is `ideal` (pixels from the top of the margin), `height` pixels tall. */
export type Placeable = { readonly id: string; readonly ideal: number; readonly height: number }

/**
 * Where the cards stand: each as near to its words as the others let it, none over another, in the order of their
 * words. The focused card gets its ideal place and the ones before it make room upwards; without one, or where the top
 * leaves no room, they only ever move down. The rows beside them never move.
 */
export function placeCards(cards: readonly Placeable[], focused: string | null, gap: number): Map<string, number> {
  const order = cards
    .map((card, index) => ({ card, index }))
    .sort((a, b) => a.card.ideal - b.card.ideal || a.index - b.index)
  const sorted = order.map(({ card }) => card)
  const tops = new Map<string, number>()
  const at = sorted.findIndex(({ id }) => id === focused)
  const pivot = sorted[at]
  if (!pivot) {
    pushDown(sorted, Number.NEGATIVE_INFINITY, gap, tops)
    return tops
  }
  const before = sorted.slice(0, at)
  const taken = before.reduce((sum, { height }) => sum + height + gap, 0)
  const top = Math.max(pivot.ideal, Math.min(taken, roomAbove(before, gap)))
  tops.set(pivot.id, top)
  pushUp(before, top, gap, tops)
  pushDown(sorted.slice(at + 1), top + pivot.height + gap, gap, tops)
  return tops
}

/** The height that the cards before need, counted from the top of the margin. */
const roomAbove = (before: readonly Placeable[], gap: number) => {
  const first = before[0]
  if (!first) return 0
  return before.reduce((sum, { height }) => sum + height + gap, Math.min(0, first.ideal))
}

function pushDown(cards: readonly Placeable[], from: number, gap: number, tops: Map<string, number>) {
  let free = from
  for (const { id, ideal, height } of cards) {
    const top = Math.max(ideal, free)
    tops.set(id, top)
    free = top + height + gap
  }
}

/** First ignores the cards below, then moves cards up from the bottom as far as needed. */
function pushUp(cards: readonly Placeable[], until: number, gap: number, tops: Map<string, number>) {
  pushDown(cards, Number.NEGATIVE_INFINITY, gap, tops)
  let limit = until
  for (const { id, height } of cards.toReversed()) {
    const top = Math.min(tops.get(id) ?? 0, limit - gap - height)
    tops.set(id, top)
    limit = top
  }
}

/** The lowest edge of the cards placed: how tall the margin has to be. */
export const lowestEdge = (cards: readonly Placeable[], tops: ReadonlyMap<string, number>): number =>
  cards.reduce((lowest, { id, height }) => Math.max(lowest, (tops.get(id) ?? 0) + height), 0)

/** Part of a list, and how many items come before and after it. */
export type ListWindow<T> = { readonly before: number; readonly shown: readonly T[]; readonly after: number }

/** At most `most` items around the one at `index`; the first ones if the index is not in the list. */
export function takeAround<T>(items: readonly T[], index: number, most: number): ListWindow<T> {
  const before = Math.max(0, Math.min(index - Math.floor(most / 2), items.length - most))
  const shown = items.slice(before, before + most)
  return { before, shown, after: items.length - before - shown.length }
}

/** Cards that aren't drawn: how many, the card they are next to, and the nearest of them. */
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
    const { before, shown, after } = takeAround(
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

/** How many letters of text leave room for one card in a column of usual width, and how many cards are always shown. */
const LETTERS = 130
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

/** How many replies a thread has: its comments without the one it was opened with, and without those deleted. */
export function repliesTo({ kind, comments, createdAt }: Thread): number {
  const [first] = comments
  const opened = kind === 'comment' || (kind === 'issue' && first?.createdAt === createdAt)
  return comments.filter((comment, index) => comment.deletedAt === undefined && !(opened && index === 0)).length
}
