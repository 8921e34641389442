import { hyperlinked, languageMarked } from '../html/markup'
import type { EditionParagraph } from './edition'
import { type Flow, flowOf } from './flow'

/** Paragraphs as HTML, one after the other. `language` is that of the element around them. */
export function htmlParagraphs(paragraphs: readonly EditionParagraph[], language: string): string {
  const say = (words: string) => languageMarked(words, language)
  return paragraphs
    .map((paragraph, index) => {
      const around = wrapper(paragraph, paragraphs[index - 1], paragraphs[index + 1])
      const inner = flowOf(paragraph).map((piece) => inline(piece, paragraph, say))
      return around.before + element(paragraph, inner.join('')) + around.after
    })
    .join('\n')
}

type Say = (words: string) => string

/** What neighbours of a kind share. */
const WRAPPERS: Partial<Record<EditionParagraph['kind'], string>> = { 'list-item': 'ul', quote: 'blockquote' }

function wrapper({ kind }: EditionParagraph, previous?: EditionParagraph, next?: EditionParagraph) {
  const name = WRAPPERS[kind]
  return {
    before: name && previous?.kind !== kind ? `<${name}>\n` : '',
    after: name && next?.kind !== kind ? `\n</${name}>` : '',
  }
}

function element({ kind, level }: EditionParagraph, inner: string): string {
  switch (kind) {
    case 'heading':
      return `<h${level}>${inner}</h${level}>`
    case 'list-item':
      return `<li>${inner}</li>`
    case 'code':
      return `<pre><code>${inner}</code></pre>`
    case 'caption':
      return `<figure><figcaption>${inner}</figcaption></figure>`
    case 'quote':
    case 'paragraph':
      return `<p>${inner}</p>`
  }
}

const ELEMENTS = { emphasis: 'em', strong: 'strong', code: 'code' } as const

function inline(piece: Flow, paragraph: EditionParagraph, say: Say): string {
  switch (piece.type) {
    case 'words':
      return say(piece.words)
    case 'break':
      return paragraph.kind === 'code' ? '\n' : '<br>'
    case 'note':
      return `<sup id="ref-${piece.number}"><a href="#note-${piece.number}" role="doc-noteref">${piece.number}</a></sup>`
  }
  const inner = piece.children.map((child) => inline(child, paragraph, say)).join('')
  if (piece.type === 'link') return hyperlinked(piece.href, inner)
  return `<${ELEMENTS[piece.type]}>${inner}</${ELEMENTS[piece.type]}>`
}
