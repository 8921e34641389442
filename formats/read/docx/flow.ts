import type { TrackedParagraph } from '../revision/tracked'

/** What follows one another in a document: paragraphs in a row, and tables of cells that hold the same again. */
export type Flow = readonly (Paragraphs | Table)[]
export type Paragraphs = { readonly type: 'paragraphs'; readonly paragraphs: readonly TrackedParagraph[] }
export type Table = { readonly type: 'table'; readonly rows: readonly (readonly Flow[])[] }

/** Paragraphs in the order of reading, parted where no change joins them: cells, text boxes. */
export const storiesIn = (flow: Flow): TrackedParagraph[][] =>
  flow.flatMap((part) => (part.type === 'paragraphs' ? [[...part.paragraphs]] : part.rows.flat().flatMap(storiesIn)))
