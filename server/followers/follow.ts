import 'server-only'
import type { Event } from '@/domain/contract/shapes'
import type { EventOf, EventType } from '@/domain/event'
import type { Tx } from '../db/transaction'

/** An event, with `data` as its type defines it. */
export type Heard<T extends EventType = EventType> = Extract<
  EventOf & Pick<Event, 'seq' | 'articleId' | 'actor' | 'at'>,
  { readonly type: T }
>

/** Events of one article, in order. */
export type Batch<T extends EventType = EventType> = {
  readonly articleId: string
  readonly events: readonly Heard<T>[]
}

/** A follower's writes to the database: done in one transaction with its cursor. May run more than once, like any other. */
export type Save = (tx: Tx) => Promise<void>

export type Follower = {
  /** Identifies its cursors: a new name is a new follower. */
  readonly name: string
  readonly hears: ReadonlySet<string>
  /** Where it begins in the articles that exist when it first starts. */
  readonly from: 'now' | 'beginning'
  /** A higher revision than before starts again at the beginning, in every article. */
  readonly revision: number
  /** At most this many events are passed at once. */
  readonly atOnce: number
  /**
   * Some articles that it is to look at although nothing has happened there, the most urgent first. It is asked again until
   * there are none: handling one must take it off the list. `events` is empty then, or whatever has happened meanwhile.
   */
  readonly overdue?: () => Promise<string[]>
  readonly handle: (batch: Batch) => Promise<Save | undefined>
}

type Declared<T extends EventType> = { hears: readonly T[] } & Pick<Follower, 'from'> &
  Partial<Pick<Follower, 'revision' | 'atOnce' | 'overdue'>>

/**
 * Declares a follower; list.ts names those that run. `handle` runs outside any transaction, and returns what to write, if
 * anything. Effects elsewhere (a mail, a webhook) may be repeated after a crash or a failure: with `atOnce: 1` at most
 * those of one event.
 */
export function follow<T extends EventType>(
  name: string,
  { hears, from, revision = 0, atOnce = Number.POSITIVE_INFINITY, overdue }: Declared<T>,
  handle: (batch: Batch<T>) => Promise<Save | undefined>,
): Follower {
  const types: ReadonlySet<string> = new Set(hears)
  const isHeard = (event: Heard): event is Heard<T> => types.has(event.type)
  return {
    ...{ name, hears: types, from, revision, atOnce },
    ...(overdue && { overdue }),
    handle: ({ articleId, events }) => handle({ articleId, events: events.filter(isHeard) }),
  }
}
