import { page } from '../html/page'
import type { Revision } from './document'
import { editionOf } from './edition'
import { htmlParagraphs, notesHtml } from './html-paragraphs'

/** A self-contained page: semantic elements, the article's language, notes after it, a style that prints well. */
export function writeHtml(revision: Revision): string {
  const { title, language, paragraphs, notes } = editionOf(revision)
  const body = `<article>\n${htmlParagraphs(paragraphs, language)}\n</article>${notesHtml(notes, language)}`
  return page({ title, language, body })
}
