import type { Thread, Unit } from '@/domain/contract/shapes'
import { isOpenSuggestion } from './alternatives'

/** The threads in the order in which one meets their words: source before translation, the article as a whole last. */
export function inReadingOrder(units: readonly Unit[], threads: readonly Thread[]): Thread[] {
  const rank = new Map<string, number>()
  for (const unit of units) {
    for (const { id } of [...unit.target, ...unit.source]) rank.set(id, rank.size)
    rank.set(unit.id, rank.size)
  }
  const place = ({ paragraphId, unitId }: Thread) =>
    rank.get(paragraphId ?? '') ?? rank.get(unitId ?? '') ?? Number.POSITIVE_INFINITY
  // Where a paragraph runs on into the next is seen at its end.
  const start = ({ anchor, suggestion }: Thread) =>
    suggestion?.structure?.op === 'join-next' ? Number.MAX_SAFE_INTEGER : (anchor?.start ?? -1)
  return threads.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)]
    if (left !== right) return left < right ? -1 : 1
    return start(a) - start(b) || (a.createdAt < b.createdAt ? -1 : 1)
  })
}

/** The one after (or before) the one in focus; with none in focus, the first at or behind (before) the unit one is in. */
export function neighbour(
  ordered: readonly Thread[],
  units: readonly Unit[],
  at: { threadId: string | null; unitId: string | null },
  step: 1 | -1,
): Thread | undefined {
  const now = ordered.findIndex(({ id }) => id === at.threadId)
  if (now >= 0) return ordered[now + step]
  const position = new Map(units.map((unit) => [unit.id, unit.position]))
  const here = position.get(at.unitId ?? '') ?? -1
  const there = ({ unitId }: Thread) => position.get(unitId ?? '') ?? Number.POSITIVE_INFINITY
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
