import type { Revision } from './document'
import { editionOf } from './edition'
import { type Flow, flowOf } from './flow'

/** Plain text: paragraphs with a blank line between them, notes as [n] with their words after the article. */
export function writeText(revision: Revision): string {
  const { paragraphs, notes } = editionOf(revision)
  const body = paragraphs.map((paragraph) => flowOf(paragraph).map(plain).join(''))
  return `${[...body, ...notes.map((note, index) => `[${index + 1}] ${note}`)].join('\n\n')}\n`
}

function plain(piece: Flow): string {
  switch (piece.type) {
    case 'words':
      return piece.words
    case 'break':
      return '\n'
    case 'note':
      return `[${piece.number}]`
    default:
      return piece.children.map(plain).join('')
  }
}
