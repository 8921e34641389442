import type { Restoration } from '@/domain/contract/document'
import type { Finding } from '@/domain/contract/findings'
import type { Article, Event, Thread, Unit, Version } from '@/domain/contract/shapes'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'

/** What comes one after the other, from a database or a test. */
export type Stream<T> = AsyncIterable<T> | Iterable<T>

/** An article under review as it is to be written, in the contract's shapes. Its units come in order, excluded ones too. */
export type Review<U extends ReviewedUnit = ReviewedUnit> = {
  readonly article: Article
  /** Whether the translation, as far as it is in the article, has a heading: if not, the title is one in documents to be read. */
  readonly hasHeading: boolean
  readonly units: Stream<U>
  /** About the article as a whole, oldest first. */
  readonly threads: readonly Thread[]
}

export type ReviewedUnit = {
  readonly unit: Unit
  /** About it, or in one of its paragraphs, oldest first. */
  readonly threads: readonly Thread[]
}

/** With what corrections made of it: for writing them as tracked changes. */
export type TrackedUnit = ReviewedUnit & {
  /** All paragraphs of the translation in order, those removed and those that came to be too. */
  readonly paragraphs: readonly TrackedParagraph[]
}

/** With every version of every paragraph, removed ones too, and what else it takes to take it in again. */
export type RecordedUnit = ReviewedUnit & {
  readonly versions: ReadonlyMap<string, readonly Version[]>
  readonly restoration: Restoration
}

/** Everything of an article. `restoration`: of the threads about the article as a whole. */
export type Recorded = Pick<Review, 'article' | 'threads'> & {
  /** Asked for several times, and the same from the beginning each time. */
  readonly units: () => Stream<RecordedUnit>
  readonly restoration: Restoration
  readonly events: Stream<Event>
}

export type FindingsReport = {
  readonly article: Article
  /** By unit in the article: its place among all, from 0. Findings in other units are not written. */
  readonly positions: ReadonlyMap<string, number>
  readonly findings: Stream<Finding>
}
