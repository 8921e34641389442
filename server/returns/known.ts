import 'server-only'
import { createHash } from 'node:crypto'
import { ReturnAuthors } from '@/domain/contract/returns'
import type { Thread } from '@/domain/contract/shapes'
import type { Provenance } from '@/formats/read/reading'
import { remarkOf } from '@/formats/write/tracked/remark'
import { Prisma } from '@/generated/prisma/client'
import { byChunks } from '../db/chunks'
import type { Reader } from '../db/transaction'
import { threadRows } from '../views/rows'
import { threadView } from '../views/view'
import { madeKey } from './compare'
import { normal } from './normal'
import { NoteWords } from './note-words'
import { RemarkWords } from './remark-words'
import type { BroughtSuggestion } from './what-came'

export const madeOf = ({ author, at }: Provenance): Provenance => ({ author, ...(at !== undefined && { at }) })

export const keyOf = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

export const pendingKey = ({
  paragraphId,
  original,
  replacement,
  structure,
  anchor,
}: Pick<BroughtSuggestion, 'paragraphId' | 'original' | 'replacement'> & {
  structure?: BroughtSuggestion['structure'] | undefined
  anchor?: { start: number } | null | undefined
}) => JSON.stringify([paragraphId, anchor?.start ?? null, original, replacement, placeOf(structure)])

const placeOf = (structure: BroughtSuggestion['structure']) =>
  structure && [
    structure.op,
    structure.op === 'insert'
      ? structure.after
      : structure.op === 'kind'
        ? [structure.to, structure.level ?? null]
        : null,
  ]

export type Known = Awaited<ReturnType<typeof knownIn>>

