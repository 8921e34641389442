import 'server-only'
import type { Event } from '@/domain/contract/shapes'
import type * as Row from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { eventView } from '../views/view'

/** Events as they are read: whoever was erased goes by the stand-in, whatever name an event was made with. */
export async function eventViews(db: Reader, rows: readonly Row.Event[]): Promise<Event[]> {
  const events = rows.map(eventView)
  const names = await standIns(
    db,
    events.flatMap(({ actor, data }) => [actor?.id, idIn(data)]),
  )
  return names.size === 0 ? events : events.map((event) => withStandIns(event, names))
}

/** The stand-ins of those among some people who were erased. */
export async function standIns(db: Reader, ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (known.length === 0) return new Map()
  const erased = await db.user.findMany({
    where: { id: { in: known }, erasedAt: { not: null } },
    select: { id: true, name: true },
  })
  return new Map(erased.map(({ id, name }) => [id, name]))
}

function withStandIns(event: Event, names: ReadonlyMap<string, string>): Event {
  const { actor, data } = event
  const actorName = actor ? names.get(actor.id) : undefined
  const memberName = names.get(idIn(data) ?? '')
  return {
    ...event,
    ...(actor && actorName !== undefined && { actor: { id: actor.id, name: actorName } }),
    ...(memberName !== undefined && { data: { ...data, name: memberName } }),
  }
}

/** Of an event about a member: who that is. */
const idIn = (data: Event['data']): string | undefined => (typeof data.userId === 'string' ? data.userId : undefined)
