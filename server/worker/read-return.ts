import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { KnownMarkdown, MarkdownRemark } from '@/formats/read/critic/returned-markdown'
import type { ReturnedDocument } from '@/formats/read/docx/returned'
import type { ReadResult } from '@/formats/read/outcome'
import type { Provenance } from '@/formats/read/reading'
import { readReturned, wayMarkIn } from '@/formats/read/returned'
import type { TrackedParagraph } from '@/formats/read/revision/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import { printable } from '@/formats/write/printable'
import { layBeside, type StateOf } from '../returns/align'
import { type FoundRemark, foundIn, madeKey, type ReturnedRemark, type ReturnRead } from '../returns/compare'
import { bySomebody, claimed, hasMarkedBreaks, SOMEBODY, shownLines, withSingleSpaces } from '../returns/critic'
import { type BaseParagraph, cleanLines, exportedInk, returnedInk } from '../returns/ink'
import { type IsNew, type PairsByHand, pairParagraphs } from '../returns/pair'
import { type BaseNote, compareNotes, sameNote } from '../returns/reader-notes'
import { withSpacing } from '../returns/spacing'
import { turnedIn } from '../returns/turned'
import { asText, type BaseSources, byEditor, type UnitsAsText } from '../returns/units'
import { movedIn, unsureIn } from '../returns/unsure'

export type ReturnToRead = {
  readonly bytes: Uint8Array
  /** As it was exported with its changes; null: a clean text. */
  readonly lines: readonly ExportedLine[] | null
  /** The text as it stood, in order. */
  readonly paragraphs: readonly BaseParagraph[]
  /** By unit, where the file may have it too. */
  readonly sources: BaseSources
  readonly title: string
  /** Undefined: the file doesn’t say what it is. */
  readonly hasColumns: boolean | undefined
  /** Who made the article's own changes, as `madeKey` writes it. */
  readonly own: ReadonlySet<string>
  /** What was noted to readers. */
  readonly notes: readonly BaseNote[]
  readonly byHand: PairsByHand
}

/** The most changes and comments that one file may bring. */
const MOST = 5_000

/** Markdown has no marks of its paragraphs: an edited one that is so alike needs no look at. */
const SURE_IN_MARKDOWN = 0.7

/** Below this it isn't this article any more. */
const LEAST_LIKENESS = 0.2

/** What an export was marked with, if the file still says it. */
export function findWayMark(bytes: Uint8Array): string | undefined {
  return opened(wayMarkIn(bytes))
}

/** Reads what came back, and finds what is new in it. */
export function readReturn({ title, byHand, ...rest }: ReturnToRead): ReturnRead {
  const { paragraphs } = rest
  const { given, ...file } = textIn(rest)
  const plain = exportedInk(file.lines, paragraphs)
  const exported = file.critic ? withSingleSpaces(plain, hasMarkedBreaks(paragraphs, rest.lines === null)) : plain
  const first = given.findIndex(({ pieces }) => pieces.some((piece) => piece.type === 'words' && /\S/.test(piece.text)))
  const titles = isTitle(given[first], exported, title) ? 1 : 0
  const titleInFile = titles === 1 ? editedTitle(given[first], title) : undefined
  const ink = returnedInk(given.toSpliced(first, titles))
  const { returned, remarks, own } = file.critic
    ? claimed(exported, ink, file.critic)
    : { returned: ink, remarks: file.remarks, own: rest.own }
  const keyOf = remembering(madeKey)
  const isOwn = (by: Provenance) => own.has(keyOf(by))
  const isNew: IsNew = ({ when, made, insertedBy }) => {
    const by = when === 'after' ? made : insertedBy
    return by !== undefined && !isOwn(by)
  }
  const stateOf: StateOf = ({ when, made, insertedBy }) => {
    const by = insertedBy ?? made
    return by !== undefined && isOwn(by) ? `${insertedBy ? 'after' : when} ${keyOf(by)}` : ''
  }
  const pairs = pairParagraphs(exported, returned, isNew, pairsOf(byHand, returned.length + titles, titles))
  const { beside, unsure: spacing } = withSpacing(layBeside(exported, returned, pairs, isNew, stateOf))
  const inText = foundIn(beside, paragraphs, remarks, {
    ...(file.critic && { editor: SOMEBODY }),
    ...{ mayBeOurs: file.critic ? () => true : isOwn, keepsMarks: file.keepsMarks },
  })
  const changes = [...inText.changes, ...file.translations].map((change) =>
    file.critic ? bySomebody(change) : byEditor(change, file.editors, paragraphs),
  )
  const found = { ...inText, changes }
  if (found.likeness < LEAST_LIKENESS)
    throw new Refusal('UNREADABLE_DOCUMENT', 'Hardly anything of this article’s text is in the file.')
  const { remarks: said, gone } = withNotes(found.remarks, file, rest)
  const count = found.changes.length + said.length
  if (count > MOST)
    throw new Refusal(
      'TOO_LARGE',
      `The file has ${count} changes and comments, and no more than ${MOST} can be brought back. Bring it as a new version of the translation.`,
    )
  const text = { exported, returned, isNew, paragraphs }
  const unsure = unsureIn(pairs, text, file.critic ? SURE_IN_MARKDOWN : undefined)
  return {
    ...{ ...found, remarks: said, deletedNotes: gone },
    ...file.saved,
    ...{ sourceEdits: file.sourceEdits, spacing },
    ...(titleInFile !== undefined && { title: { before: title, after: titleInFile } }),
    moved: movedIn(pairs, text),
    turned: turnedIn(pairs, text, isOwn).map((one) => (file.critic ? bySomebody(one) : one)),
    unsure: unsure.paragraphs.map((one) => ({ ...one, index: one.index + titles })),
    allUnsure: unsure.all,
  }
}

