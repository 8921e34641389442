import { apply, type Range } from '@/domain/text/splice'
import type { Provenance, Remark, TrackedChange } from '@/formats/read/reading'
import { assemble } from '@/formats/read/revision/assemble'
import { draftsOf } from '@/formats/read/revision/gaps'
import { sourcePlaces } from '@/formats/read/revision/source-places'
import { madeBy, type RemarkPoint, type TrackedParagraph, type Words } from '@/formats/read/revision/tracked'
import { marksOf, type Style, segmentsOf } from '@/formats/write/inline-segments'
import type { Beside } from './align'
import { type BaseParagraph, isInText } from './ink'
import { withRestyled, withWholeLink } from './restyled'
import type { Turned } from './turned'
import type { UnsureParagraph } from './unsure'
import { type Verdict, verdictsOf } from './verdicts'

/** What came back, at its places in the text as it stood when it was exported. */
export type Found = {
  readonly changes: readonly FoundChange[]
  readonly remarks: readonly FoundRemark[]
  readonly decisions: readonly { readonly threadId: string; readonly decision: 'accept' | 'reject' }[]
  /** How much of the text was found again, 0 to 1. */
  readonly likeness: number
}

export type ReturnRead = Found & {
  readonly savedBy?: string
  readonly savedAt?: string
  /** Paragraphs that are elsewhere in the file, with the words that they stand behind there; null: at its beginning. */
  readonly moved: readonly { readonly paragraphId: string; readonly behind: string | null }[]
  readonly unsure: readonly UnsureParagraph[]
  readonly turned: readonly Turned[]
  /** `unsure` may be only some of them. */
  readonly allUnsure: number
  /** Units of an XLIFF file whose source was edited in it. */
  readonly sourceEdits: number
  /** Notes to readers that are gone in it. */
  readonly deletedNotes: readonly (Provenance & { readonly threadId: string })[]
  /** Line breaks of the text for which a Markdown file has spaces: nobody knows whether that was meant. */
  readonly spacing: number
  /** Where the title that heads the file was edited in it: it is none of the paragraphs. */
  readonly title?: { readonly before: string; readonly after: string }
}

/** What of it there is where no file came back. */
export type TextRead = Found &
  Partial<Pick<ReturnRead, 'savedBy' | 'savedAt' | 'moved' | 'turned' | 'title' | 'deletedNotes'>>

/**
 * An author with the time of a change. Programs write times in the clock of the person, some without saying which: those
 * differ by whole quarters of an hour.
 */
export function madeKey({ author, at }: Provenance): string {
  const seconds = Math.floor(new Date(at ?? Number.NaN).getTime() / 1000)
  return `${author} ${Number.isNaN(seconds) ? '' : seconds % 900}`
}

export const UNTRACKED: Provenance = { author: '' }

/** An empty author: it was edited without tracking. */
export type FoundChange = TrackedChange & {
  readonly paragraphId: string | null
  readonly nextId: string | null
  /** Of new paragraphs: the unit that they are the translation of, if that isn't the one they stand behind. */
  readonly unitId?: string
}
/**
 * `note`: it is a note of an XLIFF file, with its id and unit, which may be those of a thread of ours. `beside`: it is a remark of a
 * Markdown file, with the name of its author before its words; what stands directly behind another remark, or a change of ours,
 * answers that. `readerNote`: it is a note to readers; which thread's, if the export had it with other words.
 */
export type ReturnedRemark = Omit<Remark, 'note'> & {
  readonly readerNote?: { readonly threadId?: string }
  readonly note?: { readonly id?: string; readonly unitId?: string; readonly isOnSource?: boolean }
  readonly beside?: { readonly isBehind?: boolean; readonly answers?: string }
}
export type FoundRemark = ReturnedRemark & { readonly paragraphId: string | null }

type Manner = {
  readonly editor?: Provenance
  readonly mayBeOurs: (made: Provenance) => boolean
  readonly keepsMarks: boolean
}

/**
 * `editor`: who edited a change of ours that is still marked as one; in most files nobody is said to. `mayBeOurs`: whether one that
 * somebody made is. `keepsMarks`: whether bold and italics are surely meant.
 */
