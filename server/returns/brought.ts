import 'server-only'
import { escapeLightly } from '@/formats/markdown/escape'
import type { Provenance } from '@/formats/read/reading'
import type { ExportedLine } from '@/formats/write/exported'
import type { Reader } from '../db/transaction'
import { changeInWords, proposalFromChange } from '../import/proposal'
import type { WayMark } from '../seal'
import { inTurnOf } from '../turns'
import type { FoundChange, FoundRemark, TextRead } from './compare'
import { SOMEBODY } from './critic'
import { deletedComments, type ExportedBase } from './deleted-comments'
import { discussedIn } from './discussed'
import { keyOf, knownIn, madeOf, pendingKey } from './known'
import { notedIn } from './noted'
import { presentPlaces, type TextBase } from './present-places'
import type { BaseNote } from './reader-notes'
import { turnedSuggestions } from './turned-suggestions'
import type { BaseSources } from './units'
import type { Brought, BroughtSuggestion } from './what-came'

/** A file with the text that it began as. */
export type ReturnBase = TextBase & {
  readonly bytes: Uint8Array
  readonly sources: BaseSources
  /** Null: it is compared with the present text. */
  readonly from: Pick<WayMark, 'seq' | 'content'> | null
  /** Whether the file itself says what it is. */
  readonly isMarked: boolean
  /** When the event was after which it was exported. */
  readonly at: Date | null
  readonly title: string
  readonly lines: readonly ExportedLine[] | null
  readonly own: ReadonlySet<string>
  /** What was noted to readers. */
  readonly notes: readonly BaseNote[]
}

/** `bringer`: who took decisions, if the file doesn't say who saved it. */
export async function broughtBy(
  db: Reader,
  base: TextBase & ExportedBase,
  read: TextRead,
  bringer: string,
): Promise<Brought> {
  const places = await presentPlaces(db, base, read)
  const seq = base.from?.seq ?? null
  const known = await knownIn(db, base.articleId, seq)
  let already = 0
  const isNew = ({ key }: { readonly key: string }) => {
    const fresh = !known.brought.has(key)
    if (!fresh) already++
    return fresh
  }
  const inWords: Brought['threads'][number][] = []
  const suggestionsIn = (change: FoundChange): BroughtSuggestion[] => {
    const made = isSomebodys(change) ? { author: '' } : madeOf(change)
    const key = keyOf([change.paragraphId, ...spelled(change), change.author, seq])
    const unitBehind = (id: string | null) => change.unitId ?? places.unitOf(id) ?? places.firstUnit
    const proposal = proposalFromChange(change, places.baseOf, unitBehind)
    if (proposal === null) {
      const place = places.of(change.paragraphId, undefined, 'remark')
      const said = { ...made, body: `A change in the file: ${changeInWords(change, places.baseOf)}`, key }
      if (isNew(said)) inWords.push({ ...place, said: [said], resolved: false })
      return []
    }
    const { anchor, ...rest } = proposal
    const place = places.of(change.paragraphId, anchor, 'suggestion')
    const conflict = place.isLost || place.anchor?.state === 'conflict'
    const { structure } = rest
    const isInsertion = structure?.op === 'insert'
    const at = isInsertion ? { ...place, paragraphId: null, unitId: structure.unitId } : place
    const one = { ...made, ...rest, ...at, key, conflict, untracked: change.author === '' }
    return unknown(one)
  }
  const unknown = (one: BroughtSuggestion): BroughtSuggestion[] => {
    if (known.pending.has(pendingKey(one))) {
      already++
      return []
    }
    return isNew(one) ? [one] : []
  }
  const suggestions: BroughtSuggestion[] = []
  for await (const change of inTurnOf(read.changes)) suggestions.push(...suggestionsIn(change))
  suggestions.push(...turnedSuggestions(read.turned, places, seq).flatMap(unknown))
  for (const { paragraphId, behind } of read.moved ?? []) {
    const to = behind === null ? 'at the beginning' : `behind “${behind}”`
    const said = {
      author: '',
      body: escapeLightly(`In the file this paragraph stands ${to}.`),
      key: keyOf(['moved', paragraphId, behind]),
    }
    if (isNew(said)) inWords.push({ ...places.of(paragraphId, undefined, 'remark'), said: [said], resolved: false })
  }
  if (read.title) {
    const { before, after } = read.title
    const body = escapeLightly(`In the file the title is “${after}” instead of “${before}”.`)
    const said = { author: '', body, key: keyOf(['title', after]) }
    if (isNew(said)) inWords.push({ ...places.of(null, undefined, 'remark'), said: [said], resolved: false })
  }
  const isNote = ({ readerNote }: FoundRemark) => readerNote !== undefined
  const remarks = read.remarks.filter((one) => !isNote(one))
  const discussed = await discussedIn(remarks, known, places, { seq, isNew })
  const deleted = base.from ? read.deletedNotes : []
  const noted = notedIn(read.remarks.filter(isNote), deleted, known, places, { seq, isNew })
  const { savedBy: name = bringer, savedAt } = read
  const taken = { name, ...(savedAt !== undefined && { at: savedAt }) }
  const decisions = read.decisions.flatMap(({ threadId, decision }) => {
    const now = known.decidable.get(threadId)
    const isOpen = now === 'pending' || (now === 'accepted' && decision === 'reject')
    return isOpen && !known.outside.has(threadId) ? [{ threadId, decision, ...taken }] : []
  })
  const threads = [...inWords, ...discussed.threads, ...noted.threads]
  const replies = [...discussed.replies, ...noted.replies]
  const all = [...suggestions, ...threads.flatMap(({ said }) => said), ...replies]
  const names = [...new Set(all.map(({ author }) => author).filter((author) => author !== ''))].sort()
  const notes = noted.threads.length + noted.replies.length
  return {
    ...{ suggestions, threads, replies, resolved: discussed.resolved, decisions },
    ...{ inWords: inWords.length, notes, already, names },
    deletedComments: deletedComments(base, known, discussed.inFile),
  }
}

const isSomebodys = ({ author }: Provenance) => author === SOMEBODY.author

function spelled(change: FoundChange): unknown[] {
  switch (change.op) {
    case 'words':
      return ['words', change.start, change.end, change.replacement]
    case 'insert':
      return ['insert', change.kind, change.text]
    default:
      return [change.op]
  }
}
