import type { EditionParagraph } from './edition'
import { type FlowPiece, flowOf } from './flow'

/** A paragraph as plain text: no signs, its line breaks, and [n] for a note's reference. */
export const plainWords = (paragraph: EditionParagraph): string => flowOf(paragraph).map(plain).join('')

function plain(piece: FlowPiece): string {
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
