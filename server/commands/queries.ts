import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Query } from '@/domain/contract/query'
import type { Asked, NewQuery } from '@/domain/contract/query-routes'
import type { Guest, Query as QueryRow } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { writeQueryMail } from '../mail/query-mail'
import { linkView } from '../queries/guests'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { LINK_LASTS } from '../session/guest-link'
import { QUERY, queryView } from '../views/query'
import { articleOf } from './lock'
import { type WriteContext, write, writeTo } from './write'

/** Asks somebody without an account about what a thread is about. */
export function ask(caller: Caller, threadId: string, input: NewQuery): Promise<Asked> {
  return write(caller, articleOf.thread(threadId), 'ask', async (writing) => {
    const { tx, actor, now, append } = writing
    const guest = await guestToAsk(writing, input.guest)
    const { id } = await tx.query.create({
      data: {
        ...{ threadId, guestId: guest.id, question: input.question, askedById: actor.id, askedAt: now },
        dueAt: input.dueAt === undefined ? null : new Date(input.dueAt),
      },
    })
    await append('query.asked', {
      ...namedIn({ id, threadId }, guest),
      ...(input.dueAt !== undefined && { dueAt: input.dueAt }),
    })
    await writeQueryMail(tx, guest, now, 'asked')
    return { ...linkView(guest, now), thread: await loadThread(tx, threadId), query: await loadQuery(tx, id) }
  })
}

export const withdrawQuery = (caller: Caller, id: string) => setWithdrawn(caller, id, true)
export const restoreQuery = (caller: Caller, id: string) => setWithdrawn(caller, id, false)

function setWithdrawn(caller: Caller, id: string, withdrawn: boolean): Promise<Query> {
  return writeTo(
    caller,
    (tx) => findQuery(tx, id),
    'ask',
    async ({ tx, now, append }, { threadId, guest }) => {
      const before = await tx.query.findUniqueOrThrow({ where: { id } })
      if ((before.withdrawnAt !== null) !== withdrawn) {
        await tx.query.update({ where: { id }, data: { withdrawnAt: withdrawn ? now : null } })
        await append(withdrawn ? 'query.withdrawn' : 'query.restored', namedIn({ id, threadId }, guest))
        await writeQueryMail(tx, guest, now, withdrawn ? 'withdrawn' : 'asked')
      }
      return loadQuery(tx, id)
    },
  )
}

const namedIn = ({ id, threadId }: Pick<QueryRow, 'id' | 'threadId'>, guest: Pick<Guest, 'id' | 'name'>) => ({
  ...{ threadId, queryId: id, guestId: guest.id },
  name: guest.name,
})

async function findQuery(tx: Tx, id: string) {
  const found = await tx.query.findUnique({ where: { id }, include: { guest: true } })
  return found && { articleId: found.guest.articleId, threadId: found.threadId, guest: found.guest }
}

const loadQuery = async (tx: Tx, id: string): Promise<Query> =>
  queryView(await tx.query.findUniqueOrThrow({ where: { id }, include: QUERY }))

/** One link for all open queries of a person: who was asked here before is asked by the same. */
async function guestToAsk({ tx, actor, article, now }: WriteContext, who: NewQuery['guest']): Promise<Guest> {
  const expiresAt = new Date(now.getTime() + LINK_LASTS)
  const here = { articleId: article.id, purpose: 'queries' as const }
  const known = await tx.guest.findFirst({
    where: {
      ...here,
      ...(typeof who === 'string' ? { id: who } : who.email === undefined ? { name: who.name } : { email: who.email }),
    },
    orderBy: { id: 'desc' },
  })
  if (known?.revokedAt) throw new Refusal('CONFLICT', 'The link of this person was revoked. Make a new one first.')
  if (known) return tx.guest.update({ where: { id: known.id }, data: { expiresAt } })
  if (typeof who === 'string') throw new Refusal('NOT_FOUND', 'Nobody with this id was asked in this article.')
  const { name, email = null, kind, locale } = who
  return tx.guest.create({
    data: { ...here, name, email, kind, locale, expiresAt, createdById: actor.id, createdAt: now },
  })
}