/** What the article has already. `seq`: the event after which the file was exported. */
export async function knownIn(db: Reader, articleId: string, seq: number | null) {
  const rows = await db.thread.findMany({
    where: { articleId },
    select: { id: true, createdAt: true, returnId: true, returnKey: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const ids = rows.map(({ id }) => id)
  const loaded = await byChunks(ids, (some) => threadRows(db, { where: Prisma.sql`t.id = ANY(${some})` }))
  const threads = loaded.map(threadView)
  const said = await db.comment.findMany({
    where: { thread: { articleId }, returnKey: { not: null } },
    select: { id: true, threadId: true, returnId: true, returnKey: true },
  })
  const returns = await db.return.findMany({
    where: { articleId },
    select: { id: true, at: true, undoneAt: true, authors: true },
  })
  const taken = { thread: { articleId }, outside: { not: Prisma.DbNull } }
  const outside = await db.suggestion.findMany({ where: taken, select: { threadId: true } })
  const members = await db.member.findMany({ where: { articleId }, select: { user: { select: { name: true } } } })
  const since = { articleId, type: 'thread.reopened', seq: { gt: seq ?? 0 } }
  const reopened = seq === null ? [] : await db.event.findMany({ where: since, select: { data: true } })
  const gone = new Set(returns.flatMap(({ id, undoneAt }) => (undoneAt ? [id] : [])))
  /** Comments that were brought, and taken back. */
  const undone = new Set(said.flatMap(({ id, returnId }) => (gone.has(returnId ?? '') ? [id] : [])))
  const names = [
    ...members.map(({ user }) => user.name),
    ...returns.flatMap(({ authors }) => ReturnAuthors.parse(authors).map(({ name }) => name)),
  ]
  const brought = new Map(
    [...rows.map((row) => ({ ...row, threadId: row.id })), ...said].flatMap(({ threadId, returnId, returnKey }) =>
      returnKey === null || gone.has(returnId ?? '') ? [] : [[returnKey, threadId] as const],
    ),
  )
  const pending = new Set(
    threads.flatMap(({ paragraphId, anchor, suggestion }) =>
      suggestion?.decision === 'pending' ? pendingKey({ ...suggestion, paragraphId, anchor }) : [],
    ),
  )
  return {
    threads,
    /** By comment, when a file brought it: its own time is of the file. */
    broughtAt: new Map(
      said.flatMap(({ id, returnId }) => {
        const at = returns.find((one) => one.id === returnId)?.at
        return at ? [[id, at] as const] : []
      }),
    ),
    /** The threads, by the keys of what was brought. */
    brought,
    pending,
    notes: lazily(() => new NoteWords(threads)),
    remarks: lazily(() => new RemarkWords(threads, names)),
    said: lazily(() => new SaidWords(threads, undone)),
    begun: new Map(rows.map(({ id, createdAt }) => [id, createdAt])),
    open: new Set(threads.filter(({ status }) => status === 'open').map(({ id }) => id)),
    /** By thread, the notes to readers. */
    noted: new Map(
      threads.flatMap(({ id, gap }) => (gap?.resolution === 'noted' ? [[id, gap.resolutionNote ?? ''] as const] : [])),
    ),
    /** Opened again since: what a file says of it is of before. */
    reopened: new Set(reopened.flatMap(({ data }) => threadIn(data))),
    decidable: new Map(
      threads.flatMap(({ id, suggestion }) => (suggestion ? [[id, suggestion.decision] as const] : [])),
    ),
    outside: new Set(outside.map(({ threadId }) => threadId)),
  }
}

/** What only some files need: made when it is asked for. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const threadIn = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && 'threadId' in data && typeof data.threadId === 'string'
    ? [data.threadId]
    : []

/**
 * What the threads say, as a document with remarks has it. What may have been said in other words when it was exported, as a
 * suggestion that was pending then, or a comment that somebody edited or deleted since, is known by its author and time.
 * `undone`: comments that may come again.
 */
class SaidWords {
  private readonly byWords = new Map<string, Set<string>>()
  private readonly byTime = new Map<string, Set<string>>()
  private readonly paragraphs: ReadonlyMap<string, string | null>
  private readonly taken = new Set<string>()

  constructor(threads: readonly Thread[], undone: ReadonlySet<string>) {
    this.paragraphs = new Map(threads.map(({ id, paragraphId }) => [id, paragraphId]))
    const add = (to: Map<string, Set<string>>, key: string, threadId: string) =>
      to.set(key, (to.get(key) ?? new Set()).add(threadId))
    for (const thread of threads) {
      for (const drawn of [true, false])
        for (const one of remarkOf(thread, drawn)?.said ?? []) {
          add(this.byWords, wordsKey(one), thread.id)
          if (thread.kind !== 'comment' && one.at === thread.createdAt) add(this.byTime, timeKey(one), thread.id)
        }
      for (const { id, author, createdAt: at, editedAt, deletedAt } of thread.comments)
        if ((editedAt || deletedAt) && !undone.has(id))
          add(this.byTime, timeKey({ author: author.name, at, body: '' }), thread.id)
    }
  }

  /** Whose comments these are. Where several threads begin with the same words: the one of this paragraph, each once. */
  threadOf(comments: readonly SaidComment[], paragraphId: string | null): string | undefined {
    for (const one of comments) {
      const said = [...(this.byWords.get(wordsKey(one)) ?? [])]
      // Two people’s words may fall on one second: who comes later says something new.
      const free = [...said, ...(this.byTime.get(timeKey(one)) ?? [])].filter((id) => !this.taken.has(id))
      const [found] = [...free.filter((id) => this.paragraphs.get(id) === paragraphId), ...free, ...said]
      if (found === undefined) continue
      this.taken.add(found)
      return found
    }
    return undefined
  }

  has(threadId: string, one: SaidComment): boolean {
    return [this.byWords.get(wordsKey(one)), this.byTime.get(timeKey(one))].some((ids) => ids?.has(threadId))
  }
}

type SaidComment = Provenance & { readonly body: string }

const wordsKey = ({ author, body }: SaidComment): string => keyOf([author, normal(body)])

/** Comments of others fall on the same second of a quarter of an hour: what Stet words itself is like nothing that they say. */
const timeKey = (one: SaidComment): string => {
  const [first = ''] = one.body.split('\n')
  const shape = first.startsWith('Suggestion (') ? 'suggestion' : first.includes(' · ') ? 'labels' : 'words'
  return `${shape} ${madeKey(one)}`
}
