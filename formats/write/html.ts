import { escapeHtml, hyperlinked, languageMarked } from '../html/markup'
import { page } from '../html/page'
import type { Revision } from './document'
import { type EditionParagraph, editionOf } from './edition'
import { type Flow, flowOf } from './flow'

/** A page by itself: semantic elements, the article's language, notes after it, a style that prints well. */
export function writeHtml(revision: Revision): string {
  const { title, language, paragraphs, notes } = editionOf(revision)
  const say = (words: string) => languageMarked(words, language)
  const body = paragraphs.map((paragraph, index) => {
    const around = wrapper(paragraph, paragraphs[index - 1], paragraphs[index + 1])
    return (
      around.before +
      element(
        paragraph,
        flowOf(paragraph)
          .map((piece) => inline(piece, paragraph, say))
          .join(''),
      ) +
      around.after
    )
  })
  const items = notes.map((note, index) => noteItem(note, index + 1, say))
  const after =
    items.length === 0
      ? ''
      : `\n<section class="notes" role="doc-endnotes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
  return page({ title, language, body: `<article>\n${body.join('\n')}\n</article>${after}` })
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

function noteItem(note: string, number: number, say: Say): string {
  const words = note.split('\n').map(say).join('<br>')
  const back = `<a href="#ref-${number}" role="doc-backlink" aria-label="${escapeHtml(String(number))}">↩</a>`
  return `<li id="note-${number}">${words} ${back}</li>`
}
