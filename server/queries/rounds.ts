import 'server-only'
import type { Round } from '@/domain/contract/record'
import { parseEvent } from '@/domain/event'
import { roundsOf } from '@/domain/rounds'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { eventViews } from './stand-ins'

export async function listRounds(actor: Actor, articleId: string): Promise<{ items: Round[] }> {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return { items: await loadRounds(db, articleId) }
}

/** The rounds of an article, by its record. */
export async function loadRounds(db: Reader, articleId: string): Promise<Round[]> {
  const rows = await db.event.findMany({
    where: { articleId, type: 'article.transitioned' },
    orderBy: { seq: 'asc' },
  })
  return roundsOf(
    (await eventViews(db, rows)).flatMap(({ seq, actor, at, ...row }) => {
      const event = parseEvent(row)
      return event?.type === 'article.transitioned' ? [{ seq, actor, at, ...event.data }] : []
    }),
  )
}
