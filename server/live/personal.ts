import 'server-only'
import { prisma } from '../db/database'
import { countUnread, newestNotification } from '../queries/notifications'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { subscribePerson } from './hub'
import { serve, toNamedMessage } from './serve'

/**
 * What concerns one person, wherever: how many notifications they have not read, and that their access changed. What is sent
 * is the present state and no change of it, read anew each time: whoever connects again has missed nothing.
 */
export async function streamPersonal(actor: Actor, request: Request): Promise<Response> {
  return serve(request, {
    listen: ({ send, read, recheck, end }) =>
      subscribePerson({
        ...{ userId: actor.id, notified: read, end },
        accessChanged: () => {
          send(toNamedMessage('access', {}))
          recheck()
        },
      }),
    sendNew: newCountSender(actor, request),
  })
}

function newCountSender(actor: Actor, request: Request) {
  let now = actor
  let sent = ''
  return async (send: (message: string) => void, checkAccess: boolean): Promise<boolean> => {
    if (checkAccess) {
      const known = await actorOfRequest(request)
      if (known?.actor.id !== actor.id) return false
      now = known.actor
    }
    const db = await prisma()
    const newest = await newestNotification(now)
    const message = toNamedMessage('notification', { unread: await countUnread(db, now), newest })
    if (message !== sent) send(message)
    sent = message
    return true
  }
}
