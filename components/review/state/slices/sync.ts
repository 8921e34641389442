import type { Present } from '@/domain/contract/people'

export type Connection = 'connecting' | 'live' | 'lost'

/** How far the automatic checks are with what has changed, in units. */
export type Progress = { readonly done: number; readonly total: number }

/** How the desk stands with the server. */
export type Sync = {
  readonly connection: Connection
  /** Where the units go on that aren't loaded yet; null: all are. */
  readonly rest: string | null
  /** How far the automatic checks are, where they take long enough to tell. */
  readonly checking: Progress | null
  /** The other people at the article, a tab each. */
  readonly others: readonly Present[]
  /** What acts are under way on: nothing is done twice to the same thing at once. */
  readonly underWay: ReadonlySet<string>
  /** The Idempotency-Key of each try that got no answer: the same words tried again happen once. */
  readonly attempts: ReadonlyMap<string, string>
}

export const syncFrom = (rest: string | null): Sync => ({
  connection: 'connecting',
  rest,
  checking: null,
  others: [],
  underWay: new Set(),
  attempts: new Map(),
})

export const syncTransitions = {
  setConnection: (_: Sync, connection: Connection) => ({ connection }),
  noteWhole: (_: Sync) => ({ rest: null }),
  noteChecking: (_: Sync, checking: Progress | null) => ({ checking }),
  noteOthers: (_: Sync, others: readonly Present[]) => ({ others }),
  startAct: ({ underWay }: Sync, subject: string) => ({ underWay: new Set([...underWay, subject]) }),
  keepAttempt: ({ attempts }: Sync, attempt: string, key: string) => ({
    attempts: new Map([...attempts, [attempt, key]]),
  }),
  forgetAttempt: ({ attempts }: Sync, attempt: string) => ({
    attempts: new Map([...attempts].filter(([one]) => one !== attempt)),
  }),
  endAct: ({ underWay }: Sync, subject: string) => ({
    underWay: new Set([...underWay].filter((one) => one !== subject)),
  }),
}
