import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Concern } from '@/domain/event'
import { prisma } from '../db/database'
import { guestOfToken } from '../session/guest-link'
import { secondsFor, spend } from '../session/sign-in-limit'
import { concernParticipants } from './concerns'
import { once } from './once'
import { writeAsGuest } from './write'

const OVER = 'This link works no more.'
/** Of 300 in a quarter of an hour: of one link sixty answers, of one address three hundred tries. */
const OF_LINK = 5
const OF_ADDRESS = 1

/**
 * An answer by link: a reply in the thread by the name of whom was asked. The same words again are the same answer, as is
 * whatever comes with the same Idempotency-Key, so that sending twice, where the connection was lost in between, does no harm.
 */
export async function answerQuery(
  { token, queryId, body }: BodyOf<'POST /answers'>,
  address: string,
  key?: string,
): Promise<{ answeredAt: string }> {
  await limit(`answers at ${address}`, OF_ADDRESS)
  const db = await prisma()
  const found = await guestOfToken(db, token, 'queries', new Date())
  if (!found) throw new Refusal('NOT_FOUND', OVER)
  await limit(`answers ${found.id}`, OF_LINK)
  const query = await db.query.findFirst({ where: { id: queryId, guestId: found.id } })
  if (!query) throw new Refusal('NOT_FOUND', 'There is no such question behind this link.')
  const { threadId, askedById } = query
  // Who answers has no account: their keys are kept with whom they answer.
  const asker = { actor: { id: askedById }, ...(key !== undefined && { once: { path: `answers ${queryId}`, key } }) }
  return once(asker, (tx) =>
    writeAsGuest(
      tx,
      found.articleId,
      async (locked) => {
        // Meanwhile it may have been revoked, or the article removed.
        const guest = await guestOfToken(locked, token, 'queries', new Date())
        if (!guest) throw new Refusal('NOT_FOUND', OVER)
        return guest.article
      },
      async ({ now, append }) => {
        const { withdrawnAt, answeredAt } = await tx.query.findUniqueOrThrow({ where: { id: queryId } })
        if (withdrawnAt) throw new Refusal('CONFLICT', 'This question was withdrawn.')
        const last = await tx.comment.findFirst({ where: { queryId }, orderBy: { id: 'desc' } })
        if (last?.body === body) return { answeredAt: last.createdAt.toISOString() }
        const comment = await tx.comment.create({
          data: { threadId, queryId, authorId: askedById, importedName: found.name, body, createdAt: now },
        })
        await tx.query.update({ where: { id: queryId }, data: { answeredAt: answeredAt ?? now } })
        const participants = await concernParticipants({ tx, actor: null }, threadId, 'answered')
        const concern: Concern = { userId: askedById, reason: 'answered', threadIds: [threadId] }
        await append('query.answered', {
          ...{ threadId, queryId, guestId: found.id, name: found.name, commentId: comment.id },
          concerns: [concern, ...participants.filter(({ userId }) => userId !== askedById)],
        })
        return { answeredAt: now.toISOString() }
      },
    ),
  )
}

/** Counted before it is looked at, so that as many as come at once pass no more than one after another. */
async function limit(key: string, points: number): Promise<void> {
  await spend(key, points)
  const seconds = await secondsFor(key)
  if (seconds > 0)
    throw new Refusal('RATE_LIMITED', `Too many answers. Try again in ${seconds} seconds.`, { retryAfter: seconds })
}
