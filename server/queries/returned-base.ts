import 'server-only'
import * as z from 'zod/mini'
import { Refusal } from '@/domain/contract/problem'
import { ExportedLine } from '@/formats/write/exported'
import { prisma } from '../db/database'
import type { ReturnBase } from '../returns/brought'
import { madeKey, type ReturnRead } from '../returns/compare'
import type { PairsByHand } from '../returns/pair'
import { readWayMark, XLIFF } from '../seal'
import { runTask } from '../worker/worker'
import { notesAt } from './notes-at'
import { textAt } from './texts-at'

export async function baseOfReturn(articleId: string, bytes: Uint8Array): Promise<ReturnBase> {
  const db = await prisma()
  const mark = readWayMark(await runTask({ do: 'find-way-mark', bytes }))
  if (mark && mark.articleId !== articleId)
    throw new Refusal('CONFLICT', 'The file is an export of another article. Bring it back there.')
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const seq = Math.min(mark?.seq ?? article.seq, article.seq)
  const key = { articleId, seq, content: mark?.content ?? '' }
  const event =
    mark && (await db.event.findUnique({ where: { articleId_seq: { articleId, seq } }, select: { at: true } }))
  const kept = mark ? await db.exportedText.findUnique({ where: { articleId_seq_content: key } }) : null
  const lines = kept && z.array(ExportedLine).parse(kept.lines)
  // What a returned file brought before isn't the export's own.
  const drawn = new Set(lines?.flatMap(({ items, end }) => [...items, end].map(([, , by]) => by)))
  const authors = await db.thread.findMany({
    where: {
      articleId,
      kind: 'suggestion',
      ...(lines || UNTRACKED.has(mark?.content ?? '') ? { id: { in: [...drawn] } } : { returnId: null }),
    },
    select: { createdAt: true, importedName: true, author: { select: { name: true } } },
  })
  return {
    ...{ articleId, bytes, mark, title: article.titleTarget || article.titleSource, at: event?.at ?? null },
    notes: await notesAt(db, articleId, seq),
    ...(await textAt(db, articleId, seq)),
    lines,
    own: new Set(
      authors.map(({ createdAt, importedName, author }) =>
        madeKey({ author: importedName ?? author.name, at: createdAt.toISOString() }),
      ),
    ),
  }
}

/** Contents of exports that draw no changes. */
const UNTRACKED = new Set(['clean', XLIFF])

export const readAgainst = (
  { bytes, mark, title, paragraphs, sources, lines, own, notes }: ReturnBase,
  byHand: PairsByHand,
): Promise<ReturnRead> =>
  runTask({
    do: 'read-return',
    returned: {
      ...{ bytes, lines, paragraphs, sources, title, own, notes, byHand },
      hasColumns: mark ? mark.content === 'bilingual' : undefined,
    },
  })
