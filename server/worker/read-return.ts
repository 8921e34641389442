import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { ReadResult } from '@/formats/read/outcome'
import type { Provenance } from '@/formats/read/reading'
import { readReturned, wayMarkIn } from '@/formats/read/returned'
import type { TrackedParagraph } from '@/formats/read/revision/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import { layBeside, type StateOf } from '../returns/align'
import { foundIn, madeKey, type ReturnedRemark, type ReturnRead } from '../returns/compare'
import { type BaseParagraph, cleanLines, exportedInk, returnedInk } from '../returns/ink'
import { type IsNew, type PairsByHand, pairParagraphs } from '../returns/pair'
import { asText, type BaseSources } from '../returns/units'
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
  readonly hasColumns: boolean
  /** Who made the article's own changes, as `madeKey` writes it. */
  readonly own: ReadonlySet<string>
  readonly byHand: PairsByHand
}

/** The most changes and comments that one file may bring. */
const MOST = 5_000

/** Below this it isn't this article any more. */
const LEAST_LIKENESS = 0.2

/** What an export was marked with, if the file still says it. */
export function findWayMark(bytes: Uint8Array): string | undefined {
  return opened(wayMarkIn(bytes))
}

/** Reads what came back, and finds what is new in it. */
export function readReturn({ paragraphs, title, own, byHand, ...rest }: ReturnToRead): ReturnRead {
  const { given, lines, remarks, translations, sourceEdits, saved } = textIn({ paragraphs, ...rest })
  const exported = exportedInk(lines, paragraphs)
  const isOwn = (by: Provenance | undefined) => by !== undefined && own.has(madeKey(by))
  const first = given.findIndex(({ pieces }) => pieces.some((piece) => piece.type === 'words' && /\S/.test(piece.text)))
  const titles = isTitle(given[first], exported, title) ? 1 : 0
  const returned = returnedInk(given.toSpliced(first, titles))
  const isNew: IsNew = ({ when, made, insertedBy }) => {
    const by = when === 'after' ? made : insertedBy
    return by !== undefined && !isOwn(by)
  }
  const stateOf: StateOf = ({ when, made, insertedBy }) => {
    const by = insertedBy ?? made
    return by !== undefined && isOwn(by) ? `${insertedBy ? 'after' : when} ${madeKey(by)}` : ''
  }
  const pairs = pairParagraphs(exported, returned, isNew, pairsOf(byHand, returned.length + titles, titles))
  const inText = foundIn(layBeside(exported, returned, pairs, isNew, stateOf), paragraphs, remarks)
  const found = { ...inText, changes: [...inText.changes, ...translations] }
  if (found.likeness < LEAST_LIKENESS)
    throw new Refusal('UNREADABLE_DOCUMENT', 'Hardly anything of this article’s text is in the file.')
  const count = found.changes.length + found.remarks.length
  if (count > MOST)
    throw new Refusal(
      'TOO_LARGE',
      `The file has ${count} changes and comments, and no more than ${MOST} can be brought back. Bring it as a new version of the translation.`,
    )
  const text = { exported, returned, isNew, paragraphs }
  const unsure = unsureIn(pairs, text)
  return {
    ...found,
    ...saved,
    sourceEdits,
    moved: movedIn(pairs, text),
    unsure: unsure.paragraphs.map((one) => ({ ...one, index: one.index + titles })),
    allUnsure: unsure.all,
  }
}

function textIn({
  bytes,
  lines,
  paragraphs,
  sources,
  hasColumns,
}: Pick<ReturnToRead, 'bytes' | 'lines' | 'paragraphs' | 'sources' | 'hasColumns'>) {
  const file = opened(readReturned(bytes, hasColumns))
  if (file.type === 'units') {
    const { paragraphs: given, ...text } = asText(file, paragraphs, sources)
    return { given, saved: {}, ...text }
  }
  const { paragraphs: given, remarks, savedBy, savedAt } = file
  const saved = { ...(savedBy !== undefined && { savedBy }), ...(savedAt !== undefined && { savedAt }) }
  return {
    ...{ given, saved, lines: lines ?? cleanLines(paragraphs), translations: [], sourceEdits: 0 },
    remarks: new Map<string, ReturnedRemark>([...remarks].map(([name, { note: _, ...remark }]) => [name, remark])),
  }
}

function opened<T>(read: ReadResult<T>): T {
  if (read.ok) return read.value
  throw new Refusal(read.code === 'unsupported' ? 'UNSUPPORTED_FORMAT' : 'UNREADABLE_DOCUMENT', read.message)
}

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
