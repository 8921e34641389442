import type { Finding } from '@/domain/contract/findings'
import type { Comment, Paragraph, Structure, Thread, Unit } from '@/domain/contract/shapes'
import { hasEnded, THREAD_KINDS } from '@/domain/thread-kinds'
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

/**
 * Nothing is left to do: it was resolved, decided or ended. Decision and discussion are separate: who goes on talking
 * after a decision keeps the thread in sight until it is resolved.
 */
export const isSettled = (thread: Thread): boolean =>
  thread.status === 'resolved' || (hasEnded(thread) && !goesOn(thread.comments, thread.suggestion?.decidedAt))

const goesOn = (comments: readonly Comment[], since: string | undefined) =>
  comments.some(({ createdAt, deletedAt }) => deletedAt === undefined && since !== undefined && createdAt > since)

/** It has no words in the text any more, but its quote is kept. */
export const isOrphaned = ({ anchor, paragraphId }: Thread) => paragraphId !== null && anchor?.state === 'orphaned'

/** Nothing of the article holds it any more: its paragraph was removed or joined away, or its unit merged. */
export const isDetached = ({ paragraphId, unitId }: Thread, places: ReadonlySet<string>) =>
  paragraphId === null ? unitId !== null && !places.has(unitId) : !places.has(paragraphId)

/** The ids of all that a thread can be about. */
export const placesOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap(({ id, source, target }) => [id, ...[...source, ...target].map((paragraph) => paragraph.id)]))

/** Its words are gone and it is open: is it fixed, or still to be done? A suggestion is in conflict instead. */
export const asksAboutWords = (thread: Thread): boolean =>
  thread.kind !== 'suggestion' && isOrphaned(thread) && !hasEnded(thread)

/** It was kept open although its words are gone: a place without words. */
export const hasNoWords = ({ anchor, kind }: Thread): boolean =>
  kind !== 'suggestion' && anchor !== null && anchor.start === anchor.end

/** Neither its paragraph nor its unit is there any more. */
export const hasNoPlace = ({ paragraphId, unitId }: Thread, places: ReadonlySet<string>): boolean =>
  unitId !== null && !places.has(unitId) && (paragraphId === null || !places.has(paragraphId))

/** Whether it has a place in the text; the others stand at the end of the article. */
export const hasOwnPlace = (thread: Thread, places: ReadonlySet<string>) =>
  !isAboutArticle(thread) && !hasNoPlace(thread, places)

export const isAboutArticle = ({ paragraphId, unitId }: Thread) => paragraphId === null && unitId === null

type Op = Structure['op']

/** A change of a whole paragraph that waits for a decision. */
export type Proposed<O extends Op> = { readonly thread: Thread; readonly structure: Extract<Structure, { op: O }> }

/**
 * The changes of one sort that the redline shows. One in conflict isn't drawn, as its words aren't: it would promise what
 * can't be done. A closed discussion takes the change out of sight, unless it is in focus.
 */
export function proposalsIn<O extends Op>(threads: readonly Thread[], op: O, focused: string | null): Proposed<O>[] {
  return threads.flatMap((thread) => {
    const { suggestion, status, id } = thread
    if (suggestion?.decision !== 'pending' || suggestion.conflict) return []
    if (status === 'resolved' && id !== focused) return []
    const { structure } = suggestion
    return isOp(structure, op) ? [{ thread, structure }] : []
  })
}

/** Behind which paragraph of its unit a new one goes: where the one it was meant for is gone, behind the last. */
export const placeAfter = (after: string | null, target: readonly Paragraph[]): string | null =>
  after === null || target.some(({ id }) => id === after) ? after : (target.at(-1)?.id ?? null)

const isOp = <O extends Op>(structure: Structure | undefined, op: O): structure is Extract<Structure, { op: O }> =>
  structure?.op === op

/** Whether a correction can be suggested for it: it is a gap or an issue at some place, and is open. */
export const isFixable = (thread: Thread): boolean =>
  THREAD_KINDS[thread.kind].fixable && thread.unitId !== null && !hasEnded(thread)

/** How many gaps and issues are open for which suggestions were accepted: with these they end. */
export function endedBy(accepted: readonly string[], threads: readonly Thread[]): { gaps: number; issues: number } {
  const chosen = new Set(accepted)
  const fixed = new Set(threads.flatMap(({ id, suggestion }) => (chosen.has(id) ? (suggestion?.fixesId ?? []) : [])))
  const ended = threads.filter((thread) => fixed.has(thread.id) && !hasEnded(thread))
  const gaps = ended.filter(({ kind }) => kind === 'gap').length
  return { gaps, issues: ended.length - gaps }
}

/**
 * The suggestions made for a gap or an issue, and the one that a person said fixed it, in the order of their making; those
 * withdrawn left out.
 */
export const fixesOf = ({ id: threadId, gap }: Thread, threads: readonly Thread[]): Thread[] =>
  threads
    .filter(
      ({ id, suggestion }) =>
        id === gap?.fixedById || (suggestion?.fixesId === threadId && suggestion.decision !== 'withdrawn'),
    )
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0))
