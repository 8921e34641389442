import 'server-only'
import type { Concern } from '@/domain/concern'
import { EVENT_TYPES, type EventType, isEventType, typesThatChange } from '@/domain/event'
import { prisma } from '../db/database'
import type { Details } from '../notifications/details'
import { type NewNotification, saveNotifications } from '../notifications/save'
import { CLOSED_AT_A_GLANCE, loadGate } from '../queries/gate'
import { follow, type Heard } from './follow'

const CLOSING_OR_OPENING: readonly string[] = typesThatChange('gate')

/** What a person goes on hearing of when they may not read the article any more: by the title that it had then. */
const OUTLIVING: ReadonlySet<EventType> = new Set(['article.deleted', 'member.removed', 'member.set'])

/** Tells people what concerns them, and editors when nothing blocks the approval any more. */
export const notifications = follow(
  'notifications',
  { hears: Object.keys(EVENT_TYPES).filter(isEventType), from: 'now' },
  async ({ articleId, events }) => {
    const titles = events.some(({ type }) => OUTLIVING.has(type)) ? await titlesOf(articleId) : undefined
    const told = events.flatMap((event) => toldOf(event, titles))
    const mayDiffer = events.some(({ type }) => CLOSING_OR_OPENING.includes(type))
    const ready = mayDiffer ? await readiness(articleId) : undefined
    if (told.length === 0 && !ready) return
    return async (tx) => {
      if (ready) await tx.article.update({ where: { id: articleId }, data: { readyTold: ready.isReady } })
      await saveNotifications(tx, [...told, ...(ready?.told ?? [])])
    }
  },
)

/** A notification for each person and reason; what was decided at once is told at once. */
function toldOf(event: Heard, titles: Details['titles']): NewNotification[] {
  const concerns: readonly Concern[] = 'concerns' in event.data ? event.data.concerns : []
  const details = detailsOf(event)
  return concerns.map(({ userId, reason, threadIds = [] }) => ({
    ...of(event),
    ...{ userId, type: reason, threadId: threadIds[0], assignmentId: assignmentOf(event) },
    details: {
      ...details,
      ...(threadIds.length > 0 && { threads: threadIds.length }),
      ...(titles && (reason === 'removed' || reason === 'membership') && { titles }),
    },
  }))
}

const of = ({ articleId, seq, actor, at }: Heard) => ({ articleId, seq, actor, at: new Date(at) })

function detailsOf(event: Heard): Details {
  switch (event.type) {
    case 'comment.added':
    case 'comment.edited':
      return { commentId: event.data.commentId }
    case 'suggestion.rejected':
    case 'suggestions.decided':
      return because(event.data.reason)
    case 'gap.resolved':
      return { resolution: event.data.resolution, ...because(event.data.note) }
    case 'article.transitioned':
      return { to: event.data.to, from: event.data.from, ...because(event.data.reason) }
    case 'assignment.ended':
      return { assignee: event.data.name, ended: event.data.as }
    case 'assignment.handed-over':
      return { assignee: event.data.name }
    case 'query.answered':
      return { commentId: event.data.commentId, assignee: event.data.name }
    case 'member.set':
      return { role: event.data.role }
    default:
      return {}
  }
}

const assignmentOf = ({ data }: Heard) => ('assignmentId' in data ? data.assignmentId : undefined)

const because = (reason: string | undefined): Details =>
  reason === undefined || reason.trim() === '' ? {} : { reason }

/** Null where the article has been purged meanwhile. */
async function titlesOf(articleId: string) {
  const db = await prisma()
  const select = { titleSource: true, titleTarget: true, sourceLanguage: true }
  return (await db.article.findUnique({ where: { id: articleId }, select })) ?? undefined
}

/**
 * Whether nothing blocks the approval, as it is now, if that differs from what the editors know; and whom to tell: all but who
 * did the last thing. They are told once each time it comes to be so.
 */
async function readiness(articleId: string): Promise<{ isReady: boolean; told: NewNotification[] } | undefined> {
  const db = await prisma()
  const [glance] = await db.$queryRaw<{ stillClosed: boolean }[]>`
    SELECT NOT a."readyTold" AND ${CLOSED_AT_A_GLANCE} AS "stillClosed" FROM "Article" a WHERE a.id = ${articleId}`
  if (!glance || glance.stillClosed) return
  const article = await db.article.findUnique({
    where: { id: articleId },
    include: { members: { where: { role: 'editor' } } },
  })
  if (!article) return
  const { members, ...row } = article
  const isOpen = row.status === 'in_review' && row.deletedAt === null && (await loadGate(db, row)).open
  if (isOpen === row.readyTold) return
  // Of all that happened until now, not of what this follower has heard of: the gate may have opened since.
  const last = await db.event.findFirst({
    where: { articleId, type: { in: [...CLOSING_OR_OPENING] } },
    orderBy: { seq: 'desc' },
  })
  if (!isOpen || !last) return { isReady: isOpen, told: [] }
  const { seq, at, actorId, actorName } = last
  const actor = actorId === null ? null : { id: actorId, name: actorName ?? '' }
  const others = members.filter(({ userId }) => userId !== actorId)
  return {
    isReady: true,
    told: others.map(({ userId }) => ({ ...{ articleId, seq, at, actor }, userId, type: 'gate-open' as const })),
  }
}
