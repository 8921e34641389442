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
import { type Open, type Source, serve, toNamedMessage } from './serve'

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
  const watched = { actor, articleId, from, request }
  return serve(request, {
    sendNew: newEventSender(watched),
    listen: listenTo(watched, { checks: checks === 'on', client: presence }),
    // Without it a desk would only learn why when it connects again.
    ...(presence !== undefined && { refused: toNamedMessage('gone', {}) }),
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

/** Listens, and is present at the article meanwhile if the client gave itself an id. */
const listenTo =
  ({ actor, articleId }: Watched, { checks, client }: Also): Source['listen'] =>
  async ({ send, read, recheck, end }: Open) => {
    const peopleChanged = () => {
      if (client !== undefined) send(toNamedMessage('presence', { people: presentAt(articleId) }))
    }
    const unsubscribe = await subscribe({
      ...{ articleId, userId: actor.id, changed: read, accessChanged: recheck, peopleChanged, end },
      checking: (progress) => {
        if (checks) send(toNamedMessage('checks', progress))
      },
    })
    const depart = client === undefined ? undefined : await arrive(toArrival(actor, articleId, client))
    peopleChanged()
    return () => {
      unsubscribe()
      void depart?.().catch((error) => console.error('[stet] a departure could not be announced:', error))
    }
  }

/** Sends the events after the last one sent. False if the request is no longer from the same person. */
function newEventSender({ actor, articleId, from, request }: Watched): Source['sendNew'] {
  let sent = from
  return async (send, checkAccess) => {
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

const toMessage = (event: Event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
