import type { TrackedParagraph } from '../revision/tracked'

/** The sequence of a document: paragraphs, and tables of cells that contain such sequences again. */
export type Flow = readonly (Paragraphs | Table)[]
export type Paragraphs = { readonly type: 'paragraphs'; readonly paragraphs: readonly TrackedParagraph[] }
export type Table = { readonly type: 'table'; readonly rows: readonly (readonly Flow[])[] }

/** Paragraphs in reading order, separated where no change can join them: cells, text boxes. */
export const storiesIn = (flow: Flow): TrackedParagraph[][] =>
  flow.flatMap((part) => (part.type === 'paragraphs' ? [[...part.paragraphs]] : part.rows.flat().flatMap(storiesIn)))
