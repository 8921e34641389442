import 'server-only'
import { createHash } from 'node:crypto'
import { followAnchor } from '@/domain/manuscript/anchors'
import { type Anchor, anchorAt } from '@/domain/text/anchor'
import { escapeLightly } from '@/formats/markdown/escape'
import type { Provenance } from '@/formats/read/reading'
import type { ExportedLine } from '@/formats/write/exported'
import { remarkOf } from '@/formats/write/tracked/remark'
import type { Reader } from '../db/transaction'
import type { ImportedProposal } from '../import/imported-article'
import { changeInWords, proposalFromChange } from '../import/proposal'
import { loadHistories } from '../manuscript/load'
import type { WayMark } from '../seal'
import { THREAD, threadView } from '../views/view'
import { type FoundChange, type FoundRemark, madeKey, type TextRead } from './compare'
import type { BaseParagraph } from './ink'
import { NoteWords } from './note-words'
import type { BaseSources } from './units'

/** The text that a file began as. */
export type TextBase = {
  readonly articleId: string
  /** Null: nobody knows after which event. */
  readonly mark: Pick<WayMark, 'seq'> | null
  readonly paragraphs: readonly BaseParagraph[]
}

/** A file with the text that it began as. */
export type ReturnBase = TextBase & {
  readonly bytes: Uint8Array
  readonly sources: BaseSources
  /** Null: the file doesn't say what it is, and is compared with the present text. */
  readonly mark: WayMark | null
  /** When the event was after which it was exported. */
  readonly at: Date | null
  readonly title: string
  readonly lines: readonly ExportedLine[] | null
  readonly own: ReadonlySet<string>
}

export type BroughtSuggestion = Provenance &
  ImportedProposal & { readonly key: string; readonly conflict: boolean; readonly groupId?: string } & BroughtPlace

type BroughtPlace = { readonly paragraphId: string | null; readonly unitId: string | null; readonly anchor?: Anchor }

export type BroughtComment = Provenance & { readonly body: string; readonly key: string }

/** What is new in a file, at its present place. */
export type Brought = {
  readonly suggestions: readonly BroughtSuggestion[]
  readonly threads: readonly (BroughtPlace & { readonly said: readonly BroughtComment[]; readonly resolved: boolean })[]
  readonly replies: readonly (BroughtComment & { readonly threadId: string })[]
  /** The threads to resolve. */
  readonly resolved: readonly string[]
  readonly decisions: readonly {
    readonly threadId: string
    readonly decision: 'accept' | 'reject'
    readonly name: string
    readonly at?: string
  }[]
  /** Of the threads: changes that no suggestion can express. */
  readonly inWords: number
  readonly already: number
  readonly names: readonly string[]
}

