import { ceil, floor } from '@/domain/text/grapheme'
import type { Range, Splice } from '@/domain/text/splice'
import { sentences } from '@/language/segment'

/** A piece of a redline: kept, deleted or inserted words. `at`: its offset in the text before. */
export type RedlinePiece = { readonly type: 'kept' | 'gone' | 'new'; readonly at: number; readonly text: string }

/** The text before with its changes, in reading order; a deletion comes before its insertion. */
export function redlinePieces(before: string, changes: readonly Splice[]): RedlinePiece[] {
  const pieces: RedlinePiece[] = []
  const put = (type: RedlinePiece['type'], at: number, text: string) => {
    if (text !== '') pieces.push({ type, at, text })
  }
  let done = 0
  for (const { start, end, insert } of changes) {
    put('kept', done, before.slice(done, start))
    put('gone', start, before.slice(start, end))
    put('new', start, insert)
    done = end
  }
  put('kept', done, before.slice(done))
  return pieces
}

/** So many letters of what stayed are shown beside a change, and so many of words taken out; of words put in all are. */
const [BESIDE, GONE] = [28, 120]

/** A redline without the middle of what stayed and of long words taken out: "…" stands for it. */
export function abridged(pieces: readonly RedlinePiece[]): RedlinePiece[] {
  return pieces.map((piece, index) => {
    const { type, text } = piece
    const most = type === 'kept' ? 2 * BESIDE : GONE
    if (type === 'new' || text.length <= most + 4) return piece
    const head = index === 0 && type === 'kept' ? '' : upToWord(text, most / 2)
    const tail = index === pieces.length - 1 && type === 'kept' ? '' : fromWord(text, most / 2)
    return { ...piece, text: `${head}…${tail}` }
  })
}

/** Whole words, as far as white space tells. */
function upToWord(text: string, most: number): string {
  const end = text.lastIndexOf(' ', most)
  return end > 0 ? text.slice(0, end + 1) : text.slice(0, floor(text, most))
}

function fromWord(text: string, most: number): string {
  const start = text.indexOf(' ', text.length - most)
  return start >= 0 && start < text.length - 1 ? text.slice(start) : text.slice(ceil(text, text.length - most))
}

/** Words of a text with their context; `cut` says on which sides the text continues. */
export type Excerpt = {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

/** A range of a text in its sentence, or in all sentences it spans. */
export function excerpt(text: string, { start, end }: Range, language: string): Excerpt {
  const all = sentences(text, language)
  const first = all.find((sentence) => sentence.end >= start) ?? all.at(-1)
  const last = all.findLast((sentence) => sentence.start < end) ?? first
  const from = Math.min(start, first?.start ?? 0)
  const to = Math.max(end, first?.end ?? 0, last?.end ?? 0)
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
    cut: { before: text.slice(0, from).trim() !== '', after: text.slice(to).trim() !== '' },
  }
}
