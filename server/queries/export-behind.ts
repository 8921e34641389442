import 'server-only'
import * as z from 'zod/mini'
import { ExportedLine } from '@/formats/write/exported'
import type { Reader } from '../db/transaction'
import { madeKey } from '../returns/compare'
import type { ExportedState } from '../returns/likeliest-export'
import type { WayMark } from '../seal'
import { runTask } from '../worker/worker'
import { textsAt } from './texts-at'

/** The exports of each kind, clean or with changes, that a file without a mark is compared with. */
const LAST_EXPORTS = 6

/** Which export of the article a Word file is that has lost its mark: see `likeliestExport`. Null: the present text. */
export async function exportBehind(
  db: Reader,
  { id: articleId, seq }: { readonly id: string; readonly seq: number },
  bytes: Uint8Array,
): Promise<Pick<WayMark, 'seq' | 'content'> | null> {
  if (!isPacked(bytes)) return null
  const exports = [...(await cleanExports(db, articleId)), ...(await keptExports(db, articleId))]
  if (exports.length === 0) return null
  const [present = [], ...texts] = await textsAt(db, articleId, [seq, ...exports.map((one) => one.seq)])
  const states: ExportedState[] = [{ lines: null, paragraphs: present, own: new Set() }]
  for (const [k, { lines }] of exports.entries())
    states.push({ lines, paragraphs: texts[k] ?? [], own: await makersOf(db, articleId, lines ?? []) })
  const remarked = await remarkersOf(db, articleId)
  const likeliest = await runTask({ do: 'find-export', bytes, states, remarked })
  return exports[(likeliest ?? 0) - 1] ?? null
}

/** Markdown and XLIFF are no ZIP files. */
const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

type KnownExport = Pick<WayMark, 'seq' | 'content'> & { readonly lines: readonly ExportedLine[] | null }

/** The latest first. */
async function cleanExports(db: Reader, articleId: string): Promise<KnownExport[]> {
  const isOf = (name: string, value: string) => ({ data: { path: [name], equals: value } })
  const events = await db.event.findMany({
    where: { articleId, type: 'article.exported', AND: [isOf('format', 'docx'), isOf('content', 'clean')] },
    orderBy: { seq: 'desc' },
    take: LAST_EXPORTS,
    select: { seq: true },
  })
  return events.map(({ seq }) => ({ seq, content: 'clean', lines: null }))
}

async function keptExports(db: Reader, articleId: string): Promise<KnownExport[]> {
  const order = { orderBy: { seq: 'desc' } } as const
  const all = await db.exportedText.findMany({ where: { articleId }, ...order, select: { seq: true } })
  const seqs = [...new Set(all.map(({ seq }) => seq))].slice(0, LAST_EXPORTS)
  const rows = await db.exportedText.findMany({ where: { articleId, seq: { in: seqs } }, ...order })
  // What was exported with its source beside it has the same lines.
  return seqs.flatMap((seq) => {
    const row = rows.find((one) => one.seq === seq)
    return row ? [{ seq, content: row.content, lines: z.array(ExportedLine).parse(row.lines) }] : []
  })
}

/** Who made the changes that are drawn in an export, as `madeKey` writes it; null: all of the article's own. */
export async function makersOf(
  db: Reader,
  articleId: string,
  lines: readonly ExportedLine[] | null,
): Promise<ReadonlySet<string>> {
  const drawn = new Set(
    lines?.flatMap(({ kind, items, end }) => [kind?.by ?? '', ...[...items, end].map(([, , by]) => by)]),
  )
  const authors = await db.thread.findMany({
    where: { articleId, kind: 'suggestion', ...(lines ? { id: { in: [...drawn] } } : { returnId: null }) },
    select: MADE,
  })
  return new Set(authors.map(keyOf))
}

/** Who made the comments of the article, and what its other threads begin with. Those of a returned file are its own. */
async function remarkersOf(db: Reader, articleId: string): Promise<ReadonlySet<string>> {
  const comments = await db.comment.findMany({ where: { thread: { articleId }, returnId: null }, select: MADE })
  const threads = await db.thread.findMany({ where: { articleId, returnId: null }, select: MADE })
  return new Set([...comments, ...threads].map(keyOf))
}

const MADE = { createdAt: true, importedName: true, author: { select: { name: true } } } as const

const keyOf = (made: { createdAt: Date; importedName: string | null; author: { name: string } }) =>
  madeKey({ author: made.importedName ?? made.author.name, at: made.createdAt.toISOString() })
