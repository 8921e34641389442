/** A report in parts and pieces, independent of how it is shown. What people wrote is kept apart from the report's own text. */

export type ReportPart =
  | { readonly type: 'head'; readonly head: Head }
  | { readonly type: 'section'; readonly section: ReportSection }
  | { readonly type: 'table'; readonly table: ReportTable }

export type Head = { readonly title: ReportWords; readonly facts: readonly Fact[]; readonly figures: readonly Fact[] }

/** The threads of one unit, or of the article as a whole. */
export type ReportSection = {
  /** That links in the report lead to. */
  readonly id?: string
  readonly title: string
  /** The sides of the unit; none for the article as a whole. */
  readonly sides: readonly { readonly name: string; readonly paragraphs: readonly ReportRun[] }[]
  readonly entries: readonly ReportEntry[]
}

/** A thread. `number`: from 1, through the whole report. */
export type ReportEntry = {
  readonly number: number
  readonly kind: string
  readonly standing: string
  readonly byline: readonly ReportRun[]
  readonly facts: readonly Fact[]
  readonly remarks: readonly ReportRemark[]
}

export type Fact = { readonly name: string; readonly value: readonly ReportRun[] }

export type ReportRemark = { readonly byline: readonly ReportRun[]; readonly body: readonly ReportRun[] }

export type ReportTable = {
  readonly title: string
  /** What is to be known before reading it. */
  readonly why?: readonly ReportRun[]
  /** The same numbers drawn, to be shown before the table where pictures can be. */
  readonly chart?: { readonly label: string; readonly svg: string }
  readonly columns: readonly string[]
  /** A row's cells, each in pieces; the first names the row. */
  readonly rows: readonly (readonly (readonly ReportRun[])[])[]
}

/** A string is the report's own text. */
export type ReportRun = string | ReportWords | Moment | ReportLink

/** Plain words that a person wrote; `language` is a BCP 47 tag, if known. */
export type ReportWords = {
  readonly type: 'words'
  readonly words: string
  readonly language?: string
  readonly as?: Emphasis
}

/** Highlighted: what a thread is about; who speaks; what a correction deletes and inserts. */
export type Emphasis = { readonly type: 'quote' | 'name' } | ({ readonly type: 'removed' | 'added' } & Authorship)

export type Authorship = { readonly by: string; readonly at: string }

/** An instant: ISO-8601 UTC, and as it is shown. */
export type Moment = { readonly type: 'moment'; readonly at: string; readonly shown: string }

/** A unit by its name: its address in Stet, and its section in a document. */
export type ReportLink = {
  readonly type: 'link'
  readonly href: string
  readonly section: string
  readonly shown: string
}

export const words = (said: string, language?: string, as?: Emphasis): ReportWords => ({
  type: 'words',
  words: said,
  ...(language !== undefined && { language }),
  ...(as && { as }),
})

export const nameWords = (name: string): ReportWords => words(name, undefined, { type: 'name' })

/** Nothing, if nothing was said. */
export const optionalFact = (name: string, said: string | undefined): Fact[] =>
  said === undefined || said.trim() === '' ? [] : [{ name, value: [words(said)] }]
