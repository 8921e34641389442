import { readReturnedDocx } from '@/formats/read/docx/returned'
import type { Provenance } from '@/formats/read/reading'
import type { TrackedParagraph } from '@/formats/read/revision/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import { madeKey } from './compare'
import { type BaseParagraph, cleanLines, exportedInk, isInFile, returnedInk, wordsOf } from './ink'
import { nearestOf, tryEach } from './nearest-base'

/** A state of the article that a file may have been exported from. */
export type ExportedState = {
  /** As it was exported with its changes; null: a clean text. */
  readonly lines: readonly ExportedLine[] | null
  readonly paragraphs: readonly BaseParagraph[]
  /** Who made the changes that are drawn in it, as `madeKey` writes it. */
  readonly own: ReadonlySet<string>
}

/**
 * Which state a Word file is an export of that has lost its mark, as one from Google Docs has: one that drew the changes of ours
 * that are still in it, and as few others as may be, which somebody would have decided. Of several such the one whose words are
 * most like it, the first where that says nothing. Where remarks of ours are in it, it was exported with its changes. Its index;
 * undefined: it isn't a Word file. `remarked`: who made the remarks of the article, as `madeKey` writes it.
 */
export function likeliestExport(
  bytes: Uint8Array,
  all: readonly ExportedState[],
  remarked: ReadonlySet<string>,
): number | undefined {
  const file = readReturnedDocx(bytes, undefined)
  if (!file.ok) return undefined
  const { paragraphs, remarks } = file.value
  const isRemarked = [...remarks.values()].some(({ said }) => said.some((one) => remarked.has(madeKey(one))))
  const withChanges = isRemarked ? all.filter(({ lines }) => lines !== null) : []
  const states = withChanges.length > 0 ? withChanges : all
  const drawn = new Set(states.flatMap(({ own }) => [...own]))
  const ours = new Set(makersIn(paragraphs).filter((key) => drawn.has(key)))
  const counted = states.map(({ own }) => ({ kept: [...ours].filter((key) => own.has(key)).length, drawn: own.size }))
  const kept = Math.max(...counted.map((one) => one.kept))
  const fewest = Math.min(...counted.filter((one) => one.kept === kept).map((one) => one.drawn))
  const likely = states.filter((_, k) => counted[k]?.kept === kept && counted[k]?.drawn === fewest)
  const isTheirs = (by: Provenance | undefined) => by !== undefined && !ours.has(madeKey(by))
  const texts = returnedInk(paragraphs)
    .map(({ ink }) =>
      wordsOf(ink.filter(({ when, made, insertedBy }) => !isTheirs(when === 'after' ? made : insertedBy))),
    )
    .filter((text) => text !== '')
  const tried = tryEach(likely.map(textOf), texts)
  const nearest = likely[tried.indexOf(nearestOf(tried, texts))]
  return nearest && all.indexOf(nearest)
}

/** The words that a file of it has, ours that are proposed or deleted among them. */
const textOf = ({ lines, paragraphs }: ExportedState) =>
  exportedInk(lines ?? cleanLines(paragraphs), paragraphs).map(({ p = '', ink }) => ({
    id: p,
    text: wordsOf(ink.filter(isInFile)),
  }))

function makersIn(paragraphs: readonly TrackedParagraph[]): string[] {
  const all = paragraphs.flatMap(({ pieces, end }) => [
    end.made,
    ...pieces.flatMap((piece) => (piece.type === 'words' ? [piece.made, piece.insertedBy] : [])),
  ])
  return [...new Set(all.flatMap((made) => (made ? madeKey(made) : [])))]
}
