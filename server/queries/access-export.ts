import 'server-only'
import type { AccessEvent, AccessExport } from '@/domain/contract/sign-in'
import { dayIn, ownTimeZone } from '@/domain/report/reader'
import { contentDisposition } from '@/formats/write/file-name'
import { csvRecord } from '@/formats/write/table/csv'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import type { RecordFile } from './history-export'
import { adminOnly } from './people'
import { accessEventView, NAMED } from './sign-in'

/** Events that are read together. */
const AT_ONCE = 500

/** The access log as a file, read bit by bit. `now`: what the file is named after. */
export async function exportAccessEvents(actor: Actor, { format }: AccessExport, now: Date): Promise<RecordFile> {
  adminOnly(actor)
  const day = dayIn(now.toISOString(), actor.timeZone ?? ownTimeZone())
  return {
    lines: linesOf(format),
    mediaType: KINDS[format].mediaType,
    disposition: contentDisposition(`access-${day}.${format}`),
  }
}

const COLUMNS = ['id', 'at', 'kind', 'actorId', 'actor', 'subjectId', 'subject', 'data']

type Kind = { readonly mediaType: string; readonly head: string; readonly line: (event: AccessEvent) => string }

const KINDS: Record<AccessExport['format'], Kind> = {
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', head: '', line: (event) => `${JSON.stringify(event)}\n` },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    // Without the mark Excel takes it for another encoding.
    head: `\uFEFF${csvRecord(COLUMNS)}`,
    line: ({ id, at, kind, actor, subject, data }) =>
      csvRecord([id, at, kind, actor?.id, actor?.name, subject?.id, subject?.name, JSON.stringify(data)]),
  },
}

async function* linesOf(format: AccessExport['format']): AsyncIterable<string> {
  const db = await prisma()
  const { head, line } = KINDS[format]
  if (head !== '') yield head
  for (let after = ''; ; ) {
    const rows = await db.accessEvent.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      include: NAMED,
      take: AT_ONCE,
    })
    yield rows.map((row) => line(accessEventView(row))).join('')
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = last.id
  }
}
