import 'server-only'
import { Counter, Histogram, Registry } from 'prom-client'
import type { RouteName } from '@/domain/contract/routes'
import { processState } from './process-state'

/**
 * What is counted while Stet runs; /metrics tells it, where there is a METRICS_TOKEN (server/monitor). Each label is one of a list of
 * ours: never an address, an id or a word of somebody, so that nobody who asks for anything makes more series of it.
 */

/** An operation of the API, or another kind of request. `other`: of the API, and none of its operations. */
export type Asked = RouteName | 'other' | 'page' | 'file' | 'sign-in'

/** What somebody had too much of: a quota, a place in a line, tries of a password. */
export type Refused = (typeof REFUSED)[number]
const REFUSED = [
  ...(['imports', 'exports', 'searches', 'reads', 'writes', 'strangers', 'streams'] as const),
  ...(['passwords', 'long-texts', 'rules', 'prints'] as const),
]

/** A thread for long work, by what it does (server/worker). */
export type Lane = 'texts' | 'checks' | 'trials'

/** In seconds. */
const OF_REQUESTS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const OF_STATEMENTS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5]
const OF_TASKS = [0.05, 0.25, 1, 5, 15, 60]

const counted = processState('metrics', () => {
  const registry = new Registry()
  const registers = [registry]
  const refused = new Counter({
    ...{ name: 'stet_refused_total', help: 'Requests answered with 429, by what there was too much of.' },
    ...{ labelNames: ['quota'], registers },
  })
  for (const quota of REFUSED) refused.inc({ quota }, 0)
  return {
    registry,
    refused,
    requests: new Counter({
      ...{ name: 'stet_requests_total', help: 'Requests answered, by operation and status.' },
      ...{ labelNames: ['operation', 'status'], registers },
    }),
    requestSeconds: new Histogram({
      name: 'stet_request_duration_seconds',
      help: 'How long a request took until its answer was there; of pages and files, until it was sent.',
      ...{ labelNames: ['operation'], buckets: OF_REQUESTS, registers },
    }),
    signIns: new Counter({
      ...{ name: 'stet_sign_ins_total', help: 'Sign-ins that came to a session, and tries that failed.' },
      ...{ labelNames: ['by', 'outcome'], registers },
    }),
    statementSeconds: new Histogram({
      ...{
        name: 'stet_database_statement_duration_seconds',
        help: 'How long the database took to answer a statement.',
      },
      ...{ buckets: OF_STATEMENTS, registers },
    }),
    connectionSeconds: new Histogram({
      name: 'stet_database_connection_wait_seconds',
      help: 'How long a connection was waited for: of an embedded database its one session.',
      ...{ buckets: OF_STATEMENTS, registers },
    }),
    taskSeconds: new Histogram({
      ...{ name: 'stet_worker_task_duration_seconds', help: 'How long long work took in its thread.' },
      ...{ labelNames: ['lane'], buckets: OF_TASKS, registers },
    }),
    taskFailures: new Counter({
      name: 'stet_worker_failures_total',
      help: 'Long work that failed, or took more time or memory than it may; what was refused for what it is doesn’t count.',
      ...{ labelNames: ['lane'], registers },
    }),
  }
})

export const metricsRegistry = counted.registry

/** `began`: by `performance.now()`, as everywhere here. */
export function noteRequest(operation: Asked, status: number, began: number): void {
  counted.requests.inc({ operation, status })
  counted.requestSeconds.observe({ operation }, secondsSince(began))
}

export const noteRefused = (quota: Refused): void => counted.refused.inc({ quota })

export const noteSignIn = (by: 'password' | 'code' | 'provider', outcome: 'session' | 'failed'): void =>
  counted.signIns.inc({ by, outcome })

export const noteStatement = (began: number): void => counted.statementSeconds.observe(secondsSince(began))

export const noteConnection = (began: number): void => counted.connectionSeconds.observe(secondsSince(began))

export const noteTask = (lane: Lane, began: number): void => counted.taskSeconds.observe({ lane }, secondsSince(began))

export const noteTaskFailure = (lane: Lane): void => counted.taskFailures.inc({ lane })

const secondsSince = (began: number) => (performance.now() - began) / 1000
