import type { Article, Comment, Thread, Unit } from '@/domain/contract/shapes'

/**
 * Nothing is left to do: it was resolved, decided or ended. Decision and discussion are separate: who goes on talking
 * after a decision keeps the thread in sight until it is resolved.
 */
export function isSettled({ status, suggestion, gap, comments }: Thread): boolean {
  if (status === 'resolved') return true
  if (suggestion) return suggestion.decision !== 'pending' && !goesOn(comments, suggestion.decidedAt)
  return gap !== undefined && gap.resolution !== 'open'
}

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

/** What a person may do to a thread, as the card offers it. */
export type Offers = Record<
  | 'reply'
  | 'accept'
  | 'acceptEdited'
  | 'reject'
  | 'withdraw'
  | 'takeBack'
  | 'openAgain'
  | 'repropose'
  | 'endGap'
  | 'reopenGap'
  | 'resolve'
  | 'reopen',
  boolean
>

/** The server's answers (`abilities`), and what only the author may do. */
export function offersFor(
  thread: Thread,
  { abilities, policy }: Pick<Article, 'abilities' | 'policy'>,
  meId: string,
): Offers {
  const able = (action: string) => abilities.includes(action)
  const own = thread.author.id === meId
  const { decision, conflict, structure } = thread.suggestion ?? {}
  const pending = decision === 'pending'
  const accept = pending && !conflict && able('decide') && (policy.selfApproval || !own)
  const open = thread.status === 'open'
  return {
    reply: able('comment'),
    accept,
    acceptEdited: accept && (structure === undefined || structure.op === 'insert'),
    reject: pending && able('decide'),
    withdraw: pending && own && able('suggest'),
    takeBack: decision === 'accepted' && able('decide'),
    openAgain: (decision === 'rejected' && able('decide')) || (decision === 'withdrawn' && own && able('suggest')),
    repropose: pending && conflict === true && able('rebase') && (own || able('decide')),
    endGap: thread.gap?.resolution === 'open' && able('resolve-gap'),
    reopenGap: thread.gap !== undefined && thread.gap.resolution !== 'open' && able('resolve-gap'),
    resolve: open && !pending && thread.gap?.resolution !== 'open' && able('resolve-thread'),
    reopen: !open && able('resolve-thread'),
  }
}
