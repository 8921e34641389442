import type { Restoration } from '@/domain/contract/document'
import type { Finding } from '@/domain/contract/findings'
import type { Article, Event, Thread, Unit, Version } from '@/domain/contract/shapes'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import type { ExportedLine } from './exported'

/** A sequence, from a database or a test. */
export type Stream<T> = AsyncIterable<T> | Iterable<T>

/** An article under review to be written, in the contract's shapes. Its units come in order, excluded ones too. */
export type Review<U extends ReviewedUnit = ReviewedUnit> = {
  readonly article: Article
  /** Whether the included translation has a heading: if not, documents for reading begin with the title as one. */
  readonly hasHeading: boolean
  /** The translation wasn't written in Markdown: a document in it may spell its marks as CommonMark needs it. */
  readonly respells?: boolean
  readonly units: Stream<U>
  /** About the article as a whole, oldest first. */
  readonly threads: readonly Thread[]
  /** Says which article, state and content it is: written where readers don't see it. */
  readonly wayMark?: string
  /** Is given the lines as they are written. */
  readonly keep?: (line: ExportedLine) => void
}

export type ReviewedUnit = {
  readonly unit: Unit
  /** About it, or in one of its paragraphs, oldest first. */
  readonly threads: readonly Thread[]
}

/** With histories: for writing corrections as tracked changes. */
export type TrackedUnit = ReviewedUnit & {
  /** All paragraphs of the translation in order, removed and inserted ones too. */
  readonly paragraphs: readonly TrackedParagraph[]
  /** The same of the source, where it was asked for. */
  readonly source?: readonly TrackedParagraph[]
}

/** With every version of every paragraph, removed ones too, and what else a restore needs. */
export type RecordedUnit = ReviewedUnit & {
  readonly versions: ReadonlyMap<string, readonly Version[]>
  readonly restoration: Restoration
}

/** Everything of an article. `restoration`: for the threads about the article as a whole. */
export type Recorded = Pick<Review, 'article' | 'threads'> & {
  /** Called several times, and the same from the beginning each time. */
  readonly units: () => Stream<RecordedUnit>
  readonly restoration: Restoration
  readonly events: Stream<Event>
}

export type FindingsReport = {
  readonly article: Article
  /** By unit in the article: its number. Findings in other units are not written. */
  readonly numbers: ReadonlyMap<string, number>
  readonly findings: Stream<Finding>
}
