import 'server-only'
import type { QueryOf } from '@/domain/contract/routes'
import type { Article, Event, Person } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { opening } from '@/domain/text/context'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { access } from './access'
import { eventsWhere } from './history'
import { eventViews, standIns } from './stand-ins'

/** Events on a page. */
const SHOWN = 100

/** Where an event’s thread, unit or paragraph stands today: the id that leads there, and words to know it by. */
export type EventPlace = { readonly at: 'thread' | 'unit'; readonly id: string; readonly words: string }

export type OpenedHistory = {
  readonly article: Pick<Article, 'title' | 'sourceLanguage' | 'targetLanguage'>
  /** The latest first. */
  readonly shown: readonly { readonly event: Event; readonly places: readonly EventPlace[] }[]
  /** The event before which the next page begins; null: there is none. */
  readonly before: number | null
  /** Everybody who did something. */
  readonly people: readonly Person[]
}

type Asked = Pick<QueryOf<'GET /articles/{id}/history'>, 'actor' | 'kind' | 'before'>

/** A page of the record, with what its page shows besides. */
export async function openHistory(actor: Actor, articleId: string, asked: Asked): Promise<OpenedHistory> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  const rows = await db.event.findMany({
    where: { ...eventsWhere(articleId, asked), ...(asked.before !== undefined && { seq: { lt: asked.before } }) },
    orderBy: { seq: 'desc' },
    take: SHOWN + 1,
  })
  const events = await eventViews(db, rows.slice(0, SHOWN))
  const places = await placesOf(articleId, events)
  const { titleSource: source, titleTarget: target, sourceLanguage, targetLanguage } = article
  return {
    article: { title: { source, target }, sourceLanguage, targetLanguage },
    shown: events.map((event) => ({ event, places: placeIds(event).flatMap((id) => places.get(id) ?? []) })),
    before: rows.length > SHOWN ? (events.at(-1)?.seq ?? null) : null,
    people: await peopleIn(articleId),
  }
}

/** By the name they had last. */
async function peopleIn(articleId: string): Promise<Person[]> {
  const db = await prisma()
  const rows = await db.event.findMany({
    where: { articleId, actorId: { not: null } },
    distinct: ['actorId'],
    orderBy: [{ actorId: 'asc' }, { seq: 'desc' }],
    select: { actorId: true, actorName: true },
  })
  const names = await standIns(
    db,
    rows.map(({ actorId }) => actorId),
  )
  return rows.flatMap(({ actorId: id, actorName }) =>
    id === null ? [] : [{ id, name: names.get(id) ?? actorName ?? '' }],
  )
}

/** So many places of one event are named. */
const MOST_PLACES = 3

/** The ids in an event’s data that lead somewhere, in order. */
function placeIds({ data }: Pick<Event, 'data'>): string[] {
  // Of a returned file also those that were there before.
  const about = [data.threadId, data.threadIds, data.answered, data.resolved, data.decided]
  const threads = [...new Set(about.flat().filter((id) => typeof id === 'string'))]
  const others = [data.unitId, data.paragraphId].filter((id) => typeof id === 'string')
  return (threads.length > 0 ? threads : others).slice(0, MOST_PLACES)
}

async function placesOf(articleId: string, events: readonly Event[]): Promise<ReadonlyMap<string, EventPlace>> {
  const db = await prisma()
  const ids = [...new Set(events.flatMap(placeIds))]
  const within = { articleId, id: { in: ids } }
  const threads = await db.thread.findMany({
    where: within,
    select: {
      ...{ id: true, quote: true, gap: { select: { explanation: true } } },
      comments: { where: { deletedAt: null }, take: 1, orderBy: { id: 'asc' }, select: { body: true } },
    },
  })
  const first = {
    where: { removedAt: null, side: 'target' as const },
    orderBy: { position: 'asc' as const },
    take: 1,
  }
  const units = await db.unit.findMany({ where: within, select: { id: true, paragraphs: first } })
  const paragraphs = await db.paragraph.findMany({ where: within, select: { id: true, unitId: true, text: true } })
  const place = (key: string, at: EventPlace['at'], id: string, words = '') =>
    [key, { at, id, words: opening(words, BRIEF) }] as const
  return new Map([
    ...threads.map(({ id, quote, gap, comments: [first] }) =>
      place(id, 'thread', id, quote || gap?.explanation || withNames(first?.body ?? '')),
    ),
    ...units.map(({ id, paragraphs: [first] }) => place(id, 'unit', id, first?.text)),
    ...paragraphs.map(({ id, unitId, text }) => place(id, 'unit', unitId, text)),
  ])
}

/** UTF-16 code units of the words that name a place. */
const BRIEF = 90
