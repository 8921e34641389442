import { languageAttributes } from '../../html/markup'
import { type EditionParagraph, titleLine } from '../edition'
import { frontMatter } from '../front-matter'
import { markdownParagraphs, noteDefinition, noteLabel } from '../markdown-paragraphs'
import type { Review } from '../review'
import { rowsOf } from './rows'

/**
 * Markdown, unit by unit: the source, then the translation, each in an HTML element with its language (Markdown has none).
 */
export async function* writeBilingualMarkdown(review: Review): AsyncGenerator<string> {
  const { title, sourceLanguage, targetLanguage } = review.article
  yield frontMatter({ title: titleLine(title.target || title.source), language: targetLanguage })
  const notes: string[] = []
  let between = ''
  for await (const { source, target } of rowsOf(review, notes)) {
    yield between + [...part(source, sourceLanguage), ...part(target, targetLanguage, review.respells)].join('\n\n')
    between = '\n\n'
  }
  for (const [index, note] of notes.entries()) yield noteDefinition(noteLabel(index + 1), note)
  yield '\n'
}

const part = (paragraphs: readonly EditionParagraph[], language: string, respells = false): string[] =>
  paragraphs.length === 0
    ? []
    : [`<div${languageAttributes(language)}>\n\n${markdownParagraphs(paragraphs, noteLabel, respells)}\n\n</div>`]