/** Asked for every sign, of which many are by the same. */
function remembering(key: (made: Provenance) => string): (made: Provenance) => string {
  const known = new WeakMap<Provenance, string>()
  return (made) => {
    const found = known.get(made) ?? key(made)
    known.set(made, found)
    return found
  }
}

type TextInFile = Pick<UnitsAsText, 'lines' | 'remarks' | 'translations' | 'sourceEdits' | 'editors'> & {
  readonly given: readonly TrackedParagraph[]
  readonly saved: Pick<ReturnRead, 'savedBy' | 'savedAt'>
  /** Whether programs that save such a file keep its bold and italics. */
  readonly keepsMarks: boolean
  /** Of a Markdown file, in which nobody is named. */
  readonly critic?: ReadonlyMap<string, MarkdownRemark>
  /** Its notes to readers, and who deleted some; undefined: it has none by its format. */
  readonly notes?: readonly string[]
  readonly deletedNotes?: ReturnedDocument['deletedNotes']
}

function textIn({
  bytes,
  lines,
  paragraphs,
  sources,
  hasColumns,
  notes,
}: Omit<ReturnToRead, 'title' | 'own' | 'byHand'>): TextInFile {
  const file = opened(readReturned(bytes, hasColumns, () => knownIn(paragraphs, notes, lines !== null)))
  if (file.type === 'units') {
    const { paragraphs: given, ...text } = asText(file, paragraphs, sources)
    return { given, saved: {}, keepsMarks: false, ...text }
  }
  const { paragraphs: given } = file
  const none = { translations: [], sourceEdits: 0, editors: new Map<string, string>(), keepsMarks: true }
  const exported = lines ?? cleanLines(paragraphs)
  if (file.type === 'markdown')
    return {
      ...{ ...none, given, saved: {}, lines: shownLines(exported), remarks: new Map() },
      // Where changes are drawn in, a paragraph is written without its marks if they would stand across one.
      ...{ critic: file.remarks, notes: file.notes, keepsMarks: lines === null },
    }
  const { savedBy, savedAt, deletedNotes } = file
  const saved = { ...(savedBy !== undefined && { savedBy }), ...(savedAt !== undefined && { savedAt }) }
  const inFile = [...file.notes].map(([name, { body, ...made }]): [string, ReturnedRemark] => [
    name,
    { resolved: false, said: [{ ...made, body }], readerNote: {} },
  ])
  return {
    ...{ ...none, given, saved, lines: exported, deletedNotes },
    notes: [...file.notes.values()].map(({ body }) => body),
    remarks: new Map([...[...file.remarks].map(([name, { note: _, ...one }]) => [name, one] as const), ...inFile]),
  }
}

