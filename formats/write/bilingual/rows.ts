import { type EditionParagraph, titleHeading, withoutNotes } from '../edition'
import type { Review } from '../review'

/** Paragraphs of the source, and their translation, side by side. At most one side is empty. */
export type BilingualRow = {
  readonly source: readonly EditionParagraph[]
  readonly target: readonly EditionParagraph[]
}

/** The included units in order, after the titles if the article has no heading itself. */
export async function* rowsOf({ article, hasHeading, units }: Review): AsyncGenerator<BilingualRow> {
  if (!hasHeading) {
    const title = rowOf([titleHeading(article.title.source)], [titleHeading(article.title.target)])
    if (says(title)) yield title
  }
  for await (const { unit } of units) {
    const row = rowOf(unit.source, unit.target)
    if (!unit.excluded && says(row)) yield row
  }
}

type Paragraphs = Parameters<typeof withoutNotes>[0]

const rowOf = (source: Paragraphs, target: Paragraphs): BilingualRow => ({
  source: withoutNotes(source),
  target: withoutNotes(target),
})

const says = ({ source, target }: BilingualRow) => source.length + target.length > 0