export function foundIn(
  laid: readonly Beside[],
  paragraphs: readonly BaseParagraph[],
  remarks: ReadonlyMap<string, ReturnedRemark>,
  { editor = UNTRACKED, mayBeOurs, keepsMarks }: Manner,
): Found {
  const beside = withoutIndents(laid)
  const verdicts = verdictsOf(beside, mayBeOurs)
  // What nobody exported so is no change of ours, whatever name it has.
  const makerOf = (made: Provenance) => (mayBeOurs(made) ? editor : made)
  const tracked = asTracked(keepsMarks ? withRestyled(beside) : beside, verdicts, { editor, makerOf })
  const { blocks, changes, places } = assemble(
    tracked.map((some) => ({ paragraphs: some, drafted: draftsOf(some, { isKnown: true }) })),
  )
  const said = paragraphs.filter(({ text }) => text.trim() !== '')
  if (blocks.length !== said.length) return { changes: [], remarks: [], decisions: [], likeness: 0 }
  const baseOf = (block: number | undefined) => (block === undefined ? undefined : said[block])
  const found = changesByBlock(changes).flatMap((some): FoundChange[] => {
    const index = some[0]?.block ?? -1
    const [base, block] = [baseOf(index), blocks[index]]
    const ids = { paragraphId: base?.id ?? null, nextId: baseOf(index + 1)?.id ?? null }
    const own = base && block ? inBase(some, block.text, base).map((one) => withWholeLink(one, base.text)) : some
    return own.map((change) => ({ ...change, ...ids }))
  })
  return {
    changes: found,
    remarks: [...remarks].map(([name, remark]): FoundRemark => {
      const place = places.get(name)
      const [base, block] = [baseOf(place?.block), blocks[place?.block ?? -1]]
      if (!place || !base || !block) return { ...remark, paragraphId: null }
      const { start, end } = place
      if (start === undefined || end === undefined) return { ...remark, paragraphId: base.id }
      return { ...remark, paragraphId: base.id, ...placeIn({ start, end }, block.text, base) }
    }),
    decisions: [...verdicts].flatMap(([threadId, verdict]) =>
      verdict === 'accept' || verdict === 'reject' ? [{ threadId, decision: verdict }] : [],
    ),
    likeness: likenessOf(beside),
  }
}

/** Without white space that lines of the file begin with: a text has none there, and nobody put it in. */
function withoutIndents(beside: readonly Beside[]): Beside[] {
  let isLineStart = false
  return beside.filter(({ e, r }) => {
    const { sign, isEnd } = e ?? r ?? { sign: '', isEnd: true }
    if (!e && r?.when === 'both' && !isEnd && isLineStart && /[^\S\n]/.test(sign)) return r.points.length > 0
    isLineStart = (sign === '\n' && !isEnd) || (isLineStart && /\s/.test(sign))
    return true
  })
}

function likenessOf(beside: readonly Beside[]): number {
  const own = beside.filter(({ e }) => e && !e.isEnd && e.code !== '~' && /\S/.test(e.sign))
  return own.length === 0 ? 1 : own.filter(({ r }) => r).length / own.length
}

type WordsChange = Extract<TrackedChange, { op: 'words' }>

function changesByBlock(changes: readonly TrackedChange[]): TrackedChange[][] {
  const groups: TrackedChange[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last?.[0]?.block === change.block) last.push(change)
    else groups.push([change])
  }
  return groups
}

/**
 * The changes of a paragraph as it was written here, at their places in it as its text spells it; all changes of its words as
 * one where these can't be told apart.
 */
function inBase(changes: readonly TrackedChange[], written: string, base: BaseParagraph): TrackedChange[] {
  const { kind, text } = base
  const words = changes.filter((one) => one.op === 'words')
  if (written === text || kind === 'code' || words.length === 0) return [...changes]
  const placed = words.map((one) => {
    const place = placeIn(one, written, base)
    // Only other marks: those that the words have go with them.
    const isRestyled = plainOf(kind, text.slice(place.start, place.end)) === plainOf(kind, one.replacement)
    return { ...one, ...(isRestyled ? placeIn(one, written, base, { withSigns: true }) : place) }
  })
  const isSame = (some: readonly WordsChange[], others: readonly WordsChange[]) =>
    plainOf(kind, afterAll(some, text)) === plainOf(kind, afterAll(others, written))
  const areApart = placed.every(({ end }, k) => end <= (placed[k + 1]?.start ?? text.length))
  const isFound = areApart && isSame(placed, words) && placed.every((one, k) => isSame([one], words.slice(k, k + 1)))
  const all = { ...madeBy(words), start: 0, end: text.length, replacement: afterAll(words, written) }
  const [first] = words
  const others = changes.filter(({ op }) => op !== 'words')
  return [...(isFound ? placed : first ? [{ ...first, ...all }] : []), ...others]
}

const afterAll = (changes: readonly WordsChange[], text: string): string =>
  changes.reduceRight((whole, { start, end, replacement }) => apply(whole, { start, end, insert: replacement }), text)

