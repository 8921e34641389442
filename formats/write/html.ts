import { escapeHtml, markHangul } from '../html/markup'
import { page } from '../html/page'
import type { Revision } from './document'
import { editionOf } from './edition'
import { htmlParagraphs } from './html-paragraphs'

/** A self-contained page: semantic elements, the article's language, notes after it, a style that prints well. */
export function writeHtml(revision: Revision): string {
  const { title, language, paragraphs, notes } = editionOf(revision)
  const items = notes.map((note, index) => noteItem(note, index + 1, language))
  const after =
    items.length === 0
      ? ''
      : `\n<section class="notes" role="doc-endnotes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
  return page({ title, language, body: `<article>\n${htmlParagraphs(paragraphs, language)}\n</article>${after}` })
}

function noteItem(note: string, number: number, language: string): string {
  const words = note
    .split('\n')
    .map((line) => markHangul(line, language))
    .join('<br>')
  const back = `<a href="#ref-${number}" role="doc-backlink" aria-label="${escapeHtml(String(number))}">↩</a>`
  return `<li id="note-${number}">${words} ${back}</li>`
}
