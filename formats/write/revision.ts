import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { Note, Revision, WrittenParagraph } from './document'
import type { Review } from './review'

/** The revised article: the translation as it stands, with the notes to the reader. */
export async function revisionOf({ article, units }: Review): Promise<Revision> {
  const paragraphs: WrittenParagraph[] = []
  for await (const { unit, threads } of units) {
    if (unit.excluded) continue
    for (const paragraph of unit.target) paragraphs.push(toWrittenParagraph(paragraph, threads))
  }
  return {
    title: article.title.target || article.title.source,
    language: article.targetLanguage,
    paragraphs,
    createdAt: article.updatedAt,
  }
}

const toWrittenParagraph = ({ id, kind, level, text }: Paragraph, threads: readonly Thread[]): WrittenParagraph => ({
  kind,
  ...(level !== undefined && { level }),
  text,
  notes: threads.filter(({ paragraphId }) => paragraphId === id).flatMap((thread) => noteOf(thread, text)),
})

/** After the gap's words, or after the paragraph if it has none. */
function noteOf({ anchor, gap }: Thread, text: string): Note[] {
  if (gap?.resolution !== 'noted') return []
  const at = anchor && anchor.state !== 'orphaned' ? anchor.end : text.length
  return [{ at, text: gap.resolutionNote ?? '' }]
}