/** A range of a paragraph as it was written here, in its own text; with the signs around it, if it is to have them. */
function placeIn(range: Range, written: string, { kind, text }: BaseParagraph, { withSigns = false } = {}): Range {
  if (written === text || kind === 'code') return { start: range.start, end: range.end }
  const places = sourcePlaces(text)
  const plainTo = (offset: number) =>
    segmentsOf(kind, written).reduce((sum, { start, end, words }) => {
      if (start >= offset) return sum
      return sum + (end <= offset ? words.length : Math.min(words.length, offset - start))
    }, 0)
  const [from, to] = [plainTo(range.start), plainTo(range.end)]
  if (withSigns && from < to) return { start: places.endOf(from), end: places.startOf(to) }
  const start = from === to ? places.endOf(from) : places.startOf(from)
  return { start, end: from === to ? start : places.endOf(to) }
}

const plainOf = (kind: BaseParagraph['kind'], text: string) =>
  segmentsOf(kind, text)
    .map(({ words }) => words)
    .join('')
    // A text may have several spaces where a file's has one.
    .replace(/\s+/g, ' ')

const NONE: Words['marks'] = []
const marksIn = (style: Style) => (Object.keys(style).length === 0 ? NONE : marksOf(style))

/** The text as it stood, with what became of it in the file as tracked changes: in stories, whose changes stay apart. */
function asTracked(
  beside: readonly Beside[],
  verdicts: ReadonlyMap<string, Verdict>,
  makers: Makers,
): TrackedParagraph[][] {
  const stories: TrackedParagraph[][] = []
  let paragraphs: TrackedParagraph[] = []
  let pieces: (Words | RemarkPoint)[] = []
  let last: Beside | undefined
  for (const one of beside) {
    const { e, r } = one
    if (one.isApart && pieces.length === 0) {
      stories.push(paragraphs)
      paragraphs = []
    }
    for (const point of r?.points ?? []) pieces.push(point)
    const now = changeOf(one, verdicts, makers)
    last = one
    if (!now) continue
    if (one.e?.isEnd ?? one.r?.isEnd) {
      paragraphs.push({ ...((e ?? r)?.kind ?? { kind: 'paragraph' }), pieces, end: now })
      pieces = []
    } else
      pieces.push({
        type: 'words',
        text: (e ?? r)?.sign ?? '',
        marks: e ? marksIn(e.style) : (r?.marks ?? NONE),
        ...now,
      })
  }
  if (pieces.length > 0)
    paragraphs.push({ ...((last?.e ?? last?.r)?.kind ?? { kind: 'paragraph' }), pieces, end: { when: 'both' } })
  stories.push(paragraphs)
  return stories.map((some) => some.map((one) => ({ ...one, pieces: merged(one.pieces) })))
}

type Change = Pick<Words, 'when'> & { readonly made?: Provenance }
type Makers = { readonly editor: Provenance; readonly makerOf: (made: Provenance) => Provenance }

function changeOf(
  { e, r }: Beside,
  verdicts: ReadonlyMap<string, Verdict>,
  { editor, makerOf }: Makers,
): Change | null {
  if (!e)
    return r && r.when !== 'before'
      ? { when: 'after', made: r.when === 'after' && r.made ? makerOf(r.made) : UNTRACKED }
      : null
  if (r?.isUncertain) return isInText(e) ? { when: 'both' } : null
  const isEdited = verdicts.get(e.by) === 'edited'
  const deleted = r?.when === 'before' ? r.made : undefined
  if (isInText(e)) {
    if (e.code === '~') return { when: 'both' }
    if (e.code === '=' || (e.code === 'a+' && (isEdited || deleted))) {
      if (!r) return { when: 'before', made: UNTRACKED }
      return deleted ? { when: 'before', made: deleted } : { when: 'both' }
    }
    const made = r ? editor : UNTRACKED
    return e.code === '-' && isEdited && r?.when !== 'both' ? { when: 'before', made } : { when: 'both' }
  }
  const isThere = r && r.when !== 'before'
  return isEdited && isThere ? { when: 'after', made: r.when === 'after' ? editor : UNTRACKED } : null
}

function merged(pieces: readonly (Words | RemarkPoint)[]): (Words | RemarkPoint)[] {
  const result: (Words | RemarkPoint)[] = []
  let run: Words[] = []
  const close = () => {
    const [first] = run
    if (first) result.push({ ...first, text: run.map(({ text }) => text).join('') })
    run = []
  }
  for (const piece of pieces) {
    const [first] = run
    const goesOn = piece.type === 'words' && first && isAlike(first, piece)
    if (!goesOn) close()
    if (piece.type === 'words') run.push(piece)
    else result.push(piece)
  }
  close()
  return result
}

const isAlike = (one: Words, other: Words): boolean =>
  one.when === other.when && isEqual(one.made, other.made) && isEqual(one.marks, other.marks)

/** Most signs are of the same change as the one before, and have no marks. */
const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
