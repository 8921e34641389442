import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { QueryResult } from 'pg'
import { processState } from '../process-state'

/** As `pg` is asked, of its ways those that answer with a promise. */
export type Query = (...asked: readonly unknown[]) => Promise<QueryResult>

/** What a transaction asks by. `look`, until it has begun: outside of it, see late.ts. */
export type TransactionConnection = { readonly query: Query; readonly look?: Query }

/** A transaction that Prisma's client begins: whether that may be late, and the connection that it has taken for it. */
export type Beginning = { mayBeLate: boolean; connection?: TransactionConnection }

export const beginning = processState('beginning', () => new AsyncLocalStorage<Beginning>())

/** Is told to whoever began it. */
export const noteConnection = (connection: TransactionConnection) =>
  void Object.assign(beginning.getStore() ?? {}, { connection })

/** Whoever asks it still may have been told nothing yet: Prisma's client ends a transaction that takes too long, but not the work in it. */
export const overError = () => new Error('something was asked in a transaction that is over')

export const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : typeof asked === 'object' && asked && 'text' in asked ? String(asked.text) : ''

/** At the beginning of a statement by hand whose answer nobody reads: see `WITH_NEXT` in transaction.ts. */
export const WITH_NEXT = '/* with the next */'

/** Such a statement may begin on a line of its own. */
export const isHeld = (text: string) => text.trimStart().startsWith(WITH_NEXT)

/** The answer to what is sent later, or not at all. */
export const NO_ANSWER: QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }
