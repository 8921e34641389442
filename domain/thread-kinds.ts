import type { Gap } from './contract/gap'
import type { ThreadKind } from './contract/names'
import type { Blocker, Issue, Suggestion, Thread } from './contract/shapes'
import type { Action } from './policy'
import type { Range } from './text/splice'

/** Of a thread what its end and the gate depend on. */
export type Kinded = Pick<Thread, 'id' | 'kind' | 'status'> & {
  readonly unitId?: string | null | undefined
  readonly suggestion?:
    | (Pick<Suggestion, 'decision' | 'conflict'> & {
        readonly groupId?: string | null | undefined
        readonly apart?: boolean | undefined
      })
    | undefined
  readonly issue?: Pick<Issue, 'severity'> | undefined
  readonly gap?: Pick<Gap, 'severity' | 'resolution'> | undefined
}

type Rules = {
  /** The ability needed to open one. */
  readonly opens: Action
  /** How its anchor is carried through changes of the text (`text/anchor`). */
  readonly carriedAs: 'remark' | 'suggestion'
  /** Can it be on the translation only? No suggestion changes the source. */
  readonly onlyTranslation: boolean
  /** May its anchor be empty? A correction can be inserted at a point. */
  readonly atPoint: boolean
  /** Can a correction be suggested for it, whose acceptance ends it? */
  readonly fixable: boolean
  /** How it ends besides being resolved: whether that is still to come. Null: it is open until it is resolved. */
  readonly awaits: ((thread: Kinded) => boolean) | null
  /** What it counts as among the obstacles to approval, if it is one. */
  readonly blocker: (thread: Kinded) => Omit<Blocker, 'id'> | undefined
}

const isWeighty = (severity: string | undefined): boolean => severity === 'major' || severity === 'critical'

/**
 * What each kind of thread is, in the order of their use. A new kind begins in the vocabularies (`ThreadKind` in
 * `contract/names.ts` and in `prisma/schema.prisma`): the compiler then names this table and every other place that must know
 * it, the `switch`es and the tables that `satisfies Record<ThreadKind, …>`. Its colours are for you to add: in the text
 * (`text.module.css`), the margin (`margin.module.css`) and the overview (`overview.module.css`).
 */
export const THREAD_KINDS = {
  suggestion: {
    opens: 'suggest',
    carriedAs: 'suggestion',
    onlyTranslation: true,
    atPoint: true,
    fixable: false,
    awaits: ({ suggestion }) => suggestion?.decision === 'pending',
    blocker: ({ suggestion }) => {
      if (suggestion?.decision !== 'pending') return undefined
      return suggestion.conflict
        ? { kind: 'conflict', message: 'A suggestion is in conflict with the current text.' }
        : { kind: 'pending', message: 'A suggestion is undecided.' }
    },
  },
  comment: {
    opens: 'comment',
    carriedAs: 'remark',
    onlyTranslation: false,
    atPoint: false,
    fixable: false,
    awaits: null,
    blocker: () => undefined,
  },
  issue: {
    opens: 'mark-issue',
    carriedAs: 'remark',
    onlyTranslation: false,
    atPoint: false,
    fixable: true,
    awaits: null,
    blocker: ({ status, issue }) =>
      status === 'open' && isWeighty(issue?.severity)
        ? { kind: 'issue', message: `A ${issue?.severity} issue is open.` }
        : undefined,
  },
  gap: {
    opens: 'mark-gap',
    carriedAs: 'remark',
    onlyTranslation: false,
    atPoint: false,
    fixable: true,
    awaits: ({ gap }) => gap?.resolution === 'open',
    blocker: ({ gap }) =>
      gap?.resolution === 'open' && isWeighty(gap.severity)
        ? { kind: 'gap', message: `A ${gap.severity} gap is open.` }
        : undefined,
  },
} as const satisfies Record<ThreadKind, Rules>

const rulesOf = (kind: ThreadKind): Rules => THREAD_KINDS[kind]

/** Is its own decision or ending still to come? */
export const awaitsDecision = (thread: Kinded): boolean => rulesOf(thread.kind).awaits?.(thread) ?? false

/** Resolved, or ended in the way of its kind. */
export function hasEnded(thread: Kinded): boolean {
  const { awaits } = rulesOf(thread.kind)
  return thread.status === 'resolved' || (awaits !== null && !awaits(thread))
}

/** The obstacle to approval that it is, if any. */
export function blockerOf(thread: Kinded): Blocker | undefined {
  const blocker = rulesOf(thread.kind).blocker(thread)
  const { groupId, apart } = thread.suggestion ?? {}
  const isPart = blocker?.kind === 'pending' && groupId != null && !apart
  return (
    blocker && {
      ...blocker,
      id: thread.id,
      ...(thread.unitId != null && { unitId: thread.unitId }),
      ...(isPart && { groupId }),
    }
  )
}

/** May a thread of this kind be anchored to the range? Otherwise it is about the paragraph as a whole. */
export const holdsRange = (kind: ThreadKind, { start, end }: Range): boolean => start < end || rulesOf(kind).atPoint
