import type { Article, Event, Finding, Paragraph, Thread, Unit, Version } from '@/domain/contract/shapes'
import type { Step } from '@/domain/manuscript/step'

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

export type TrackedParagraph = Pick<Paragraph, 'id' | 'kind' | 'level' | 'text' | 'version' | 'imported'> & {
  readonly removed: boolean
  /** In the order of their versions, the birth first. */
  readonly steps: readonly DatedStep[]
}

/** `author`: the proposer, also where it was accepted with edits. `seq`, `order`: which step of the article it was. */
export type DatedStep = Step & {
  readonly author: string
  /** ISO-8601 UTC: when it was accepted. */
  readonly at: string
  readonly seq: number
  readonly order: number
}

/** With every version of every paragraph, removed ones too: for writing everything. */
export type RecordedUnit = ReviewedUnit & { readonly versions: ReadonlyMap<string, readonly Version[]> }

export type Recorded = Review<RecordedUnit> & { readonly events: Stream<Event> }

export type Found = { readonly article: Article; readonly findings: Stream<Finding> }
