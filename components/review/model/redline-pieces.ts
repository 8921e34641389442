import type { Splice } from '@/domain/text/splice'

/** A stretch of a redline: words that stay, words that go, words that come. `at`: its offset in the text before. */
export type RedlinePiece = { readonly type: 'kept' | 'gone' | 'new'; readonly at: number; readonly text: string }

/** The text before with its changes written in, in reading order; a change says first what goes. */
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