/** The remarks with those notes to readers that are others than in the export, each with the thread whose note it was. */
function withNotes(
  remarks: readonly FoundRemark[],
  { notes, deletedNotes = [] }: Pick<TextInFile, 'notes' | 'deletedNotes'>,
  { notes: exported, paragraphs }: Pick<ReturnToRead, 'notes' | 'paragraphs'>,
): { readonly remarks: readonly FoundRemark[]; readonly gone: ReturnRead['deletedNotes'] } {
  if (!notes) return { remarks, gone: [] }
  const unitOf = new Map(paragraphs.map(({ id, unitId }) => [id, unitId]))
  const own = remarks.filter(({ readerNote }) => readerNote)
  const placed = own.map((remark) => ({
    words: remark.said[0]?.body ?? '',
    unitId: unitOf.get(remark.paragraphId ?? ''),
    remark,
  }))
  const known = new Set(placed.map(({ words }) => sameNote(words)))
  const others = notes.filter((words) => !known.has(sameNote(words))).map((words) => ({ words, remark: undefined }))
  const { edited, added, gone } = compareNotes(exported, [...placed, ...others])
  const threadOf = new Map(edited.map(({ note, threadId }) => [note.remark, threadId]))
  const isNew = new Set([...edited.map(({ note }) => note), ...added].map(({ remark }) => remark))
  const inText = new Set(unitOf.values())
  return {
    remarks: remarks.flatMap((remark) => {
      if (!remark.readerNote) return [remark]
      const threadId = threadOf.get(remark)
      return isNew.has(remark) ? [{ ...remark, readerNote: { ...(threadId !== undefined && { threadId }) } }] : []
    }),
    gone: gone
      .filter(({ unitId }) => unitId === null || inText.has(unitId))
      .map(({ threadId, text }) => {
        const { author = '', at } = deletedNotes.find(({ body }) => sameNote(body) === sameNote(text)) ?? {}
        return { threadId, author, ...(at !== undefined && { at }) }
      }),
  }
}

/** `isEscaped`: with the signs of its own words escaped. */
function knownIn(paragraphs: readonly BaseParagraph[], notes: readonly BaseNote[], isEscaped: boolean): KnownMarkdown {
  const all = paragraphs.map(({ text }) => text).join('\n\n')
  const known = new Set(notes.map(({ text }) => sameNote(text)))
  return {
    asIs: new Set(isEscaped ? [] : [...all.matchAll(LIKE_SIGNS)].map(([words]) => words)),
    lastFootnote: Math.max(0, ...[...all.matchAll(/\[\^(\d{1,6})\]/g)].map(([, label]) => Number(label))),
    isNote: (words) => known.has(sameNote(words)),
  }
}

const LIKE_SIGNS = /\{(?:\+\+.*?\+\+|--.*?--|~~.*?~~|==.*?==|>>.*?<<)\}/gs

function opened<T>(read: ReadResult<T>): T {
  if (read.ok) return read.value
  throw new Refusal(CODES[read.code], read.message)
}

const CODES = {
  unsupported: 'UNSUPPORTED_FORMAT',
  unreadable: 'UNREADABLE_DOCUMENT',
  'too-large': 'TOO_LARGE',
} as const

/** An article without a heading is exported with its title as one, which is none of its paragraphs. */
const isTitle = (
  first: TrackedParagraph | undefined,
  exported: ReturnType<typeof exportedInk>,
  title: string,
): boolean =>
  title !== '' &&
  first?.kind === 'heading' &&
  first.pieces.every((piece) => piece.type === 'words' || !piece.remark.startsWith('mark ')) &&
  exported.every(({ ink }) => ink[0]?.kind.kind !== 'heading')

/** What the title is in the file, if somebody edited it there. */
function editedTitle(heading: TrackedParagraph | undefined, title: string): string | undefined {
  const words = (heading?.pieces ?? []).map((piece) =>
    piece.type === 'words' && piece.when !== 'before' ? piece.text : '',
  )
  const after = oneLine(words.join(''))
  return after === oneLine(printable(title)) ? undefined : after
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Counted without the title. */
function pairsOf(byHand: PairsByHand, count: number, titles: number): PairsByHand {
  let position = 0
  for (const [index] of byHand) {
    const path = `pairs.${position++}.index`
    if (index >= count) throw invalid(path, `is ${index}; the file has the paragraphs 0 to ${count - 1}`)
    if (index < titles) throw invalid(path, `is ${index}, the title of the article`)
  }
  return new Map([...byHand].map(([index, id]) => [index - titles, id]))
}
