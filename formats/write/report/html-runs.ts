import type { Authorship, ReportRun, ReportWords } from '@/domain/report/model'
import { isRightToLeft } from '@/domain/text/direction'
import { mostlyHangul } from '@/domain/text/hangul'
import { escapeHtml, markHangul } from '../../html/markup'
import { printable } from '../printable'

/** Writes runs in a page of a language, that of the report's own text; people's words have their own if it differs. */
export class HtmlRuns {
  constructor(private readonly language: string) {}

  /** The words in an element of their own; in several if blank lines separate them. */
  block(run: ReportRun, name = 'p'): string {
    const isPlain = typeof run === 'object' && run.type === 'words' && run.as === undefined
    if (!isPlain) return `<${name}>${this.inline(run)}</${name}>`
    const parts = printable(run.words)
      .trim()
      .split(/\n[ \t]*(?:\n[ \t]*)+/)
    // The language of the whole: a part by itself may be mostly Hangul where the whole is not.
    const language = languageOf(run)
    return parts
      .map((part) => `<${name}${this.langOf(run)}>${wordsHtml({ ...run, language, words: part })}</${name}>`)
      .join('\n')
  }

  write(runs: readonly ReportRun[]): string {
    return runs.map((run) => this.inline(run)).join('')
  }

  private inline(run: ReportRun): string {
    if (typeof run === 'string') return escapeHtml(run)
    if (run.type === 'moment') return `<time datetime="${escapeHtml(run.at)}">${run.shown}</time>`
    if (run.type === 'link') return `<a href="#${escapeHtml(run.section)}">${escapeHtml(run.shown)}</a>`
    const lang = this.langOf(run)
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

  private langOf(run: ReportWords): string {
    const language = languageOf(run)
    const direction = isRightToLeft(run.words, language) ? ' dir="rtl"' : ''
    return (language === this.language ? '' : ` lang="${escapeHtml(language)}"`) + direction
  }
}

const madeAttributes = ({ by, at }: Authorship) =>
  ` datetime="${escapeHtml(at)}" data-author="${escapeHtml(printable(by))}"`

/** The language of a comment isn't stored: mostly Hangul is Korean. */
const languageOf = ({ words, language }: ReportWords) => language ?? (mostlyHangul(words) ? 'ko' : 'en')

const wordsHtml = (run: ReportWords) =>
  printable(run.words)
    .split('\n')
    .map((line) => markHangul(line, languageOf(run)))
    .join('<br>')
