import { type Inline, parseInline } from '@/domain/text/inline'

/**
 * A plain text with its pictures escaped: `![a](b)` in it are words, and as a picture they would be shown as “a” alone, and an export
 * would lead whoever opens it to an address that nobody chose.
 */
export function literalPictures(text: string): string {
  if (!text.includes('![')) return text
  const words = picturesIn(text).reduceRight(escapedAt, text)
  // Within the words of one that is escaped there may be others.
  return picturesIn(words).length === 0 ? words : text.replaceAll('![', '!\\[')
}

const escapedAt = (text: string, start: number) => `${text.slice(0, start)}!\\${text.slice(start + 1)}`

const picturesIn = (text: string): number[] => startsIn(parseInline(text), text)

const startsIn = (pieces: readonly Inline[], text: string): number[] =>
  pieces.flatMap((piece) => {
    if ('children' in piece) return piece.type === 'code' ? [] : startsIn(piece.children, text)
    return piece.type === 'text' &&
      text.startsWith('![', piece.start) &&
      piece.value !== text.slice(piece.start, piece.end)
      ? [piece.start]
      : []
  })
