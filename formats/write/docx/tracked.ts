import type { Reader } from '@/domain/report/reader'
import { isRightToLeftLanguage } from '@/domain/text/direction'
import { Comments, people } from '@/formats/docx/comments'
import { DOCUMENT_START, documentEnd } from '@/formats/docx/document'
import { coreProperties, footnotes, NUMBERING, settings } from '@/formats/docx/fixed-parts'
import { zipParts } from '@/formats/docx/package'
import { stylesXml } from '@/formats/docx/styles'
import { TABLE_END, tableStart } from '@/formats/docx/table'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { type Tracked, trackedOf } from '../tracked/tracked'
import { twoColumns } from './columns'
import { TrackedLines } from './tracked-lines'

/**
 * A Word document with every correction as a tracked change in its proposer's name, and every thread as a comment with its
 * replies. Rejecting all gives the translation as imported, accepting all the text with all changes.
 */
export const writeTrackedDocx = (review: Review<TrackedUnit>, reader: Zoned): AsyncIterable<Uint8Array> =>
  trackedDocument(review, reader, (lines, tracked) => tracked.lines.map((line) => lines.write(line, tracked)).join(''))

/** The same in the second of two columns, with the source in the first. */
export const writeBilingualDocx = (review: Review<TrackedUnit>, reader: Zoned): AsyncIterable<Uint8Array> =>
  trackedDocument(review, reader, twoColumns(review.article), {
    start: tableStart(2, isRightToLeftLanguage(review.article.targetLanguage)),
    end: TABLE_END,
  })

type Zoned = Pick<Reader, 'timeZone'>

function trackedDocument(
  review: Review<TrackedUnit>,
  { timeZone }: Zoned,
  write: (lines: TrackedLines, tracked: Tracked) => string,
  around = { start: '', end: '' },
): AsyncIterable<Uint8Array> {
  const { title, targetLanguage, updatedAt } = review.article
  const comments = new Comments(timeZone)
  const lines = new TrackedLines(comments, timeZone, targetLanguage)
  async function* body() {
    yield DOCUMENT_START + around.start
    for await (const tracked of trackedOf(review)) yield write(lines, tracked)
    yield around.end + documentEnd(targetLanguage)
  }
  return zipParts(body(), () => ({
    parts: {
      'styles.xml': stylesXml(targetLanguage),
      'numbering.xml': NUMBERING,
      'settings.xml': settings({ hasNotes: lines.notes.length > 0 }),
      ...(lines.notes.length > 0 && { 'footnotes.xml': footnotes(lines.notes, targetLanguage) }),
      ...(!comments.isEmpty && comments.parts()),
      ...(lines.authors.size > 0 && { 'people.xml': people(lines.authors) }),
    },
    links: lines.links.byId(),
    wayMark: review.wayMark,
    core: coreProperties({
      title: printable(title.target || title.source),
      language: targetLanguage,
      createdAt: updatedAt,
    }),
  }))
}
