import 'server-only'
import { Counter, Histogram, type Registry } from 'prom-client'
import { type Counters, REFUSED } from '../metrics'

/** In seconds. */
const OF_REQUESTS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const OF_STATEMENTS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5]
const OF_TASKS = [0.05, 0.25, 1, 5, 15, 60]

const secondsSince = (began: number) => (performance.now() - began) / 1000

/** Once for a registry. */
export function newCounters(registry: Registry): Counters {
  const registers = [registry]
  const requests = new Counter({
    ...{ name: 'stet_requests_total', help: 'Requests answered, by operation and status.' },
    ...{ labelNames: ['operation', 'status'], registers },
  })
  const requestSeconds = new Histogram({
    name: 'stet_request_duration_seconds',
    help: 'How long a request took until its answer was there; of pages and files, until it was sent.',
    ...{ labelNames: ['operation'], buckets: OF_REQUESTS, registers },
  })
  const refused = new Counter({
    ...{ name: 'stet_refused_total', help: 'Requests answered with 429, by what there was too much of.' },
    ...{ labelNames: ['quota'], registers },
  })
  for (const quota of REFUSED) refused.inc({ quota }, 0)
  const signIns = new Counter({
    ...{ name: 'stet_sign_ins_total', help: 'Sign-ins that came to a session, and tries that failed.' },
    ...{ labelNames: ['by', 'outcome'], registers },
  })
  const statementSeconds = new Histogram({
    ...{ name: 'stet_database_statement_duration_seconds', help: 'How long the database took to answer a statement.' },
    ...{ buckets: OF_STATEMENTS, registers },
  })
  const connectionSeconds = new Histogram({
    name: 'stet_database_connection_wait_seconds',
    help: 'How long a connection was waited for: of an embedded database its one session.',
    ...{ buckets: OF_STATEMENTS, registers },
  })
  const taskSeconds = new Histogram({
    ...{ name: 'stet_worker_task_duration_seconds', help: 'How long long work took in its thread.' },
    ...{ labelNames: ['lane'], buckets: OF_TASKS, registers },
  })
  const taskFailures = new Counter({
    name: 'stet_worker_failures_total',
    help: 'Long work that failed, or took more time or memory than it may; what was refused for what it is doesn’t count.',
    ...{ labelNames: ['lane'], registers },
  })
  return {
    request: (operation, status, began) => {
      requests.inc({ operation, status })
      requestSeconds.observe({ operation }, secondsSince(began))
    },
    refused: (quota) => refused.inc({ quota }),
    signIn: (by, outcome) => signIns.inc({ by, outcome }),
    statement: (began) => statementSeconds.observe(secondsSince(began)),
    connection: (began) => connectionSeconds.observe(secondsSince(began)),
    task: (lane, began) => taskSeconds.observe({ lane }, secondsSince(began)),
    taskFailure: (lane) => taskFailures.inc({ lane }),
  }
}
