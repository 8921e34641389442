import type { Locale } from './contract/names'

/** What somebody without an account sees behind their link: their queries with the paragraphs they are about, and no more. */

/** Words of a paragraph as they are read; `marked`: those that the query is about. */
export type Piece = { readonly text: string; readonly marked: boolean }

export type AskedText = { readonly lang: string; readonly paragraphs: readonly (readonly Piece[])[] }

export type AskedQuery = {
  readonly id: string
  readonly question: string
  readonly asker: string
  readonly dueAt: Date | null
  /** The words it is about, where they no longer stand in the paragraph. */
  readonly words: string | null
  /** Source and translation side by side; none: it is about the article as a whole. */
  readonly texts: readonly AskedText[]
  readonly answers: readonly { readonly body: string; readonly at: Date }[]
}

export type AnswerPage = {
  readonly locale: Locale
  readonly name: string
  readonly title: string
  readonly titleLanguage: string
  readonly expiresAt: Date
  readonly queries: readonly AskedQuery[]
}
