import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { Registry } from 'prom-client'
import { type Serve, serveBy } from '../api/node-http'
import { countBy, noteRequest } from '../metrics'
import { problem, problemOf } from '../problem'
import { processState } from '../process-state'
import { newCounters } from './counters'
import { newGauges, type WhyUnready } from './gauges'

/** Read by scripts/start.mjs, which answers /metrics by it, and notes what Next answered. Empty: there is no /metrics. */
const state = processState('monitor', (): { serve?: Serve; noteRequest?: typeof noteRequest } => ({}))

/** From now on it is counted what happens, and /metrics answers whoever says the token. */
export function offerMetrics(token: string, whyUnready: WhyUnready) {
  state.serve = serveBy(metricsAnswer(token, whyUnready))
  state.noteRequest = noteRequest
}

/** In Prometheus' text format; without the token nothing is measured. */
export function metricsAnswer(token: string, whyUnready: WhyUnready): (request: Request) => Promise<Response> {
  const registry = new Registry()
  countBy(newCounters(registry))
  const measure = newGauges(registry, whyUnready)
  const right = digestOf(`Bearer ${token}`)
  return async ({ method, headers }) => {
    if (!timingSafeEqual(digestOf(headers.get('authorization') ?? ''), right))
      return problem('UNAUTHENTICATED', 'This takes the METRICS_TOKEN of this installation.', {}, CHALLENGE)
    if (method !== 'GET' && method !== 'HEAD')
      return problem('METHOD_NOT_ALLOWED', 'This address takes GET.', {}, { allow: 'GET, HEAD' })
    try {
      await measure()
      const bytes = Buffer.from(await registry.metrics())
      return new Response(bytes, {
        headers: {
          ...{ 'content-type': registry.contentType, 'content-length': String(bytes.length) },
          'cache-control': 'no-store',
        },
      })
    } catch (error) {
      return problemOf(error)
    }
  }
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="stet metrics"' }

/** Of one length, whatever is given. */
const digestOf = (given: string) => createHash('sha256').update(given).digest()
