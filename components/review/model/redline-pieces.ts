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
