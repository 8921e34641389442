import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Event } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { access } from '../queries/access'
import { eventsAfter } from '../queries/history'
import { eventViews } from '../queries/stand-ins'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { subscribe } from './hub'
import { arrive, presentAt } from './presence'

/** Proxies close an idle connection; a comment line keeps it open. */
const HEARTBEAT = 20_000
const BATCH = 100

/**
 * The events of an article as they happen, each once and in order: a notification only says that there is something to
 * read; what is sent is read from the record, from the last event sent on.
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
  return new Response(stream({ actor, articleId, from, request }, { checks: checks === 'on', client: presence }), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** What else a client asked for. */
type Also = { readonly checks: boolean; readonly client: string | undefined }

type Watched = {
  readonly actor: Actor
  readonly articleId: string
  /** The last event that the client has. */
  readonly from: number
  readonly request: Request
}

function stream(watched: Watched, also: Also): ReadableStream<Uint8Array> {
  const { actor, articleId, request } = watched
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let ended = false
      let accessChanged = false
      let work = Promise.resolve()
      let leave = () => {}

      stop = () => {
        ended = true
        clearInterval(heartbeat)
        leave()
      }
      const end = () => {
        if (ended) return
        stop()
        controller.close()
      }
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      const sendNew = newEventSender(watched, send)
      /** One read at a time; what happens meanwhile is found by the next. Each begins by checking for a change of access. */
      const read = () => {
        work = work
          .then(async () => {
            if (ended) return
            const checkAccess = accessChanged
            accessChanged = false
            if (!(await sendNew(checkAccess))) end()
          })
          .catch((error) => {
            if (!(error instanceof Refusal)) console.error('[stet] an event stream broke:', error)
            // Without it a desk would only learn why when it connects again.
            else if (also.client !== undefined) send(toNamedMessage('gone', {}))
            end()
          })
      }
      const recheck = () => {
        accessChanged = true
        read()
      }
      const heartbeat = setInterval(() => {
        send(': still here\n\n')
        recheck()
      }, HEARTBEAT)
      heartbeat.unref()
      request.signal.addEventListener('abort', () => stop(), { once: true })

      send('retry: 2000\n\n')
      const peopleChanged = () => {
        if (also.client !== undefined) send(toNamedMessage('presence', { people: presentAt(articleId) }))
      }
      const unsubscribe = await subscribe({
        ...{ articleId, userId: actor.id, changed: read, accessChanged: recheck, peopleChanged, end },
        checking: (progress) => {
          if (also.checks) send(toNamedMessage('checks', progress))
        },
      })
      const depart = also.client === undefined ? undefined : await arrive(toArrival(actor, articleId, also.client))
      leave = () => {
        unsubscribe()
        void depart?.().catch((error) => console.error('[stet] a departure could not be announced:', error))
      }
      peopleChanged()
      if (ended) leave()
      else read()
    },
    cancel: () => stop(),
  })
}

/** Sends the events after the last one sent. Returns false if the request is no longer from the same person. */
function newEventSender({ actor, articleId, from, request }: Watched, send: (text: string) => void) {
  let sent = from
  return async (checkAccess: boolean): Promise<boolean> => {
    if (checkAccess) {
      const known = await actorOfRequest(request)
      if (known?.actor.id !== actor.id) return false
      await mayRead(known.actor, articleId)
    }
    for (;;) {
      const db = await prisma()
      const events = await eventViews(db, await eventsAfter(db, articleId, sent, BATCH))
      for (const event of events) {
        send(toMessage(event))
        sent = event.seq
      }
      if (events.length < BATCH) return true
    }
  }
}

/** Throws unless the person may read the article; a removed one is still listened to, for it may be restored. */
async function mayRead(actor: Actor, articleId: string): Promise<void> {
  try {
    await access(await prisma(), actor, articleId, 'read')
  } catch (error) {
    if (!(error instanceof Refusal) || error.extra.removed === undefined) throw error
  }
}

const toArrival = ({ id: userId, name }: Actor, articleId: string, client: string) => ({
  ...{ articleId, client, userId, name, unitId: null, writing: false },
})

/** Named messages aren't in the record, so a stream can't resume from them: they have no number. */
const toNamedMessage = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const toMessage = (event: Event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
