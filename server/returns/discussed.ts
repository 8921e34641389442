import { anchorAt } from '@/domain/text/anchor'
import { escapeLightly } from '@/formats/markdown/escape'
import type { Provenance } from '@/formats/read/reading'
import { inTurnOf } from '../turns'
import { type FoundRemark, madeKey } from './compare'
import { type Known, keyOf, madeOf } from './known'
import { normal } from './normal'
import type { PresentPlaces } from './present-places'
import type { Brought, BroughtComment } from './what-came'

type Discussed = Pick<Brought, 'threads' | 'replies' | 'resolved'> & {
  /** What the file still says in each thread. */
  readonly inFile: ReadonlyMap<string, readonly string[]>
}

/** Whose a remark is. */
type Read = {
  readonly threadId?: string | undefined
  readonly isResolved: boolean
  /** All that the remark says, and what of it isn't there yet. */
  readonly words: readonly string[]
  readonly said: readonly (Provenance & { readonly body: string })[]
}

export type Isolated = { readonly seq: number | null; readonly isNew: (one: { readonly key: string }) => boolean }

/** What the remarks of a file bring: new threads, replies in those there are, and which of these are resolved. */
export async function discussedIn(
  remarks: readonly FoundRemark[],
  known: Known,
  places: PresentPlaces,
  { seq, isNew }: Isolated,
): Promise<Discussed> {
  const threads: (Brought['threads'][number] & { said: BroughtComment[] })[] = []
  const replies: Brought['replies'][number][] = []
  const resolved = new Set<string>()
  const inFile = new Map<string, string[]>()
  /** What a remark of Markdown stands behind. */
  let last: { readonly threadId?: string | undefined; readonly opened?: BroughtComment[] | undefined } = {}
  for await (const remark of inTurnOf(remarks)) {
    const { paragraphId, beside, note } = remark
    const behind = beside?.isBehind ? last : { threadId: beside?.answers }
    const { threadId, isResolved, words, said } = readOf(remark, known, behind.threadId)
    if (threadId !== undefined) inFile.set(threadId, [...(inFile.get(threadId) ?? []), ...words])
    const place = threadId ?? paragraphId ?? note?.unitId ?? null
    const comments = said.map((one): BroughtComment => {
      const own = one.at === undefined ? [seq, place] : []
      return { ...madeOf(one), body: escapeLightly(one.body), key: keyOf([madeKey(one), normal(one.body), ...own]) }
    })
    const fresh = comments.filter(({ body }) => body.trim() !== '').filter(isNew)
    last = { threadId: threadId ?? comments.map(({ key }) => known.brought.get(key)).find((id) => id !== undefined) }
    if (threadId !== undefined) {
      replies.push(...fresh.map((one) => replyIn(one, threadId, known.begun)))
      if (isResolved && known.open.has(threadId) && !known.reopened.has(threadId)) resolved.add(threadId)
    } else if (behind.opened) {
      behind.opened.push(...fresh)
      last = behind
    } else if (fresh.length > 0) {
      const opened = [...fresh]
      threads.push({ ...placeOf(remark, places), said: opened, resolved: isResolved })
      last = { opened }
    }
  }
  return { threads, replies, resolved: [...resolved], inFile }
}

function readOf(remark: FoundRemark, known: Known, before: string | undefined): Read {
  const { beside, said, paragraphId, resolved: isResolved } = remark
  if (beside) {
    const { said: own, words, ...read } = known.remarks().read(said[0]?.body ?? '', { paragraphId, before })
    return { ...read, words: [words], said: own ? [own] : [] }
  }
  const { threadId: noted, said: inNote } = known.notes().newIn(remark)
  const threadId = noted ?? known.said().threadOf(inNote, paragraphId)
  const words = said.map(({ body }) => body)
  return { threadId, isResolved, words, said: inNote.filter((one) => !threadId || !known.said().has(threadId, one)) }
}

/** A clock that runs behind would put an answer before its question. */
export function replyIn(
  { at, ...one }: BroughtComment,
  threadId: string,
  begun: Known['begun'],
): Brought['replies'][number] {
  const isBehind = at === undefined || new Date(at) < (begun.get(threadId) ?? new Date(0))
  return { ...one, ...(!isBehind && { at }), threadId }
}

export function placeOf(remark: FoundRemark, places: PresentPlaces) {
  const { paragraphId, start, end, note } = remark
  const text = places.baseOf(paragraphId)?.text
  const anchor = text === undefined || start === undefined || end === undefined ? null : anchorAt(text, { start, end })
  if (anchor) return places.of(paragraphId, anchor, 'remark')
  return note ? places.ofNote(remark) : places.of(paragraphId, undefined, 'remark')
}
