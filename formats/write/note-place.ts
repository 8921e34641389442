import type { Inline } from '@/domain/text/inline'

/**
 * The nearest place to `at` for a note's reference where it breaks nothing: not inside a sign, an escape, code or a link (a
 * reference is a link itself), but after them. At an edge of a mark's words it goes outside the mark.
 */
export function placeOf(pieces: readonly Inline[], at: number): number {
  const piece = pieces.find(({ start, end }) => start < at && at < end)
  switch (piece?.type) {
    case undefined:
      return at
    case 'text':
      return piece.value.length === piece.end - piece.start ? at : piece.end
    case 'emphasis':
    case 'strong': {
      const [first, last] = [piece.children.at(0), piece.children.at(-1)]
      if (first && at === first.start) return piece.start
      if (!first || !last || at < first.start || at >= last.end) return piece.end
      const inner = placeOf(piece.children, at)
      return inner >= last.end ? piece.end : inner
    }
    case 'break':
    case 'code':
    case 'link':
      return piece.end
  }
}
