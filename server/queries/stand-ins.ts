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
    events.flatMap(({ actor, data }) => [actor?.id, ...peopleIn(data).map(({ userId }) => userId)]),
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
  const { actor } = event
  const actorName = actor ? names.get(actor.id) : undefined
  // A copy of what came from the database: JSON.
  const data = structuredClone(event.data)
  for (const one of peopleIn(data)) one.name = names.get(one.userId) ?? one.name
  return { ...event, data, ...(actor && actorName !== undefined && { actor: { id: actor.id, name: actorName } }) }
}

type Named = { userId: string; name: string }

/** The people named in the data of an event, however deep: a member, who was assigned, those of an approval’s summary. */
function peopleIn(data: unknown): Named[] {
  if (typeof data !== 'object' || data === null) return []
  return [...(isNamed(data) ? [data] : []), ...Object.values(data).flatMap(peopleIn)]
}

const isNamed = (data: object): data is Named =>
  'userId' in data && typeof data.userId === 'string' && 'name' in data && typeof data.name === 'string'
