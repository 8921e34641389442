import 'server-only'
import type { RouteName } from '@/domain/contract/routes'
import { processState } from './process-state'

/**
 * What happens is noted here, by whichever part of Stet it happens in, and counted where there is a METRICS_TOKEN (server/monitor):
 * elsewhere nothing is loaded for it. Each label is one of a list of ours: never an address, an id or a word of somebody, so that nobody
 * makes more series by what they ask for.
 */

/** An operation of the API, or another kind of request. `other`: of the API, and none of its operations. */
export type Asked = RouteName | 'other' | 'page' | 'file' | 'sign-in'

/** What somebody had too much of: a quota, a place in a line, tries of a password. */
export const REFUSED = [
  ...(['imports', 'exports', 'searches', 'reads', 'writes', 'strangers', 'streams'] as const),
  ...(['passwords', 'long-texts', 'rules', 'prints'] as const),
]
export type Refused = (typeof REFUSED)[number]

/** A thread for long work, by what it does (server/worker). */
export type Lane = 'texts' | 'checks' | 'trials'

/** Whoever counts what is noted. `began`: by `performance.now()`. */
export type Counters = {
  readonly request: (operation: Asked, status: number, began: number) => void
  readonly refused: (quota: Refused) => void
  readonly signIn: (by: 'password' | 'code' | 'provider', outcome: 'session' | 'failed') => void
  readonly statement: (began: number) => void
  readonly connection: (began: number) => void
  readonly task: (lane: Lane, began: number) => void
  readonly taskFailure: (lane: Lane) => void
}

const state = processState('metrics', (): { counters?: Counters } => ({}))

export function countBy(counters: Counters) {
  state.counters = counters
}

export const noteRequest: Counters['request'] = (...what) => state.counters?.request(...what)
export const noteRefused: Counters['refused'] = (quota) => state.counters?.refused(quota)
export const noteSignIn: Counters['signIn'] = (...what) => state.counters?.signIn(...what)
export const noteStatement: Counters['statement'] = (began) => state.counters?.statement(began)
export const noteConnection: Counters['connection'] = (began) => state.counters?.connection(began)
export const noteTask: Counters['task'] = (...what) => state.counters?.task(...what)
export const noteTaskFailure: Counters['taskFailure'] = (lane) => state.counters?.taskFailure(lane)
