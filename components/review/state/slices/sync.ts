import type { Present } from '@/domain/contract/people'
import type { Removed } from '@/domain/contract/shapes'
import type { NoticesState } from './notices'

export type Connection = 'connecting' | 'live' | 'lost'

/** How far the automatic checks are with what has changed, in units. */
export type CheckingProgress = { readonly done: number; readonly total: number }

/** The connection to the server, and what is under way. */
export type SyncState = {
  readonly connection: Connection
  /** The article was removed, or is gone: for good, or for this person. */
  readonly removed: Removed | 'gone' | null
  /** The cursor of units not yet loaded; null: all are loaded. */
  readonly rest: string | null
  /** How far the automatic checks are, where they take long enough to tell. */
  readonly checking: CheckingProgress | null
  /** The other people at the article, a tab each. */
  readonly others: readonly Present[]
  /** The subjects of acts under way, and whether each can be undone once it is done: only one act at a time runs on a subject. */
  readonly underWay: ReadonlyMap<string, boolean>
  /** The Idempotency-Key of each try that got no answer: the same words tried again happen once. */
  readonly attempts: ReadonlyMap<string, string>
}

export const syncFrom = (rest: string | null): SyncState => ({
  connection: 'connecting',
  removed: null,
  rest,
  checking: null,
  others: [],
  underWay: new Map(),
  attempts: new Map(),
})

export const syncTransitions = {
  /** What was refused for want of a connection can be tried again. */
  setConnection: ({ notice }: SyncState & NoticesState, connection: Connection) => ({
    connection,
    notice: connection === 'live' && notice?.offline ? null : notice,
  }),
  noteRemoved: (_: SyncState, removed: SyncState['removed']) => ({ removed }),
  noteWhole: (_: SyncState) => ({ rest: null }),
  noteChecking: (_: SyncState, checking: CheckingProgress | null) => ({ checking }),
  noteOthers: (_: SyncState, others: readonly Present[]) => ({ others }),
  /** Whoever acts again has read why something was refused before. */
  startAct: ({ underWay }: SyncState, subject: string, isUndoable: boolean) => ({
    underWay: new Map([...underWay, [subject, isUndoable]]),
    notice: null,
    explained: null,
  }),
  keepAttempt: ({ attempts }: SyncState, attempt: string, key: string) => ({
    attempts: new Map([...attempts, [attempt, key]]),
  }),
  forgetAttempt: ({ attempts }: SyncState, attempt: string) => ({
    attempts: new Map([...attempts].filter(([one]) => one !== attempt)),
  }),
  endAct: ({ underWay }: SyncState, subject: string) => ({
    underWay: new Map([...underWay].filter(([one]) => one !== subject)),
  }),
}
