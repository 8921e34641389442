import type { Comment, Thread, Unit } from '@/domain/contract/shapes'
import { hasEnded } from '@/domain/thread-kinds'

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
export const isAdrift = ({ paragraphId, unitId }: Thread, places: ReadonlySet<string>) =>
  paragraphId === null ? unitId !== null && !places.has(unitId) : !places.has(paragraphId)

/** The ids of all that a thread can be about. */
export const placesOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap(({ id, source, target }) => [id, ...[...source, ...target].map((paragraph) => paragraph.id)]))

export const isAboutArticle = ({ paragraphId, unitId }: Thread) => paragraphId === null && unitId === null
