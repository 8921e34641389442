import { escapeHtml, markHangul, mostlyHangul } from '../../html/markup'
import { printable } from '../printable'
import { type Authorship, type ReportRun, type ReportWords, readable } from './model'

/** The language of the report's own words; people's words have their own if it differs. */
export const LANGUAGE = 'en'

/** The words in an element of their own; in several if blank lines separate them. */
export function block(run: ReportRun, name = 'p'): string {
  const isPlain = typeof run === 'object' && run.type === 'words' && run.as === undefined
  if (!isPlain) return `<${name}>${inline(run)}</${name}>`
  const parts = printable(run.words)
    .trim()
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
  // The language of the whole: a part by itself may be mostly Hangul where the whole is not.
  const language = languageOf(run)
  return parts
    .map((part) => `<${name}${langOf(run)}>${wordsHtml({ ...run, language, words: part })}</${name}>`)
    .join('\n')
}

export const runsHtml = (runs: readonly ReportRun[]): string => runs.map(inline).join('')

function inline(run: ReportRun): string {
  if (typeof run === 'string') return escapeHtml(run)
  if (run.type === 'moment') return `<time datetime="${escapeHtml(run.at)}">${readable(run.at)}</time>`
  const lang = langOf(run)
  switch (run.as?.type) {
    case undefined:
      return lang === '' ? wordsHtml(run) : `<span${lang}>${wordsHtml(run)}</span>`
    case 'quote':
      return `<mark${lang}>${wordsHtml(run)}</mark>`
    case 'name':
      return `<b${lang}>${wordsHtml(run)}</b>`
    case 'removed':
      return `<del${lang}${madeAttributes(run.as)}>${wordsHtml(run)}</del>`
    case 'added':
      return `<ins${lang}${madeAttributes(run.as)}>${wordsHtml(run)}</ins>`
  }
}

const madeAttributes = ({ by, at }: Authorship) =>
  ` datetime="${escapeHtml(at)}" data-author="${escapeHtml(printable(by))}"`

function langOf(run: ReportWords): string {
  const language = languageOf(run)
  return language === LANGUAGE ? '' : ` lang="${escapeHtml(language)}"`
}

/** The language of a comment isn't stored: mostly Hangul is Korean. */
const languageOf = ({ words, language }: ReportWords) => language ?? (mostlyHangul(words) ? 'ko' : LANGUAGE)

const wordsHtml = (run: ReportWords) =>
  printable(run.words)
    .split('\n')
    .map((line) => markHangul(line, languageOf(run)))
    .join('<br>')
