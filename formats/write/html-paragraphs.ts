import type { ParagraphKind } from '@/domain/contract/names'
import { isRightToLeft, isRightToLeftLanguage } from '@/domain/text/direction'
import type { KindAndLevel } from '@/domain/tracked/line'
import { linkHtml, markHangul } from '../html/markup'
import type { EditionParagraph } from './edition'
import { type FlowPiece, flowOf } from './flow'

/** Paragraphs as HTML, in sequence. `language` is that of the enclosing element. */
export function htmlParagraphs(paragraphs: readonly EditionParagraph[], language: string): string {
  const say = (words: string) => markHangul(words, language)
  const nesting = new Nesting()
  const written = paragraphs.map((paragraph) => {
    const inner = flowOf(paragraph).map((piece) => inline(piece, paragraph, say))
    return nesting.before(paragraph.kind) + paragraphElement(paragraph, inner.join(''), paragraph.text, language)
  })
  const end = nesting.end()
  return written.join('\n') + (end && `\n${end.trimEnd()}`)
}

/** The notes to readers, after the text that refers to them; nothing where there are none. */
export function notesHtml(notes: readonly string[], language: string): string {
  if (notes.length === 0) return ''
  const items = notes.map((note, index) => noteItem(note, index + 1, language))
  return `\n<section class="notes" role="doc-endnotes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}

function noteItem(note: string, number: number, language: string): string {
  const words = note
    .split('\n')
    .map((line) => markHangul(line, language))
    .join('<br>')
  const back = `<a href="#ref-${number}" role="doc-backlink" aria-label="${number}">↩</a>`
  return `<li id="note-${number}">${words} ${back}</li>`
}

type Say = (words: string) => string

/** The element around neighbours of the same kind. */
const WRAPPERS: Partial<Record<ParagraphKind, string>> = { 'list-item': 'ul', quote: 'blockquote' }

/** Opens and closes the element around neighbours of the same kind. */
export class Nesting {
  private open: string | undefined

  /** The opening tags before a paragraph. */
  before(kind: ParagraphKind): string {
    const wrapper = WRAPPERS[kind]
    if (wrapper === this.open) return ''
    const end = this.end()
    this.open = wrapper
    return end + (wrapper ? `<${wrapper}>\n` : '')
  }

  end(): string {
    const end = this.open ? `</${this.open}>\n` : ''
    this.open = undefined
    return end
  }
}

/** A paragraph's element around its HTML; `words`: its text, which determines its direction with the language of the page. */
export function paragraphElement(
  { kind, level = 1 }: KindAndLevel,
  inner: string,
  words: string,
  language: string,
): string {
  const dir = isRightToLeft(words, language) ? ' dir="rtl"' : isRightToLeftLanguage(language) ? ' dir="ltr"' : ''
  switch (kind) {
    case 'heading': {
      const name = `h${Math.min(6, Math.max(1, level))}`
      return `<${name}${dir}>${inner}</${name}>`
    }
    case 'list-item':
      return `<li${dir}>${inner}</li>`
    case 'code':
      return `<pre><code>${inner}</code></pre>`
    case 'caption':
      return `<figure><figcaption${dir}>${inner}</figcaption></figure>`
    case 'quote':
    case 'paragraph':
      return `<p${dir}>${inner}</p>`
  }
}

/** `space`: on the side where another reference is, or the two would read as one. */
export const noteReference = (number: number, space?: 'before' | 'after'): string =>
  `<sup id="ref-${number}">${space === 'before' ? ' ' : ''}<a href="#note-${number}" role="doc-noteref">${number}</a>${space === 'after' ? ' ' : ''}</sup>`

const ELEMENTS = { emphasis: 'em', strong: 'strong', code: 'code' } as const

function inline(piece: FlowPiece, paragraph: EditionParagraph, say: Say): string {
  switch (piece.type) {
    case 'words':
      return say(piece.words)
    case 'break':
      return paragraph.kind === 'code' ? '\n' : '<br>'
    case 'note':
      return noteReference(piece.number, piece.apart ? 'after' : undefined)
  }
  const inner = piece.children.map((child) => inline(child, paragraph, say)).join('')
  if (piece.type === 'link') return linkHtml(piece.href, inner)
  return `<${ELEMENTS[piece.type]}>${inner}</${ELEMENTS[piece.type]}>`
}
