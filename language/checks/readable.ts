import { type Inline, parseInline } from '@/domain/text/inline'
import type { Block, Pair, Place, Side } from './check'

/** The raw text of a paragraph: inline Markdown, NFC. */
export type BlockText = Block & { readonly id: string; readonly text: string }

/** Words of a paragraph: UTF-16 offsets in its text, half-open; `quote` is exactly that slice. */
export type WordsIn = { readonly id: string; readonly start: number; readonly end: number; readonly quote: string }

/** A pair as the checks read it, without marks and code, and the mapping back to the paragraphs. */
export type Readable = {
  readonly pair: Pair
  /** The words of a place, within one paragraph; a place that extends into the next is cut at the first one's end. */
  readonly wordsAt: (place: Place) => WordsIn | undefined
  /** The same for every paragraph that it extends into. */
  readonly wordsIn: (place: Omit<Place, 'quote'>) => WordsIn[]
}

/** `arranged`: corrections say how many paragraphs the translation has here. */
export function readable(
  key: string,
  sides: { readonly [side in Side]: readonly BlockText[] },
  arranged = false,
): Readable {
  const source = sideOf(sides.source)
  const target = sideOf(sides.target)
  const parts = { source: source.parts, target: target.parts }
  return {
    pair: {
      ...{ key, source: source.text, target: target.text },
      shape: { source: source.shape, target: target.shape },
      ...(arranged && { arranged }),
    },
    wordsAt: (place) => wordsAt(parts[place.side], place),
    wordsIn: ({ side, start, end }) =>
      parts[side].filter((part) => part.at < end && part.end > start).map((part) => wordsOf(part, { start, end })),
  }
}

/** A run of the text read, and its source range. */
type Stretch = { readonly at: number; readonly value: string; readonly start: number; readonly end: number }
type Part = {
  readonly at: number
  readonly end: number
  readonly written: BlockText
  readonly stretches: readonly Stretch[]
}

function sideOf(paragraphs: readonly BlockText[]) {
  const parts: Part[] = []
  let text = ''
  for (const written of paragraphs) {
    if (written.kind === 'code') continue
    if (parts.length > 0) text += '\n\n'
    const at = text.length
    const stretches: Stretch[] = []
    for (const { value, start, end } of flatten(parseInline(written.text))) {
      stretches.push({ at: text.length, value, start, end })
      text += value
    }
    parts.push({ at, end: text.length, written, stretches })
  }
  const shape = parts.map(({ written: { kind, level } }): Block => ({ kind, ...(level !== undefined && { level }) }))
  return { text, parts, shape }
}

const flatten = (pieces: readonly Inline[]): { value: string; start: number; end: number }[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'text') return [piece]
    if (piece.type === 'break') return [{ value: '\n', start: piece.start, end: piece.end }]
    return flatten(piece.children)
  })

function wordsAt(parts: readonly Part[], place: Place): WordsIn | undefined {
  const part = parts.findLast(({ at }) => at <= place.start) ?? parts[0]
  return part && wordsOf(part, place)
}

function wordsOf(part: Part, { start, end }: Pick<Place, 'start' | 'end'>): WordsIn {
  const { id, text } = part.written
  const from = placeInText(part, Math.max(start, part.at), 'start')
  const to = end <= start ? from : placeInText(part, Math.min(end, part.end), 'end')
  return { id, start: from, end: Math.max(from, to), quote: text.slice(from, Math.max(from, to)) }
}

/** The place in the paragraph of one in the text read: an escape or an image is taken whole. */
function placeInText({ stretches, written: { text } }: Part, place: number, edge: 'start' | 'end'): number {
  const on =
    edge === 'start'
      ? stretches.find(({ at, value }) => place < at + value.length)
      : stretches.findLast(({ at }) => place > at)
  if (!on) return edge === 'start' ? text.length : 0
  const within = Math.max(0, Math.min(place - on.at, on.value.length))
  if (on.value.length === on.end - on.start) return on.start + within
  return edge === 'start' ? on.start : on.end
}
