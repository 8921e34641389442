import 'server-only'
import * as z from 'zod/mini'
import { Refusal } from '@/domain/contract/problem'
import { ExportedLine } from '@/formats/write/exported'
import { prisma } from '../db/database'
import type { ReturnBase } from '../returns/brought'
import type { ReturnRead } from '../returns/compare'
import type { PairsByHand } from '../returns/pair'
import { readWayMark, XLIFF } from '../seal'
import { runTask } from '../worker/worker'
import { exportBehind, makersOf } from './export-behind'
import { notesAt } from './notes-at'
import { textAt } from './texts-at'

export async function baseOfReturn(articleId: string, bytes: Uint8Array): Promise<ReturnBase> {
  const db = await prisma()
  const mark = readWayMark(await runTask({ do: 'find-way-mark', bytes }))
  if (mark && mark.articleId !== articleId)
    throw new Refusal('CONFLICT', 'The file is an export of another article. Bring it back there.')
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const found = mark ?? (await exportBehind(db, article, bytes))
  const seq = Math.min(found?.seq ?? article.seq, article.seq)
  const key = { articleId, seq, content: found?.content ?? '' }
  const event =
    found && (await db.event.findUnique({ where: { articleId_seq: { articleId, seq } }, select: { at: true } }))
  const kept = found ? await db.exportedText.findUnique({ where: { articleId_seq_content: key } }) : null
  const lines = kept && z.array(ExportedLine).parse(kept.lines)
  const isClean = found !== null && UNTRACKED.has(found.content)
  return {
    ...{ articleId, bytes, lines, title: article.titleTarget || article.titleSource, at: event?.at ?? null },
    ...{ from: found && { seq: found.seq, content: found.content }, isMarked: mark !== null },
    notes: await notesAt(db, articleId, seq),
    ...(await textAt(db, articleId, seq)),
    // What a returned file brought before isn't the export's own.
    own: await makersOf(db, articleId, lines ?? (isClean ? [] : null)),
  }
}

/** Contents of exports that draw no changes. */
const UNTRACKED = new Set(['clean', XLIFF])

export const readAgainst = (
  { bytes, from, isMarked, title, paragraphs, sources, lines, own, notes }: ReturnBase,
  byHand: PairsByHand,
): Promise<ReturnRead> =>
  runTask({
    do: 'read-return',
    returned: {
      ...{ bytes, lines, paragraphs, sources, title, own, notes, byHand },
      hasColumns: isMarked ? from?.content === 'bilingual' : undefined,
    },
  })
