import type { ParagraphKind } from '@/domain/contract/names'

/** A note to the reader, at a place in a paragraph's raw text (UTF-16 code units). */
export type Note = { readonly at: number; readonly text: string }

export type WrittenParagraph = {
  readonly id?: string
  readonly kind: ParagraphKind
  readonly level?: number | undefined
  /** Inline Markdown, NFC; the words themselves in code. */
  readonly text: string
  readonly notes: readonly Note[]
}

/** The revised article, ready to write. */
export type Revision = {
  /** Plain words. */
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly paragraphs: readonly WrittenParagraph[]
  /** ISO-8601 UTC. */
  readonly createdAt: string
  readonly wayMark?: string
  readonly respells?: boolean | undefined
}
