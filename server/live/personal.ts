import 'server-only'
import { prisma } from '../db/database'
import { accessMark } from '../queries/access'
import { countUnread, newestNotification } from '../queries/notifications'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { subscribePerson } from './hub'
import { serve, toNamedMessage } from './serve'

/**
 * What concerns one person, wherever: how many notifications they have not read, and what stands for their access. What is
 * sent is the present state and no change of it, read anew each time: whoever connects, or connects again, has missed nothing.
 */
export async function streamPersonal(actor: Actor, request: Request): Promise<Response> {
  return serve(request, {
    listen: ({ read, recheck, end }) =>
      subscribePerson({
        ...{ userId: actor.id, notified: read, end },
        accessChanged: recheck,
      }),
    sendNew: newStateSender(actor, request),
  })
}

function newStateSender(actor: Actor, request: Request) {
  let now = actor
  const sent = new Map<string, string>()
  return async (send: (message: string) => void, checkAccess: boolean): Promise<boolean> => {
    if (checkAccess) {
      const known = await actorOfRequest(request)
      if (known?.actor.id !== actor.id) {
        send(toNamedMessage('access', { mark: null }))
        return false
      }
      now = known.actor
    }
    const sendIfNew = (name: string, state: object) => {
      const message = toNamedMessage(name, state)
      if (sent.get(name) !== message) send(message)
      sent.set(name, message)
    }
    const newest = await newestNotification(now)
    sendIfNew('notification', { unread: await countUnread(await prisma(), now), newest })
    if (checkAccess || !sent.has('access')) sendIfNew('access', { mark: await accessMark(now) })
    return true
  }
}