/** `bringer`: who took decisions, if the file doesn't say who saved it. */
export async function broughtBy(db: Reader, base: TextBase, read: TextRead, bringer: string): Promise<Brought> {
  const places = await presentPlaces(db, base, read)
  const known = await knownIn(db, base.articleId)
  let already = 0
  const isNew = ({ key }: { readonly key: string }) => {
    const fresh = !known.keys.has(key)
    if (!fresh) already++
    return fresh
  }
  const inWords: Brought['threads'][number][] = []
  const suggestions = read.changes.flatMap((change): BroughtSuggestion[] => {
    const made = madeOf(change)
    const key = keyOf([change.paragraphId, ...spelled(change), change.author, base.mark?.seq ?? null])
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
    const one = { ...made, ...rest, ...place, key, conflict }
    if (known.pending.has(pendingKey(one))) {
      already++
      return []
    }
    if (!isNew(one)) return []
    return [rest.structure?.op === 'insert' ? { ...one, paragraphId: null, unitId: rest.structure.unitId } : one]
  })
  for (const { paragraphId, behind } of read.moved ?? []) {
    const to = behind === null ? 'at the beginning' : `behind “${behind}”`
    const said = {
      author: '',
      body: escapeLightly(`In the file this paragraph stands ${to}.`),
      key: keyOf(['moved', paragraphId, behind]),
    }
    if (isNew(said)) inWords.push({ ...places.of(paragraphId, undefined, 'remark'), said: [said], resolved: false })
  }
  const threads = [...inWords]
  const replies: Brought['replies'][number][] = []
  const resolved: string[] = []
  for (const remark of read.remarks) {
    const { paragraphId, start, end, resolved: isResolved } = remark
    const { threadId: noted, said } = known.notes.newIn(remark)
    const comments = said.map((one) => ({
      ...madeOf(one),
      body: escapeLightly(one.body),
      key: keyOf([madeKey(one), normal(one.body)]),
    }))
    const threadId = noted ?? comments.map((one) => known.threadOf(one)).find((id) => id !== undefined)
    const fresh = comments.filter((one) => one.body.trim() !== '' && known.threadOf(one) === undefined).filter(isNew)
    if (threadId !== undefined) {
      for (const { at, ...one } of fresh) {
        // A clock that runs behind would put an answer before its question.
        const isBehind = at === undefined || new Date(at) < (known.begun.get(threadId) ?? new Date(0))
        replies.push({ ...one, ...(!isBehind && { at }), threadId })
      }
      if (isResolved && known.open.has(threadId) && !resolved.includes(threadId)) resolved.push(threadId)
    } else if (fresh.length > 0) {
      const text = places.baseOf(paragraphId)?.text
      const anchor =
        text === undefined || start === undefined || end === undefined ? null : anchorAt(text, { start, end })
      const place = remark.note ? places.ofNote(remark) : places.of(paragraphId, undefined, 'remark')
      threads.push({
        ...(anchor ? places.of(paragraphId, anchor, 'remark') : place),
        ...{ said: fresh, resolved: isResolved },
      })
    }
  }
  const { savedBy: name = bringer, savedAt } = read
  const taken = { name, ...(savedAt !== undefined && { at: savedAt }) }
  const decisions = read.decisions.flatMap(({ threadId, decision }) => {
    const now = known.decidable.get(threadId)
    const isOpen = now === 'pending' || (now === 'accepted' && decision === 'reject')
    return isOpen && !known.outside.has(threadId) ? [{ threadId, decision, ...taken }] : []
  })
  const all = [...suggestions, ...threads.flatMap(({ said }) => said), ...replies]
  const names = [...new Set(all.map(({ author }) => author).filter((author) => author !== ''))].sort()
  return { suggestions, threads, replies, resolved, decisions, inWords: inWords.length, already, names }
}

const madeOf = ({ author, at }: Provenance): Provenance => ({ author, ...(at !== undefined && { at }) })

const keyOf = (parts: unknown) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

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

