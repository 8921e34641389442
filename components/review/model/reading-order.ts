import type { Finding } from '@/domain/contract/findings'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { isOpenSuggestion } from './alternatives'

/** Threads and findings in the order in which one meets their words: translation before source, the article as a whole last. */
export function inReadingOrder<T extends Thread | Finding>(units: readonly Unit[], items: readonly T[]): T[] {
  const rank = rankIn(units)
  const place = ({ paragraphId, unitId }: T) =>
    rank.get(paragraphId ?? '') ?? rank.get(unitId ?? '') ?? Number.POSITIVE_INFINITY
  return items.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)]
    if (left !== right) return left < right ? -1 : 1
    return startOf(a) - startOf(b) || compare(sinceOf(a), sinceOf(b))
  })
}

const ranks = new WeakMap<readonly Unit[], ReadonlyMap<string, number>>()

/** Of every paragraph and unit, by id: made once for the units as they are. */
function rankIn(units: readonly Unit[]): ReadonlyMap<string, number> {
  const known = ranks.get(units)
  if (known) return known
  const rank = new Map<string, number>()
  for (const unit of units) {
    for (const { id } of [...unit.target, ...unit.source]) rank.set(id, rank.size)
    rank.set(unit.id, rank.size)
  }
  ranks.set(units, rank)
  return rank
}

export const isFinding = (item: Thread | Finding): item is Finding => 'check' in item

function startOf(item: Thread | Finding): number {
  if (isFinding(item)) return item.start
  // Where a paragraph runs on into the next is seen at its end.
  return item.suggestion?.structure?.op === 'join-next' ? Number.MAX_SAFE_INTEGER : (item.anchor?.start ?? -1)
}

/** On the same words, what people say comes before what a check saw. */
const sinceOf = (item: Thread | Finding): string => (isFinding(item) ? '\uffff' : item.createdAt)

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

/** The one after (or before) the one in focus; with none in focus, the first at or behind (before) the unit one is in. */
export function neighbour<T extends Pick<Thread, 'id' | 'unitId'>>(
  ordered: readonly T[],
  units: readonly Unit[],
  at: { threadId: string | null; unitId: string | null },
  step: 1 | -1,
): T | undefined {
  const now = ordered.findIndex(({ id }) => id === at.threadId)
  if (now >= 0) return ordered[now + step]
  const position = new Map(units.map((unit) => [unit.id, unit.position]))
  const here = position.get(at.unitId ?? '') ?? -1
  const there = ({ unitId }: T) => position.get(unitId ?? '') ?? Number.POSITIVE_INFINITY
  return step === 1
    ? ordered.find((thread) => there(thread) >= here)
    : ordered.findLast((thread) => there(thread) <= here)
}

/**
 * The suggestion to decide after this one: the next that is open, and behind the last the first. `gone` are those that
 * deciding this one has settled or put in conflict.
 */
export function nextToDecide(
  ordered: readonly Thread[],
  threadId: string,
  gone: ReadonlySet<string>,
): Thread | undefined {
  const at = ordered.findIndex(({ id }) => id === threadId)
  const open = (thread: Thread) => thread.id !== threadId && !gone.has(thread.id) && isOpenSuggestion(thread)
  return ordered.slice(at + 1).find(open) ?? ordered.slice(0, Math.max(0, at)).find(open)
}
