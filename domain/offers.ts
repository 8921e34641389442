import type { Gap } from './contract/gap'
import type { Article, Policy, Suggestion, Thread } from './contract/shapes'
import type { Action } from './policy'

/** What can be done to an existing thread. */
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
  | 'linkGap'
  | 'resolve'
  | 'reopen'

export type Offers = Readonly<Record<Offer, boolean>>

/** Why something can't be done: the person never may, or not with this thread, or the thread's state doesn't allow it. */
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

/** What offers depend on in a thread. */
export type OfferedThread = Pick<Thread, 'status'> & {
  readonly author: { readonly id: string }
  readonly suggestion?: Pick<Suggestion, 'decision' | 'conflict' | 'structure'> | undefined
  readonly gap?: Pick<Gap, 'resolution'> | undefined
}

/** The person's rights in the article: what they may do in it now (`domain/policy`), and the article's own policy. */
export type Terms = Pick<Article, 'abilities' | 'policy'>

type About = { readonly thread: OfferedThread; readonly terms: Terms; readonly viewerId: string }

type Rule = {
  readonly action: (thread: OfferedThread) => Action
  /** Obstacles besides missing rights, checked in this order; the first one found is the answer. */
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
  // Words can be accepted in another wording, a structural change only as it is.
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
  // Only its author can undo a withdrawal, and only those who may decide a rejection.
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
  // For its author, and for who may end it.
  linkGap: {
    action: () => 'mark-gap',
    obstacles: [
      ({ thread: { gap } }) => !gap && 'no-gap',
      (about) => !about.terms.abilities.includes('resolve-gap') && isNotOwn(about),
    ],
  },
  resolve: { action: () => 'resolve-thread', obstacles: [({ thread }) => thread.status !== 'open' && 'not-open'] },
  reopen: { action: () => 'resolve-thread', obstacles: [({ thread }) => thread.status === 'open' && 'open'] },
}

function gapIs(state: 'open' | 'ended', gap: OfferedThread['gap']): Obstacle | false {
  if (!gap) return 'no-gap'
  if (state === 'open') return gap.resolution !== 'open' && 'decided'
  return gap.resolution === 'open' && 'open'
}

/** The action that the policy must allow for it, in the thread's present state. */
export const actionOf = (offer: Offer, thread: OfferedThread): Action => RULES[offer].action(thread)

/** The obstacle to doing this to a thread; null: it can be done. */
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
 * What a person can do to a thread now. The server refuses by this function and the screen offers by it, each from what it
 * knows of the article; the answers aren't sent with the threads. An approval or a change of policy or role changes every
 * thread's offers without touching a thread, so stored answers would be stale; and what is the same for all readers can be
 * cached for all.
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
    linkGap: offered('linkGap'),
    resolve: offered('resolve'),
    reopen: offered('reopen'),
  }
}

/** Is it one's own, in an article whose policy requires a second person to accept? */
export const isBarredAsOwn = (
  { author }: Pick<OfferedThread, 'author'>,
  { selfApproval }: Policy,
  viewerId: string,
): boolean => !selfApproval && author.id === viewerId
