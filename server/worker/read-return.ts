import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { readReturnedDocx } from '@/formats/read/docx/returned'
import type { ExportedLine } from '@/formats/write/exported'
import { layBeside } from '../returns/align'
import { foundIn, madeKey, type ReturnRead } from '../returns/compare'
import { type BaseParagraph, cleanLines, exportedInk, returnedInk } from '../returns/ink'

export type ReturnToRead = {
  readonly bytes: Uint8Array
  /** As it was exported with its changes; null: a clean text. */
  readonly lines: readonly ExportedLine[] | null
  /** The text as it stood, in order. */
  readonly paragraphs: readonly BaseParagraph[]
  readonly title: string
  readonly hasColumns: boolean
  /** Who made the article's own changes, as `madeKey` writes it. */
  readonly own: ReadonlySet<string>
}

/** The most changes and comments that one file may bring. */
const MOST = 5_000

/** Below this it isn't this article any more. */
const LEAST_LIKENESS = 0.2

/** Reads what came back, and finds what is new in it. */
export function readReturn({ bytes, lines, paragraphs, title, hasColumns, own }: ReturnToRead): ReturnRead {
  const read = readReturnedDocx(bytes, () => hasColumns)
  if (!read.ok)
    throw new Refusal(read.code === 'unsupported' ? 'UNSUPPORTED_FORMAT' : 'UNREADABLE_DOCUMENT', read.message)
  const { paragraphs: given, remarks, savedBy, savedAt } = read.value
  const exported = exportedInk(lines ?? cleanLines(paragraphs), paragraphs)
  const returned = withoutTitle(returnedInk(given), exported, title)
  const beside = layBeside(exported, returned, ({ when, made, insertedBy }) => {
    const by = when === 'after' ? made : insertedBy
    return by !== undefined && !own.has(madeKey(by))
  })
  const found = foundIn(beside, paragraphs, remarks)
  if (found.likeness < LEAST_LIKENESS)
    throw new Refusal('UNREADABLE_DOCUMENT', 'Hardly anything of this article’s text is in the file.')
  if (found.changes.length + found.remarks.length > MOST)
    throw new Refusal('TOO_LARGE', `The file has more than ${MOST} changes and comments.`)
  return { ...found, ...(savedBy !== undefined && { savedBy }), ...(savedAt !== undefined && { savedAt }) }
}

/** An article without a heading is exported with its title as one, which is none of its paragraphs. */
function withoutTitle(
  returned: ReturnType<typeof returnedInk>,
  exported: ReturnType<typeof exportedInk>,
  title: string,
): ReturnType<typeof returnedInk> {
  const [first, ...others] = returned
  const isTitle =
    first !== undefined &&
    first.marks.length === 0 &&
    first.ink[0]?.kind.kind === 'heading' &&
    exported.every(({ ink }) => ink[0]?.kind.kind !== 'heading')
  return isTitle && title !== '' ? others : returned
}
