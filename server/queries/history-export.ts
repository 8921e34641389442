import 'server-only'
import type { HistoryExport } from '@/domain/contract/record'
import type { Event } from '@/domain/contract/shapes'
import { dayIn, ownTimeZone } from '@/domain/report/reader'
import { contentDisposition, fileName } from '@/formats/write/file-name'
import { csvRecord } from '@/formats/write/table/csv'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { access } from './access'
import { eventsWhere } from './history'
import { eventViews } from './stand-ins'

/** Events that are read together. */
const AT_ONCE = 500

export type RecordFile = {
  readonly lines: AsyncIterable<string>
  readonly mediaType: string
  readonly disposition: string
}

/**
 * The record up to now as a file, read bit by bit: nothing in it changes any more, so what is read later is of the same state.
 * Reading it is no event.
 */
export async function exportHistory(actor: Actor, articleId: string, query: HistoryExport): Promise<RecordFile> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'export')
  const { titleTarget, titleSource, targetLanguage, updatedAt, seq } = article
  const kind = KINDS[query.format]
  const day = dayIn(updatedAt.toISOString(), ownTimeZone())
  return {
    lines: linesOf(articleId, seq, query),
    mediaType: kind.mediaType,
    disposition: contentDisposition(fileName(titleTarget || titleSource, targetLanguage, day, query.format, 'history')),
  }
}

const COLUMNS = ['seq', 'at', 'type', 'actorId', 'actor', 'data', 'hash']

const KINDS: Record<HistoryExport['format'], { mediaType: string; head: string; line: (event: Event) => string }> = {
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    head: '',
    line: ({ changes: _, ...event }) => `${JSON.stringify(event)}\n`,
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    // Without the mark Excel takes it for another encoding.
    head: `\uFEFF${csvRecord(COLUMNS)}`,
    line: ({ seq, at, type, actor, data, hash }) =>
      csvRecord([seq, at, type, actor?.id, actor?.name, JSON.stringify(data), hash]),
  },
}

async function* linesOf(articleId: string, until: number, { format, ...filters }: HistoryExport) {
  const db = await prisma()
  const { head, line } = KINDS[format]
  if (head !== '') yield head
  for (let after = 0; ; ) {
    const rows = await db.event.findMany({
      where: { ...eventsWhere(articleId, filters), seq: { gt: after, lte: until } },
      orderBy: { seq: 'asc' },
      take: AT_ONCE,
    })
    yield (await eventViews(db, rows)).map(line).join('')
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.seq ?? until
  }
}
