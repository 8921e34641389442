import type { Present } from '@/domain/contract/people'

export type Connection = 'connecting' | 'live' | 'lost'

/** How far the automatic checks are with what has changed, in units. */
export type CheckingProgress = { readonly done: number; readonly total: number }

/** How the desk stands with the server. */
export type SyncState = {
  readonly connection: Connection
  /** Where the units go on that aren't loaded yet; null: all are. */
  readonly rest: string | null
  /** How far the automatic checks are, where they take long enough to tell. */
  readonly checking: CheckingProgress | null
  /** The other people at the article, a tab each. */
  readonly others: readonly Present[]
  /** What acts are under way on: nothing is done twice to the same thing at once. */
  readonly underWay: ReadonlySet<string>
  /** The Idempotency-Key of each try that got no answer: the same words tried again happen once. */
  readonly attempts: ReadonlyMap<string, string>
}

export const syncFrom = (rest: string | null): SyncState => ({
  connection: 'connecting',
  rest,
  checking: null,
  others: [],
  underWay: new Set(),
  attempts: new Map(),
})

export const syncTransitions = {
  setConnection: (_: SyncState, connection: Connection) => ({ connection }),
  noteWhole: (_: SyncState) => ({ rest: null }),
  noteChecking: (_: SyncState, checking: CheckingProgress | null) => ({ checking }),
  noteOthers: (_: SyncState, others: readonly Present[]) => ({ others }),
  startAct: ({ underWay }: SyncState, subject: string) => ({ underWay: new Set([...underWay, subject]) }),
  keepAttempt: ({ attempts }: SyncState, attempt: string, key: string) => ({
    attempts: new Map([...attempts, [attempt, key]]),
  }),
  forgetAttempt: ({ attempts }: SyncState, attempt: string) => ({
    attempts: new Map([...attempts].filter(([one]) => one !== attempt)),
  }),
  endAct: ({ underWay }: SyncState, subject: string) => ({
    underWay: new Set([...underWay].filter((one) => one !== subject)),
  }),
}
