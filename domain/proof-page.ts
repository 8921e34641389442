import type { Locale, ParagraphKind } from './contract/names'

/** A read-only proof of an article: its translation, and no remark on it. */

export type ProofRun = { readonly words: string; readonly change?: 'inserted' | 'deleted' }
export type ProofParagraph = {
  readonly kind: ParagraphKind
  readonly level?: number | undefined
  readonly runs: readonly ProofRun[]
}

export type ProofPage = {
  readonly title: string
  readonly byline: string | null
  readonly language: string
  /** What the page says besides is in the language of who got the link. */
  readonly locale: Locale
  readonly content: 'clean' | 'tracked'
  readonly status: 'in_review' | 'approved'
  readonly expiresAt: Date
  readonly paragraphs: readonly ProofParagraph[]
}
