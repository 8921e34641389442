import type { ParagraphKind } from '@/domain/contract/names'
import { ceil } from '@/domain/text/grapheme'
import { parseInline } from '@/domain/text/inline'
import { escapeFully } from '../markdown/escape'
import type { Revision, WrittenParagraph } from './document'
import { placeOf } from './note-place'
import { printable } from './printable'

/** The place of a note's reference in the paragraph's text, where it cuts no sign of a mark, and its number. */
export type NoteMark = {
  readonly at: number
  readonly number: number
  /** Another note's number follows directly: they are kept apart. */
  readonly apart: boolean
}

export type EditionParagraph = {
  readonly id?: string
  readonly kind: ParagraphKind
  /** Of headings, 1 to 6. */
  readonly level: number
  readonly text: string
  /** In the order of their places. */
  readonly marks: readonly NoteMark[]
}

/** The article as every writer of a clean text needs it: printable, with its heading, its notes numbered from 1. */
export type Edition = {
  readonly title: string
  readonly language: string
  readonly createdAt: string
  readonly paragraphs: readonly EditionParagraph[]
  /** Note n is at n - 1. */
  readonly notes: readonly string[]
}

export function editionOf(revision: Revision): Edition {
  const notes: string[] = []
  const number = (text: string) => notes.push(noteWords(text))
  const paragraphs = withHeading(revision)
    .map((paragraph) => editionParagraph(paragraph, number))
    .filter(saysSomething)
  return {
    title: titleLine(revision.title),
    language: revision.language,
    createdAt: revision.createdAt,
    paragraphs,
    notes,
  }
}

/** A title as a property of a document. */
export const titleLine = (title: string): string => printable(title).replace(/\s+/g, ' ').trim()

/** A title as a heading. */
export const titleHeading = (title: string): WrittenParagraph => ({
  kind: 'heading',
  level: 1,
  text: escapeFully(title),
  notes: [],
})

/** The title is a property of the document; it becomes a heading only if no paragraph is one. */
function withHeading({ title, paragraphs }: Revision): readonly WrittenParagraph[] {
  if (title.trim() === '' || paragraphs.some(({ kind }) => kind === 'heading')) return paragraphs
  return [titleHeading(title), ...paragraphs]
}

/** The paragraphs that aren't blank, for a text that is written part by part: their notes are added to those there are. */
export const partOfEdition = (paragraphs: readonly WrittenParagraph[], notes: string[]): EditionParagraph[] =>
  paragraphs
    .map((paragraph) => editionParagraph(paragraph, (note) => notes.push(noteWords(note))))
    .filter(saysSomething)

/** A note as it is printed. */
export const noteWords = (note: string): string => printable(note).trim()

const saysSomething = ({ text, marks }: EditionParagraph) => text !== '' || marks.length > 0

function editionParagraph(paragraph: WrittenParagraph, number: (note: string) => number): EditionParagraph {
  const { kind, level = 1 } = paragraph
  const whole = printable(paragraph.text)
  const text = kind === 'code' ? whole.replace(/^(?:[ \t]*\n)+|\s+$/g, '') : whole.trim()
  const cut = whole.indexOf(text)
  const marks = [...paragraph.notes]
    .map(({ at, text: note }) => ({ at: printable(paragraph.text.slice(0, at)).length - cut, note }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, note }) => ({ at, number: number(note) }))
  const pieces = kind === 'code' || marks.length === 0 ? [] : parseInline(text)
  const places = marks.map(({ at }) => placeOf(pieces, ceil(text, Math.min(text.length, Math.max(0, at)))))
  return {
    ...(paragraph.id !== undefined && { id: paragraph.id }),
    kind,
    level: Math.min(6, Math.max(1, level)),
    text,
    marks: marks.map(({ number }, index) => {
      const at = places[index] ?? text.length
      return { at, number, apart: at === places[index + 1] }
    }),
  }
}
