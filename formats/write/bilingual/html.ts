import { languageAttributes } from '../../html/markup'
import { PAGE_END, pageStart } from '../../html/page'
import { type EditionParagraph, titleLine } from '../edition'
import { htmlParagraphs, notesHtml } from '../html-paragraphs'
import type { Review } from '../review'
import { rowsOf } from './rows'

/**
 * A self-contained page: unit by unit the source and the translation side by side, one below the other on a narrow screen.
 */
export async function* writeBilingualHtml(review: Review): AsyncGenerator<string> {
  const { title, sourceLanguage, targetLanguage } = review.article
  yield pageStart({ title: titleLine(title.target || title.source), language: targetLanguage, style: STYLE })
  yield '<article>\n<table class="bilingual">\n<tbody>\n'
  const notes: string[] = []
  for await (const { source, target } of rowsOf(review, notes))
    yield `<tr>\n${cell(source, sourceLanguage, targetLanguage)}\n${cell(target, targetLanguage, targetLanguage)}\n</tr>\n`
  yield `</tbody>\n</table>\n</article>${notesHtml(notes, targetLanguage)}\n${PAGE_END}`
}

const cell = (paragraphs: readonly EditionParagraph[], language: string, page: string) =>
  `<td${languageAttributes(language, page)}>${htmlParagraphs(paragraphs, language)}</td>`

const STYLE = `body { max-width: 74em; font-size: 1rem }
.bilingual { width: 100%; table-layout: fixed; border-collapse: collapse }
.bilingual tr + tr { border-top: 1px solid var(--line) }
.bilingual td { padding: .9em 0; padding-inline-end: 1.3em; vertical-align: top }
.bilingual td + td { padding-inline: 1.3em 0 }
.bilingual td > :first-child, .bilingual blockquote > :first-child { margin-top: 0 }
.bilingual td > :last-child, .bilingual blockquote > :last-child { margin-bottom: 0 }
.bilingual h1 { font-size: 1.7em }
.bilingual h2 { font-size: 1.3em }
.bilingual h3, .bilingual h4, .bilingual h5, .bilingual h6 { font-size: 1.1em }
.bilingual ul { padding-inline-start: 1.2em }
@media screen and (max-width: 44em) {
  .bilingual, .bilingual tbody, .bilingual tr, .bilingual td { display: block }
  .bilingual tr { padding: 1em 0 }
  .bilingual tr td { padding: 0 }
  .bilingual td:not(:empty) + td { margin-top: .7em }
  .bilingual td:empty { display: none }
}
@media print {
  body { font-size: 9.5pt }
}
`