const normal = (body: string) =>
  body
    .replace(/\\(?=\W)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const pendingKey = ({
  paragraphId,
  original,
  replacement,
  anchor,
}: Pick<BroughtSuggestion, 'paragraphId' | 'original' | 'replacement'> & { anchor?: { start: number } | undefined }) =>
  JSON.stringify([paragraphId, anchor?.start ?? null, original, replacement])

/** What the article has already. */
async function knownIn(db: Reader, articleId: string) {
  const rows = await db.thread.findMany({ where: { articleId }, include: THREAD, orderBy: { createdAt: 'asc' } })
  const undone = await db.return.findMany({ where: { articleId, undoneAt: { not: null } }, select: { id: true } })
  const gone = new Set(undone.map(({ id }) => id))
  const byWords = new Map<string, string>()
  const byTime = new Map<string, string>()
  const keys = new Set<string>()
  const pending = new Set<string>()
  const views = rows.map((row) => ({ row, view: threadView(row) }))
  for (const { row, view } of views) {
    const live = row.comments.filter(({ returnId }) => !gone.has(returnId ?? ''))
    for (const one of [row, ...live])
      if (one.returnKey !== null && !gone.has(one.returnId ?? '')) keys.add(one.returnKey)
    for (const drawn of [true, false])
      for (const { author, at, body } of remarkOf(view, drawn)?.said ?? []) {
        byWords.set(keyOf([author, normal(body)]), row.id)
        if (row.kind !== 'comment' && at === view.createdAt) byTime.set(madeKey({ author, at }), row.id)
      }
    if (view.suggestion?.decision === 'pending' && view.anchor)
      pending.add(pendingKey({ ...view.suggestion, paragraphId: view.paragraphId, anchor: view.anchor }))
  }
  return {
    keys,
    pending,
    notes: new NoteWords(views.map(({ view }) => view)),
    threadOf: (one: BroughtComment) => byWords.get(keyOf([one.author, normal(one.body)])) ?? byTime.get(madeKey(one)),
    begun: new Map(rows.map(({ id, createdAt }) => [id, createdAt])),
    open: new Set(rows.filter(({ status }) => status === 'open').map(({ id }) => id)),
    decidable: new Map(rows.flatMap(({ id, suggestion }) => (suggestion ? [[id, suggestion.decision] as const] : []))),
    outside: new Set(rows.filter(({ suggestion }) => suggestion && suggestion.outside !== null).map(({ id }) => id)),
  }
}

/** Where what was in the exported text is now. */
async function presentPlaces(
  db: Reader,
  { articleId, paragraphs }: TextBase,
  { changes, remarks, moved = [] }: TextRead,
) {
  const byId = new Map(paragraphs.map((one) => [one.id, one]))
  const concerned = [...changes, ...remarks, ...moved].flatMap(({ paragraphId }) => paragraphId ?? [])
  const histories = new Map(await loadHistories(db, [...new Set(concerned)]))
  const rows = await db.paragraph.findMany({
    where: { articleId },
    select: { id: true, unitId: true, removedAt: true },
  })
  const now = new Map(rows.map((row) => [row.id, row]))
  const others = new Set(
    [...histories.values()].flat().flatMap(({ structure }) => {
      if (structure?.op === 'split' || structure?.op === 'join') return structure.with.map(({ id }) => id)
      return structure?.op === 'joined' ? [structure.into.id] : []
    }),
  )
  for (const [id, steps] of await loadHistories(db, [...others])) histories.set(id, steps)
  const unitOf = (id: string | null) => now.get(id ?? '')?.unitId
  return {
    baseOf: (id: string | null) => byId.get(id ?? ''),
    unitOf,
    firstUnit: paragraphs[0]?.unitId,
    /** On the translation of its unit, or on the unit. */
    ofNote: ({ paragraphId, note }: FoundRemark) => {
      const unitId = note?.unitId ?? null
      const first = note?.isOnSource ? undefined : paragraphs.find((one) => one.unitId === unitId)
      const id = paragraphId ?? first?.id
      if (id !== undefined) return { paragraphId: id, unitId: unitOf(id) ?? null }
      return { paragraphId: null, unitId: rows.some((row) => row.unitId === unitId) ? unitId : null }
    },
    of: (paragraphId: string | null, anchor: Anchor | undefined, way: 'remark' | 'suggestion') => {
      const given = byId.get(paragraphId ?? '')
      if (!given) return { paragraphId: null, unitId: null, isLost: false }
      if (!anchor) {
        const isLost = now.get(given.id)?.removedAt !== null
        return { paragraphId: given.id, unitId: unitOf(given.id) ?? null, isLost }
      }
      let [id, from] = [given.id, given.version]
      let at = followAnchor(
        anchor,
        (histories.get(id) ?? []).filter(({ version }) => version > from),
        way,
      )
      for (let hops = 0; at.movedTo && hops < MOST_HOPS; hops++) {
        ;({ id, version: from } = at.movedTo)
        at = followAnchor(
          at.anchor,
          (histories.get(id) ?? []).filter(({ version }) => version > from),
          way,
        )
      }
      const isLost = way === 'suggestion' && now.get(id)?.removedAt !== null
      const state = isLost ? { state: 'conflict' as const } : {}
      return { paragraphId: id, unitId: unitOf(id) ?? null, anchor: { ...at.anchor, ...state }, isLost }
    },
  }
}

const MOST_HOPS = 20
