import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Event } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { access } from '../queries/access'
import { eventsAfter } from '../queries/history'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { eventView } from '../views/view'
import { type Progress, subscribe } from './hub'
import { arrive, presentAt } from './presence'

/** Proxies cut a connection that says nothing; a comment line keeps it. */
const HEARTBEAT = 20_000
const BATCH = 100

/**
 * The events of an article as they happen, each once and in order: what a notification says is only that there is
 * something to read; what is sent is read from the record, behind the last event sent.
 */
export async function streamEvents(
  actor: Actor,
  articleId: string,
  { checks, presence }: QueryOf<'GET /articles/{id}/events'>,
  request: Request,
): Promise<Response> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  const resumed = /^\d{1,9}$/.exec(request.headers.get('last-event-id') ?? '')?.[0]
  const from = resumed === undefined ? article.seq : Number(resumed)
  return new Response(stream(actor, articleId, from, { checks: checks === 'on', client: presence }, request), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** What else a client wants to be told. */
type Also = { readonly checks: boolean; readonly client: string | undefined }

function stream(
  actor: Actor,
  articleId: string,
  from: number,
  also: Also,
  request: Request,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let sent = from
      let ended = false
      let checkAccess = false
      let work = Promise.resolve()
      let leave = () => {}

      const end = () => {
        if (ended) return
        ended = true
        clearInterval(heartbeat)
        leave()
        controller.close()
      }
      stop = () => {
        ended = true
        clearInterval(heartbeat)
        leave()
      }
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      /** One look at a time; whatever is told meanwhile is seen by the next. */
      const look = () => {
        work = work.then(pump).catch((error) => {
          if (!(error instanceof Refusal)) console.error('[stet] an event stream broke:', error)
          end()
        })
      }
      const pump = async () => {
        if (ended) return
        if (checkAccess) {
          checkAccess = false
          const known = await actorOfRequest(request)
          if (known?.actor.id !== actor.id) return end()
          await access(await prisma(), known.actor, articleId, 'read')
        }
        for (;;) {
          const rows = await eventsAfter(await prisma(), articleId, sent, BATCH)
          for (const row of rows) {
            send(toMessage(eventView(row)))
            sent = row.seq
          }
          if (rows.length < BATCH) return
        }
      }
      const recheck = () => {
        checkAccess = true
        look()
      }
      const heartbeat = setInterval(() => {
        send(': still here\n\n')
        recheck()
      }, HEARTBEAT)
      heartbeat.unref()
      request.signal.addEventListener('abort', () => stop(), { once: true })

      send('retry: 2000\n\n')
      const checking = (progress: Progress) => {
        if (also.checks) send(toNamedMessage('checks', progress))
      }
      const peopleChanged = () => {
        if (also.client !== undefined) send(toNamedMessage('presence', { people: presentAt(articleId) }))
      }
      const unsubscribe = await subscribe({
        ...{ articleId, userId: actor.id, changed: look, checking, peopleChanged, accessChanged: recheck, end },
      })
      const depart = also.client === undefined ? undefined : await arrive(toArrival(actor, articleId, also.client))
      leave = () => {
        unsubscribe()
        void depart?.().catch((error) => console.error('[stet] a departure could not be told:', error))
      }
      peopleChanged()
      if (ended) leave()
      else look()
    },
    cancel: () => stop(),
  })
}

const toArrival = ({ id: userId, name }: Actor, articleId: string, client: string) => ({
  ...{ articleId, client, userId, name, unitId: null, writing: false },
})

/** Of what is told under a name there is no record to resume from: it has no number. */
const toNamedMessage = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const toMessage = (event: Event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
