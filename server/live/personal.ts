import 'server-only'
import { prisma } from '../db/database'
import { accessMark } from '../queries/access'
import { countUnread, newestNotification } from '../queries/notifications'
import type { Actor } from '../session/actor'
import { stillActorOf } from '../session/current'
import { subscribePerson } from './hub'
import { takeSeat } from './seats'
import { type Send, type Source, serve, toNamedMessage } from './serve'

/**
 * What concerns one person, wherever: how many notifications they have not read, and what stands for their access. What is
 * sent is the present state and no change of it, read anew each time: whoever connects, or connects again, has missed nothing.
 */
export async function streamPersonal(actor: Actor, request: Request): Promise<Response> {
  return serve(request, {
    listen: ({ read, recheck, end }) =>
      subscribePerson({ userId: actor.id, notified: read, accessChanged: recheck, end }),
    sendNew: newStateSender(actor, request),
    over: takeSeat({ userId: actor.id }),
  })
}

function newStateSender(actor: Actor, request: Request): Source['sendNew'] {
  let now = actor
  const sent = new Map<string, string>()
  const sendIfNew = async (send: Send, name: string, state: object) => {
    const said = JSON.stringify(state)
    if (sent.get(name) !== said && (await send(toNamedMessage(name, state)))) sent.set(name, said)
  }
  return async (send, checkAccess) => {
    if (checkAccess) {
      const known = await stillActorOf(request)
      if (known?.id !== actor.id) {
        await send(toNamedMessage('access', { mark: null }))
        return false
      }
      now = known
    }
    const newest = await newestNotification(now)
    await sendIfNew(send, 'notification', { unread: await countUnread(await prisma(), now), newest })
    if (checkAccess || !sent.has('access')) await sendIfNew(send, 'access', { mark: await accessMark(now) })
    return true
  }
}
