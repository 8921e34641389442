import type { Paragraph } from '@/domain/contract/shapes'
import { readerNotesIn, readerNotesOnWhole } from '@/domain/reader-notes'
import { type EditionParagraph, partOfEdition, titleHeading } from '../edition'
import type { Review } from '../review'
import { writtenParagraphs } from '../revision'

/** Paragraphs of the source, and their translation, side by side. At most one side is empty. */
export type BilingualRow = {
  readonly source: readonly EditionParagraph[]
  readonly target: readonly EditionParagraph[]
}

/**
 * The included units in order, after the titles if the article has no heading itself. The notes to readers are referred to in
 * the translation, and gathered in `notes`: note n is at n - 1 once its row is there.
 */
export async function* rowsOf(
  { article, hasHeading, units, threads }: Review,
  notes: string[],
): AsyncGenerator<BilingualRow> {
  if (!hasHeading) {
    const [source, target] = [article.title.source, article.title.target].map((title) =>
      partOfEdition([titleHeading(title)], notes),
    )
    const title = { source: source ?? [], target: target ?? [] }
    if (says(title)) yield title
  }
  for await (const { unit, threads } of units) {
    if (unit.excluded) continue
    const row = {
      source: partOfEdition(plain(unit.source), notes),
      target: partOfEdition(writtenParagraphs(unit.target, readerNotesIn(unit, threads)), notes),
    }
    if (says(row)) yield row
  }
  const last = { source: [], target: partOfEdition(writtenParagraphs([], readerNotesOnWhole(threads)), notes) }
  if (says(last)) yield last
}

const plain = (paragraphs: readonly Paragraph[]) => writtenParagraphs(paragraphs, [])

const says = ({ source, target }: BilingualRow) => source.length + target.length > 0
