import 'server-only'
import { chain } from '@/domain/chain'
import { parseEvent } from '@/domain/event'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { eventsAfter } from '../queries/history'
import { eventView } from '../views/view'

const PAGE = 500

/**
 * The audit: consecutive numbers, every hash recomputed from the one before, data valid for its type, and the article's own
 * head. Each link is checked against the stored hash before it, so that one change is one fault, and not a fault from there
 * on.
 */
export async function chainFaults(db: Reader, article: Pick<Article, 'id' | 'seq' | 'head'>): Promise<string[]> {
  const faults: string[] = []
  let [seq, head] = [0, '']
  for (;;) {
    const rows = await eventsAfter(db, article.id, seq, PAGE)
    for (const row of rows) {
      if (row.seq === seq + 2) faults.push(`event ${seq + 1} is missing`)
      else if (row.seq > seq + 1) faults.push(`events ${seq + 1} to ${row.seq - 1} are missing`)
      else if (chain(head, eventView(row)) !== row.hash) faults.push(`event ${row.seq} is not what was hashed`)
      else if (!parseEvent(row)) faults.push(`event ${row.seq} does not hold what a “${row.type}” holds`)
      seq = row.seq
      head = row.hash
    }
    if (rows.length < PAGE) break
  }
  if (seq === 0) faults.push('it has no events')
  if (article.seq !== seq) faults.push(`it counts ${article.seq} events, the last one is ${seq}`)
  else if (article.head !== head) faults.push('its head is not the hash of its last event')
  return faults
}
