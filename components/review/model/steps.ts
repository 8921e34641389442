import type { Finding } from '@/domain/contract/findings'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { inReadingOrder } from './threads'

/** A step to an item of a list: which of how many it is, counted from 1, and whether the step went past an end. */
export type Step<T> = { readonly item: T; readonly number: number; readonly of: number; readonly wrapped: boolean }

type Place = { readonly threadId: string | null; readonly unitId: string | null }

/**
 * The item after (or before) the one in focus, past the end the first (or the last); with none in focus, the first at or
 * behind (before) the unit one is in. `focused`: the thread in focus where it isn't among the items because it is closed.
 * Undefined where there is none but the one in focus.
 */
export function stepThrough<T extends Thread | Finding>(
  items: readonly T[],
  units: readonly Unit[],
  at: Place,
  by: 1 | -1,
  focused?: T,
): Step<T> | undefined {
  const isListed = items.some(({ id }) => id === at.threadId)
  const ordered = focused && !isListed ? inReadingOrder(units, [...items, focused]) : items
  const now = ordered.findIndex(({ id }) => id === at.threadId)
  const next = now >= 0 ? ordered[now + by] : nearest(ordered, units, at.unitId, by)
  const item = next ?? (by === 1 ? ordered[0] : ordered.at(-1))
  if (!item || item.id === at.threadId) return
  const number = items.findIndex(({ id }) => id === item.id) + 1
  return { item, number, of: items.length, wrapped: next === undefined }
}

function nearest<T extends Thread | Finding>(
  items: readonly T[],
  units: readonly Unit[],
  unitId: string | null,
  by: 1 | -1,
): T | undefined {
  const position = new Map(units.map((unit) => [unit.id, unit.position]))
  const here = position.get(unitId ?? '') ?? -1
  const there = (item: T) => position.get(item.unitId ?? '') ?? Number.POSITIVE_INFINITY
  return by === 1 ? items.find((item) => there(item) >= here) : items.findLast((item) => there(item) <= here)
}
