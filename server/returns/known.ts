import 'server-only'
import { createHash } from 'node:crypto'
import type { Thread } from '@/domain/contract/shapes'
import type { Provenance } from '@/formats/read/reading'
import { remarkOf } from '@/formats/write/tracked/remark'
import type { Reader } from '../db/transaction'
import { THREAD, threadView } from '../views/view'
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
  anchor,
}: Pick<BroughtSuggestion, 'paragraphId' | 'original' | 'replacement'> & { anchor?: { start: number } | undefined }) =>
  JSON.stringify([paragraphId, anchor?.start ?? null, original, replacement])

export type Known = Awaited<ReturnType<typeof knownIn>>

/** What the article has already. `seq`: the event after which the file was exported. */
export async function knownIn(db: Reader, articleId: string, seq: number | null) {
  const rows = await db.thread.findMany({ where: { articleId }, include: THREAD, orderBy: { createdAt: 'asc' } })
  const undone = await db.return.findMany({ where: { articleId, undoneAt: { not: null } }, select: { id: true } })
  const members = await db.member.findMany({ where: { articleId }, select: { user: { select: { name: true } } } })
  const since = { articleId, type: 'thread.reopened', seq: { gt: seq ?? 0 } }
  const reopened = seq === null ? [] : await db.event.findMany({ where: since, select: { data: true } })
  const gone = new Set(undone.map(({ id }) => id))
  const brought = new Map<string, string>()
  const pending = new Set<string>()
  const views = rows.map((row) => ({ row, view: threadView(row) }))
  for (const { row, view } of views) {
    const live = row.comments.filter(({ returnId }) => !gone.has(returnId ?? ''))
    for (const one of [row, ...live])
      if (one.returnKey !== null && !gone.has(one.returnId ?? '')) brought.set(one.returnKey, row.id)
    if (view.suggestion?.decision === 'pending' && view.anchor)
      pending.add(pendingKey({ ...view.suggestion, paragraphId: view.paragraphId, anchor: view.anchor }))
  }
  const threads = views.map(({ view }) => view)
  return {
    /** The threads, by the keys of what was brought. */
    brought,
    pending,
    notes: new NoteWords(threads),
    remarks: new RemarkWords(
      threads,
      members.map(({ user }) => user.name),
    ),
    said: new SaidWords(threads),
    begun: new Map(rows.map(({ id, createdAt }) => [id, createdAt])),
    open: new Set(rows.filter(({ status }) => status === 'open').map(({ id }) => id)),
    /** Opened again since: what a file says of it is of before. */
    reopened: new Set(reopened.flatMap(({ data }) => threadIn(data))),
    decidable: new Map(rows.flatMap(({ id, suggestion }) => (suggestion ? [[id, suggestion.decision] as const] : []))),
    outside: new Set(rows.filter(({ suggestion }) => suggestion && suggestion.outside !== null).map(({ id }) => id)),
  }
}

const threadIn = (data: unknown): string[] =>
  typeof data === 'object' && data !== null && 'threadId' in data && typeof data.threadId === 'string'
    ? [data.threadId]
    : []

/** What the threads say, as a document with remarks has it. */
class SaidWords {
  private readonly byWords = new Map<string, Set<string>>()
  private readonly byTime = new Map<string, string>()
  private readonly paragraphs: ReadonlyMap<string, string | null>
  private readonly taken = new Set<string>()

  constructor(threads: readonly Thread[]) {
    this.paragraphs = new Map(threads.map(({ id, paragraphId }) => [id, paragraphId]))
    for (const thread of threads)
      for (const drawn of [true, false])
        for (const { author, at, body } of remarkOf(thread, drawn)?.said ?? []) {
          const key = keyOf([author, normal(body)])
          this.byWords.set(key, (this.byWords.get(key) ?? new Set()).add(thread.id))
          if (thread.kind !== 'comment' && at === thread.createdAt) this.byTime.set(madeKey({ author, at }), thread.id)
        }
  }

  /** Whose comments these are. Where several threads begin with the same words: the one of this paragraph, each once. */
  threadOf(comments: readonly SaidComment[], paragraphId: string | null): string | undefined {
    for (const one of comments) {
      const same = [...(this.byWords.get(keyOf([one.author, normal(one.body)])) ?? [])]
      const free = same.filter((id) => !this.taken.has(id))
      const [found = this.byTime.get(madeKey(one))] = [
        ...free.filter((id) => this.paragraphs.get(id) === paragraphId),
        ...free,
        ...same,
      ]
      if (found === undefined) continue
      this.taken.add(found)
      return found
    }
    return undefined
  }

  has(threadId: string, one: SaidComment): boolean {
    return (
      (this.byWords.get(keyOf([one.author, normal(one.body)]))?.has(threadId) ?? false) ||
      this.byTime.get(madeKey(one)) === threadId
    )
  }
}

type SaidComment = Provenance & { readonly body: string }
