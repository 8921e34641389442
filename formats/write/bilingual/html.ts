import { escapeHtml } from '../../html/markup'
import { PAGE_FOOT, pageHead } from '../../html/page'
import { type EditionParagraph, titleLine } from '../edition'
import { htmlParagraphs } from '../html-paragraphs'
import type { Review } from '../review'
import { rowsOf } from './rows'

/** A page by itself: unit by unit the source and the translation side by side, one under the other on a narrow screen. */
export async function* writeBilingualHtml(review: Review): AsyncGenerator<string> {
  const { title, sourceLanguage, targetLanguage } = review.article
  yield pageHead({ title: titleLine(title.target || title.source), language: targetLanguage, style: STYLE })
  yield '<article>\n<table class="bilingual">\n<tbody>\n'
  for await (const { source, target } of rowsOf(review))
    yield `<tr>\n${cell(source, sourceLanguage)}\n${cell(target, targetLanguage)}\n</tr>\n`
  yield `</tbody>\n</table>\n</article>${PAGE_FOOT}`
}

const cell = (paragraphs: readonly EditionParagraph[], language: string) =>
  `<td lang="${escapeHtml(language)}">${htmlParagraphs(paragraphs, language)}</td>`

const STYLE = `
body { max-width: 74em; font-size: 1rem }
.bilingual { width: 100%; table-layout: fixed; border-collapse: collapse }
.bilingual td { padding: .9em 0; vertical-align: top }
.bilingual td + td { padding-left: 2.4em }
.bilingual tr + tr td { border-top: 1px solid #8884 }
.bilingual td > :first-child { margin-top: 0 }
.bilingual td > :last-child { margin-bottom: 0 }
.bilingual h1 { font-size: 1.6em }
.bilingual ul { padding-left: 1.2em }
@media screen and (max-width: 44em) {
  .bilingual, .bilingual tbody, .bilingual tr, .bilingual td { display: block }
  .bilingual tr { padding: .9em 0 }
  .bilingual tr + tr { border-top: 1px solid #8884 }
  .bilingual tr td, .bilingual td + td { padding: 0; border: 0 }
  .bilingual td:not(:empty) + td:not(:empty) { margin-top: .6em }
}
@media print {
  body { font-size: 9.5pt }
  .bilingual td + td { padding-left: 1.6em }
}`
