import 'server-only'
import { parseEvent } from '@/domain/event'
import type { Reader } from '../db/transaction'
import type { BaseNote } from '../returns/reader-notes'

/** The notes to readers as they stood after an event. What was imported with its gaps has no record of how they ended. */
export async function notesAt(db: Reader, articleId: string, seq: number): Promise<BaseNote[]> {
  const events = await db.event.findMany({
    where: { articleId, type: { in: ['gap.resolved', 'gap.reopened'] } },
    orderBy: { seq: 'asc' },
  })
  const gaps = await db.gap.findMany({
    where: { thread: { articleId } },
    select: { threadId: true, resolution: true, resolutionNote: true, thread: { select: { unitId: true } } },
  })
  const ended = new Map<string, string | undefined>()
  const recorded = new Set<string>()
  for (const row of events) {
    const event = parseEvent(row)
    if (event?.type !== 'gap.resolved' && event?.type !== 'gap.reopened') continue
    recorded.add(event.data.threadId)
    if (row.seq > seq) continue
    const isNoted = event.type === 'gap.resolved' && event.data.resolution === 'noted'
    ended.set(event.data.threadId, isNoted ? (event.data.note ?? '') : undefined)
  }
  return gaps.flatMap(({ threadId, resolution, resolutionNote, thread: { unitId } }) => {
    const present = resolution === 'noted' ? (resolutionNote ?? '') : undefined
    const text = recorded.has(threadId) ? ended.get(threadId) : present
    return text === undefined || text.trim() === '' ? [] : [{ threadId, unitId, text }]
  })
}
