import type { Article, Gap, Policy, Suggestion, Thread } from './contract/shapes'
import type { Action } from './policy'

/** What can be done to a thread that is there. */
export type Offer =
  | 'comment'
  | 'accept'
  | 'acceptEdited'
  | 'reject'
  | 'withdraw'
  | 'undo'
  | 'reopenSuggestion'
  | 'rebase'
  | 'resolveGap'
  | 'reopenGap'
  | 'resolve'
  | 'reopen'

export type Offers = Readonly<Record<Offer, boolean>>

/** Why something can't be done: the person may not at all, or not to this thread, or it is not in a state for it. */
export type Obstacle =
  | 'not-permitted'
  | 'own'
  | 'not-own'
  | 'no-suggestion'
  | 'no-gap'
  | 'decided'
  | 'not-accepted'
  | 'not-rejected'
  | 'conflict'
  | 'structure'
  | 'not-open'
  | 'open'

/** What offers depend on of a thread. */
export type OfferedThread = Pick<Thread, 'status'> & {
  readonly author: { readonly id: string }
  readonly suggestion?: Pick<Suggestion, 'decision' | 'conflict' | 'structure'> | undefined
  readonly gap?: Pick<Gap, 'resolution'> | undefined
}

/** How the article stands to who asks: what they may do in it now (`domain/policy`), and its own policy. */
export type Terms = Pick<Article, 'abilities' | 'policy'>

type About = { readonly thread: OfferedThread; readonly terms: Terms; readonly viewerId: string }

type Rule = {
  readonly action: (thread: OfferedThread) => Action
  /** Besides what the person may do at all; asked in this order; the first one found is the answer. */
  readonly obstacles: readonly ((about: About) => Obstacle | false)[]
}

const isDecided = ({ thread: { suggestion } }: About): Obstacle | false =>
  suggestion ? suggestion.decision !== 'pending' && 'decided' : 'no-suggestion'
const isInConflict = ({ thread: { suggestion } }: About) => suggestion?.conflict === true && 'conflict'
const isNotOwn = ({ thread, viewerId }: About) => thread.author.id !== viewerId && 'not-own'
const isBarred = ({ thread, terms, viewerId }: About) => isBarredAsOwn(thread, terms.policy, viewerId) && 'own'

const RULES: Record<Offer, Rule> = {
  comment: { action: () => 'comment', obstacles: [] },
  accept: { action: () => 'decide', obstacles: [isDecided, isBarred, isInConflict] },
  // Words can be accepted otherwise than proposed, a change of paragraphs only as it is.
  acceptEdited: {
    action: () => 'decide',
    obstacles: [
      isDecided,
      isBarred,
      isInConflict,
      ({ thread: { suggestion } }) => ![undefined, 'insert'].includes(suggestion?.structure?.op) && 'structure',
    ],
  },
  reject: { action: () => 'decide', obstacles: [isDecided] },
  withdraw: { action: () => 'suggest', obstacles: [isNotOwn, isDecided] },
  undo: {
    action: () => 'decide',
    obstacles: [({ thread: { suggestion } }) => suggestion?.decision !== 'accepted' && 'not-accepted'],
  },
  // A withdrawal is taken back by its author, a rejection by who may decide.
  reopenSuggestion: {
    action: ({ suggestion }) => (suggestion?.decision === 'withdrawn' ? 'suggest' : 'decide'),
    obstacles: [
      (about) => about.thread.suggestion?.decision === 'withdrawn' && isNotOwn(about),
      ({ thread: { suggestion } }) =>
        suggestion?.decision !== 'rejected' && suggestion?.decision !== 'withdrawn' && 'not-rejected',
    ],
  },
  rebase: {
    action: () => 'rebase',
    obstacles: [(about) => !about.terms.abilities.includes('decide') && isNotOwn(about), isDecided],
  },
  resolveGap: { action: () => 'resolve-gap', obstacles: [({ thread: { gap } }) => gapIs('open', gap)] },
  reopenGap: { action: () => 'resolve-gap', obstacles: [({ thread: { gap } }) => gapIs('ended', gap)] },
  resolve: { action: () => 'resolve-thread', obstacles: [({ thread }) => thread.status !== 'open' && 'not-open'] },
  reopen: { action: () => 'resolve-thread', obstacles: [({ thread }) => thread.status === 'open' && 'open'] },
}

function gapIs(state: 'open' | 'ended', gap: OfferedThread['gap']): Obstacle | false {
  if (!gap) return 'no-gap'
  if (state === 'open') return gap.resolution !== 'open' && 'decided'
  return gap.resolution === 'open' && 'open'
}

/** What the policy must allow for it, in the state that the thread is in. */
export const actionOf = (offer: Offer, thread: OfferedThread): Action => RULES[offer].action(thread)

/** What is in the way of doing this to a thread; null: it can be done. */
export function obstacleTo(offer: Offer, thread: OfferedThread, terms: Terms, viewerId: string): Obstacle | null {
  const { action, obstacles } = RULES[offer]
  if (!terms.abilities.includes(action(thread))) return 'not-permitted'
  for (const obstacle of obstacles) {
    const found = obstacle({ thread, terms, viewerId })
    if (found) return found
  }
  return null
}

/**
 * What a person can do to a thread now. The server refuses by this function and the screen offers by it, each on what it
 * knows of the article: the screen computes it anew from the thread and the article's present abilities and policy, and is
 * sent no answers with the threads. An approval, a change of the policy or of one's role changes every thread's offers and
 * touches no thread, so answers kept with threads would be stale; and what is the same for all readers can be kept for all.
 */
export function offersFor(thread: OfferedThread, terms: Terms, viewerId: string): Offers {
  const offered = (offer: Offer) => obstacleTo(offer, thread, terms, viewerId) === null
  return {
    comment: offered('comment'),
    accept: offered('accept'),
    acceptEdited: offered('acceptEdited'),
    reject: offered('reject'),
    withdraw: offered('withdraw'),
    undo: offered('undo'),
    reopenSuggestion: offered('reopenSuggestion'),
    rebase: offered('rebase'),
    resolveGap: offered('resolveGap'),
    reopenGap: offered('reopenGap'),
    resolve: offered('resolve'),
    reopen: offered('reopen'),
  }
}

/** Is it one's own where the policy wants another pair of eyes for what is accepted? */
export const isBarredAsOwn = (
  { author }: Pick<OfferedThread, 'author'>,
  { selfApproval }: Policy,
  viewerId: string,
): boolean => !selfApproval && author.id === viewerId
