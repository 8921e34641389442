import { Comments, people } from '@/formats/docx/comments'
import { DOCUMENT_END, DOCUMENT_START } from '@/formats/docx/document'
import { coreProperties, NUMBERING, settings } from '@/formats/docx/fixed-parts'
import { packed } from '@/formats/docx/package'
import { stylesXml } from '@/formats/docx/styles'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { trackedOf } from '../tracked/tracked'
import { TrackedLines } from './tracked-lines'

/**
 * A Word document with every correction as a tracked change by who proposed it, and every thread as a comment with its
 * replies. Rejecting all gives the translation as it was brought in, accepting all the text as it is to be.
 */
export function writeTrackedDocx(review: Review<TrackedUnit>): AsyncIterable<Uint8Array> {
  const { article } = review
  const comments = new Comments()
  const lines = new TrackedLines(comments)
  return packed(bodyOf(review, lines), () => ({
    parts: {
      'styles.xml': stylesXml(article.targetLanguage),
      'numbering.xml': NUMBERING,
      'settings.xml': settings({ hasNotes: false }),
      ...(!comments.isEmpty && comments.parts()),
      ...(lines.authors.size > 0 && { 'people.xml': people(lines.authors) }),
    },
    links: lines.links.byId(),
    core: coreProperties({
      title: printable(article.title.target || article.title.source),
      language: article.targetLanguage,
      createdAt: article.updatedAt,
    }),
  }))
}

async function* bodyOf(review: Review<TrackedUnit>, writer: TrackedLines): AsyncIterable<string> {
  yield DOCUMENT_START
  for await (const tracked of trackedOf(review)) for (const line of tracked.lines) yield writer.write(line, tracked)
  yield DOCUMENT_END
}
