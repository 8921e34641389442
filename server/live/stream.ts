import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { access } from '../queries/access'
import type { Actor } from '../session/actor'
import { stillActorOf } from '../session/current'
import { eventMessages, type Feed } from './feed'
import { type ChecksProgress, subscribe } from './hub'
import { arrive, presenceMessage } from './presence'
import { takeSeat } from './seats'
import { type Open, type Send, type Source, serve, toNamedMessage } from './serve'

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
  const over = takeSeat({ userId: actor.id, articleId })
  const listener = newListener({
    actor,
    articleId,
    seq: article.seq,
    checks: checks === 'on',
    client: presence,
    request,
  })
  return serve(request, {
    listen: listener.listen,
    sendNew: listener.senderFrom(resumed === undefined ? article.seq : Number(resumed)),
    over,
    // Without it a desk would only learn why when it connects again.
    ...(presence !== undefined && { refused: GONE }),
  })
}

const GONE = toNamedMessage('gone', {})

type Listening = {
  readonly actor: Actor
  readonly articleId: string
  /** The last event of the article. */
  readonly seq: number
  readonly request: Request
  /** Whether it asked for the progress of the checks. */
  readonly checks: boolean
  /** The id under which it is present at the article, if it gave itself one. */
  readonly client: string | undefined
}

function newListener({ actor, articleId, seq, request, checks, client }: Listening) {
  let feed: Feed | undefined
  let peopleChanged = client !== undefined
  let progress: ChecksProgress | undefined

  const listen = async ({ read, recheck, end }: Open) => {
    const place = await subscribe(
      {
        ...{ articleId, changed: read, accessChanged: recheck, end },
        peopleChanged: () => {
          if (client === undefined) return
          peopleChanged = true
          read()
        },
        checking: (now) => {
          if (!checks) return
          progress = now
          read()
        },
        userId: actor.id,
      },
      seq,
    )
    feed = place.feed
    const depart = client === undefined ? undefined : arrive(articleId, toArrival(actor, client))
    return () => {
      place.leave()
      depart?.()
    }
  }

  /** Sends the events after the last one sent, and what else changed. False if the request is no longer from the same person. */
  const senderFrom = (from: number): Source['sendNew'] => {
    let sent = from
    const sendEvents = async (send: Send): Promise<boolean> => {
      for (;;) {
        const shared = await feed?.after(sent)
        const messages = shared ?? (await eventMessages(articleId, sent))
        for (const message of messages) {
          if (!(await send(message.bytes))) return false
          sent = message.seq
        }
        if (shared || messages.length === 0) return true
      }
    }
    return async (send, checkAccess) => {
      if (checkAccess) {
        const known = await stillActorOf(request)
        if (known?.id !== actor.id) return false
        await mayRead(known, articleId)
      }
      if (!(await sendEvents(send))) return true
      // What isn't sent, since it has to be asked first whether it may be, is sent by the next call.
      if (progress) {
        const told = progress
        progress = undefined
        if (!(await send(toNamedMessage('checks', told)))) progress ??= told
      }
      if (peopleChanged) {
        peopleChanged = false
        if (!(await send(presenceMessage(articleId)))) peopleChanged = true
      }
      return true
    }
  }
  return { listen, senderFrom }
}

/** Throws unless the person may read the article; a removed one is still listened to, for it may be restored. */
async function mayRead(actor: Actor, articleId: string): Promise<void> {
  try {
    await access(await prisma(), actor, articleId, 'read')
  } catch (error) {
    if (!(error instanceof Refusal) || error.extra.removed === undefined) throw error
  }
}

const toArrival = ({ id: userId, name }: Actor, client: string) => ({
  client,
  userId,
  name,
  unitId: null,
  writing: false,
})
