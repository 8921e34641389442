import type { ParagraphKind } from '@/domain/contract/names'

/** A note to the reader, at a place in a paragraph's raw text (UTF-16 code units). */
export type Note = { readonly at: number; readonly text: string }

export type WrittenParagraph = {
  readonly kind: ParagraphKind
  readonly level?: number
  /** Inline Markdown, NFC; the words themselves in code. */
  readonly text: string
  readonly notes: readonly Note[]
}

/** The revised article as it is to be written. */
export type Revision = {
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly paragraphs: readonly WrittenParagraph[]
  /** ISO-8601 UTC. */
  readonly createdAt: string
}

/** The title is a property of the document; it becomes a first heading only where no paragraph is one. */
export function withHeading({ title, paragraphs }: Revision): readonly WrittenParagraph[] {
  if (title.trim() === '' || paragraphs.some(({ kind }) => kind === 'heading')) return paragraphs
  return [{ kind: 'heading', level: 1, text: literal(title), notes: [] }, ...paragraphs]
}

/** A title of plain words, written so that Markdown reads just those. */
const literal = (words: string) => words.replace(/[\\`*_[\]<&]/g, '\\$&')

/** What no XML may hold (and no page should): control characters and half surrogate pairs. */
export const printable = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
