import { type Inline, parseInline } from '@/domain/text/inline'

/** Maps the words of a paragraph to their places in its inline Markdown. All offsets are code units. */
export type SourcePlaces = {
  /** Where the character at an offset of the words begins: after the signs before it. */
  startOf(place: number): number
  /** Where the character before an offset of the words ends: before the signs after it. */
  endOf(place: number): number
}

/** Code is its own source. */
export const literalPlaces: SourcePlaces = { startOf: (place) => place, endOf: (place) => place }

type Piece = { readonly from: number; readonly to: number; readonly start: number; readonly end: number }

/** Parsed once a place is asked for: most paragraphs have neither changes nor remarks. */
export function sourcePlaces(source: string): SourcePlaces {
  let known: readonly Piece[] | undefined
  const all = () => (known ??= piecesOf(source))
  return {
    startOf: (place) => {
      const piece = all()[indexAfter(all(), place)]
      if (!piece) return source.length
      return isLiteral(piece) ? piece.start + place - piece.from : piece.start
    },
    endOf: (place) => {
      const piece = all()[indexAfter(all(), place - 1)]
      if (place <= 0) return 0
      if (!piece) return source.length
      return isLiteral(piece) ? piece.start + place - piece.from : piece.end
    },
  }
}

function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = []
  let length = 0
  const walk = (inline: Inline) => {
    if ('children' in inline) {
      for (const child of inline.children) walk(child)
      return
    }
    const words = inline.type === 'break' ? '\n' : inline.value
    if (words !== '') pieces.push({ from: length, to: length + words.length, start: inline.start, end: inline.end })
    length += words.length
  }
  for (const inline of parseInline(source)) walk(inline)
  return pieces
}

const isLiteral = ({ from, to, start, end }: Piece) => to - from === end - start

/** The index of the first piece that ends after the place. */
function indexAfter(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
