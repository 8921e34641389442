import { type Inline, parseInline } from '@/domain/text/inline'
import { type Note, printable, type WrittenParagraph } from './document'

/** The marks around some words. */
export type Style = {
  readonly emphasis?: true
  readonly strong?: true
  readonly code?: true
  readonly href?: string
}

/** A paragraph as it is read: words in their marks, line breaks, and the places of notes. */
export type Run = { type: 'words'; words: string; style: Style } | { type: 'break' } | { type: 'note'; note: Note }

/** The runs of a paragraph. A note stands where its place is read; inside a sign or an escape, right behind it. */
export function runsOf({ kind, text, notes }: WrittenParagraph): Run[] {
  const runs: Run[] = []
  const waiting = [...notes].sort((a, b) => a.at - b.at)
  const place = (upTo: number) => {
    while (waiting[0] && waiting[0].at <= upTo) {
      const note = waiting.shift()
      if (note) runs.push({ type: 'note', note })
    }
  }
  const say = (words: string, style: Style) => {
    for (const [index, line] of printable(words).split('\n').entries()) {
      if (index > 0) runs.push({ type: 'break' })
      if (line !== '') runs.push({ type: 'words', words: line, style })
    }
  }
  const walk = (pieces: readonly Inline[], style: Style) => {
    for (const piece of pieces) {
      if (piece.type === 'text') {
        let from = 0
        if (piece.value.length === piece.end - piece.start)
          while (waiting[0] && waiting[0].at < piece.end) {
            const to = Math.max(from, waiting[0].at - piece.start)
            say(piece.value.slice(from, to), style)
            from = to
            place(piece.start + to)
          }
        say(piece.value.slice(from), style)
      } else if (piece.type === 'break') runs.push({ type: 'break' })
      else if (piece.type === 'link')
        walk(piece.children, piece.href === undefined ? style : { ...style, href: piece.href })
      else walk(piece.children, { ...style, [piece.type]: true })
      place(piece.end)
    }
  }
  walk(kind === 'code' ? [{ type: 'text', start: 0, end: text.length, value: text }] : parseInline(text), {})
  place(Number.POSITIVE_INFINITY)
  return runs
}
