import { type Inline, parseInline, plainText } from '@/domain/text/inline'
import { escapeFully } from './escape'
import { inlineSource } from './inline-source'

/** A paragraph's text with unsafe links reduced to their words, as in every other format; images likewise. */
export function safeLinks(text: string): string {
  if (!/[:&]/.test(text)) return text
  const safe = withoutUnsafe(text, parseInline(text))
  if (safe === text) return text
  // Once a link is removed, brackets around it may form one themselves.
  const words = plainText(text)
  const isSound = plainText(safe) === words && withoutUnsafe(safe, parseInline(safe)) === safe
  return isSound ? safe : inlineSource([{ text: words, marks: [] }], 'fully')
}

function withoutUnsafe(text: string, pieces: readonly Inline[]): string {
  let result = ''
  let at = pieces[0]?.start ?? 0
  for (const piece of pieces) {
    result += text.slice(at, piece.start) + safeSource(text, piece)
    at = piece.end
  }
  return result
}

function safeSource(text: string, piece: Inline): string {
  const source = text.slice(piece.start, piece.end)
  if (piece.type === 'text' && isUnsafeImage(source)) return escapeFully(piece.value)
  if (!('children' in piece)) return source
  const inner = withoutUnsafe(text, piece.children)
  if (piece.type === 'link' && piece.href === undefined) return inner
  const [first, last] = [piece.children.at(0), piece.children.at(-1)]
  if (!first || !last) return source
  return text.slice(piece.start, first.start) + inner + text.slice(last.end, piece.end)
}

/** Except for its first sign an image is a link. */
function isUnsafeImage(source: string): boolean {
  if (!source.startsWith('![')) return false
  const [link] = parseInline(source.slice(1))
  return link?.type === 'link' && link.href === undefined
}
