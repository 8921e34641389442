import type { Paragraph } from '@/domain/contract/shapes'
import { type ReaderNote, readerNotesIn, readerNotesOnWhole } from '@/domain/reader-notes'
import type { Note, Revision, WrittenParagraph } from './document'
import type { Review } from './review'

/** The revised article: the translation as it stands, with the notes to the reader. */
export async function revisionOf({ article, units, threads, respells, wayMark }: Review): Promise<Revision> {
  const paragraphs: WrittenParagraph[] = []
  for await (const { unit, threads } of units)
    if (!unit.excluded) paragraphs.push(...writtenParagraphs(unit.target, readerNotesIn(unit, threads)))
  return {
    title: article.title.target || article.title.source,
    language: article.targetLanguage,
    paragraphs: withNotesAtEnd(paragraphs, readerNotesOnWhole(threads).map(noteAt(0))),
    createdAt: article.updatedAt,
    respells,
    ...(wayMark !== undefined && { wayMark }),
  }
}

/** Paragraphs with their notes; those that stand in none have a paragraph of their own, which is nothing but their references. */
export function writtenParagraphs(paragraphs: readonly Paragraph[], notes: readonly ReaderNote[]): WrittenParagraph[] {
  const nowhere = notes.filter(({ place }) => place === null).map(noteAt(0))
  return [
    ...paragraphs.map(({ id, kind, level, text }) => ({
      id,
      kind,
      ...(level !== undefined && { level }),
      text,
      notes: notes.flatMap(({ place, text }) => (place?.paragraphId === id ? [{ at: place.at, text }] : [])),
    })),
    ...(nowhere.length === 0 ? [] : [{ kind: 'paragraph' as const, text: '', notes: nowhere }]),
  ]
}

const noteAt =
  (at: number) =>
  ({ text }: ReaderNote): Note => ({ at, text })

/** What is noted on the article as a whole stands behind its last words. */
function withNotesAtEnd(paragraphs: readonly WrittenParagraph[], notes: readonly Note[]): readonly WrittenParagraph[] {
  if (notes.length === 0) return paragraphs
  const last = paragraphs.at(-1) ?? { kind: 'paragraph' as const, text: '', notes: [] }
  const behind = notes.map((note) => ({ ...note, at: last.text.length }))
  return [...paragraphs.slice(0, -1), { ...last, notes: [...last.notes, ...behind] }]
}
