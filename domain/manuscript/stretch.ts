import { type Anchor, anchorAt, carry } from '../text/anchor'
import { apply, growth, inverse, type Range, type Splice } from '../text/splice'
import { inConflict, isPending, type Manuscript, type Paragraph, type Placed } from './manuscript'
import type { BareStep } from './step'
import type { Stretched } from './step-record'

/**
 * Paragraphs written as one text have this between them: the one character that no text can hold (see the contract's
 * `words`), and a grapheme boundary on both sides whatever stands there. So a split puts one in, a join takes one out, and
 * both are splices like any other: anchors are carried through them by the one table of `text/anchor`.
 */
export const BREAK = '\u0000'

const BLANK_LINE = /(?:\r\n|\n)(?:[^\S\r\n]*(?:\r\n|\n))+/g

/** Words as proposed, with their blank lines as breaks. In code a blank line is a line like any other. */
export const withBreaks = (words: string, kind: Paragraph['kind']): string =>
  kind === 'code' ? words : words.replace(BLANK_LINE, BREAK)

/** Nobody means more paragraphs than these by one suggestion, and everything in them has to be carried. */
export const MOST_PIECES = 200

export const piecesOf = (words: string): number => withBreaks(words, 'paragraph').split(BREAK).length

/** Consecutive paragraphs as one text, and where each begins in it. */
export function written(paragraphs: readonly Paragraph[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let length = 0
  for (const { text } of paragraphs) {
    starts.push(length)
    length += text.length + BREAK.length
  }
  return { text: paragraphs.map(({ text }) => text).join(BREAK), starts }
}

export type Respelled = {
  readonly manuscript: Manuscript
  readonly steps: BareStep[]
  readonly stretch: Stretched
  /** What the splice that takes it back would not carry to where it stood. */
  readonly adrift: ReadonlySet<string>
}

/**
 * Changes consecutive paragraphs by a splice on them written as one text. `to`: who the paragraphs are that come of it, the
 * first of `from` first; new ones have an empty text and version 0. What stands in them travels to where its words are.
 * `remarks`: the suggestions carried as a remark is: they are granted, or decided, and lose nothing by it.
 */
export function respell(
  manuscript: Manuscript,
  from: readonly Paragraph[],
  splice: Splice,
  to: readonly Paragraph[],
  remarks: ReadonlySet<string>,
): Respelled {
  const { text, starts } = written(from)
  const pieces = apply(text, splice).split(BREAK)
  if (pieces.length !== to.length) throw new Error(`${pieces.length} paragraphs for ${to.length} names`)
  const stretch = {
    start: splice.start,
    end: splice.end,
    insert: splice.insert.split(BREAK),
    gone: text.slice(splice.start, splice.end).split(BREAK),
  }
  const adrift = new Set<string>()
  const scene: Scene = { from, to, starts, pieces, splice, back: inverse(text, splice), remarks, adrift }
  const after = to.map((one, index) => alive(one, pieces[index] ?? ''))
  const left = from.filter(({ id }) => !to.some((one) => one.id === id))
  return {
    manuscript: {
      ...manuscript,
      paragraphs: replaced(manuscript.paragraphs, from, after, left),
      placed: manuscript.placed.map((one) => travelled(one, scene)),
    },
    steps: [...after.map((one, index) => stepOf(one, index, scene)), ...left.map(emptied)],
    stretch,
    adrift,
  }
}

const alive = ({ removed: _, ...paragraph }: Paragraph, text: string): Paragraph => ({
  ...paragraph,
  text,
  version: paragraph.version + 1,
})

/** A paragraph that has gone: its words are taken out of it, and it keeps its place. */
export const gone = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  text: '',
  version: paragraph.version + 1,
  removed: true,
})

export const emptied = ({ id, version, text }: Paragraph): BareStep => ({
  paragraphId: id,
  version: version + 1,
  splice: { start: 0, end: text.length, insert: '' },
})

function replaced(
  all: readonly Paragraph[],
  from: readonly Paragraph[],
  after: readonly Paragraph[],
  left: readonly Paragraph[],
): Paragraph[] {
  const known = new Map([...after, ...left.map(gone)].map((one) => [one.id, one]))
  const added = after.filter(({ id }) => !all.some((one) => one.id === id))
  return all.flatMap((one) => {
    const now = known.get(one.id) ?? one
    return one.id === from[0]?.id ? [now, ...added] : [now]
  })
}

type Scene = {
  readonly from: readonly Paragraph[]
  readonly to: readonly Paragraph[]
  readonly starts: readonly number[]
  readonly pieces: readonly string[]
  readonly splice: Splice
  readonly back: Splice
  readonly remarks: ReadonlySet<string>
  readonly adrift: Set<string>
}

function stepOf(after: Paragraph, index: number, { from, pieces, splice }: Scene): BareStep {
  const { id: paragraphId, version, text } = after
  if (index > 0) return { paragraphId, version, splice: { start: 0, end: 0, insert: text } }
  const alone = from.length === 1 && pieces.length === 1
  const { start } = splice
  const whole = { start, end: from[0]?.text.length ?? 0, insert: text.slice(start) }
  return { paragraphId, version, splice: alone ? splice : whole }
}

function travelled(placed: Placed, scene: Scene): Placed {
  const index = scene.from.findIndex(({ id }) => id === placed.paragraphId)
  const paragraph = scene.from[index]
  if (!paragraph) return placed
  if (placed.anchor) return withWords(placed, placed.anchor, index, scene)
  // What was decided about the paragraph as a whole, or has lost its place, stays where that was.
  if (placed.proposal && (!isPending(placed) || placed.proposal.conflict)) return placed
  const survives = scene.to.some(({ id }) => id === paragraph.id)
  switch (placed.proposal?.structure?.op) {
    case 'join-next':
    case 'insert':
      return atBreak(placed, index, scene)
    case 'kind':
      return survives ? placed : lost(placed, scene)
    case 'remove':
      return survives && scene.pieces[scene.to.findIndex(({ id }) => id === paragraph.id)] === paragraph.text
        ? placed
        : lost(placed, scene)
    case undefined: {
      // A remark about a whole paragraph whose words went on in another one is about these words from now on.
      const words = survives ? null : anchorAt(paragraph.text, { start: 0, end: paragraph.text.length })
      return words ? withWords(placed, words, index, scene) : placed
    }
  }
}

const lost = (placed: Placed, { remarks }: Scene) => (remarks.has(placed.id) ? placed : inConflict(placed))

function withWords(placed: Placed, anchor: Anchor, index: number, scene: Scene): Placed {
  const by = scene.starts[index] ?? 0
  const kind = isPending(placed) && !scene.remarks.has(placed.id) ? 'suggestion' : 'remark'
  const lifted = { ...anchor, start: anchor.start + by, end: anchor.end + by }
  const carried = carry(lifted, scene.splice, kind)
  const { piece, start, end, at } = landed(carried, lengths(scene.pieces))
  const back = carry({ ...carried, start: at + start, end: at + end }, scene.back, kind)
  if (!sameAs(back, lifted)) scene.adrift.add(placed.id)
  const paragraphId = scene.to[piece]?.id ?? placed.paragraphId
  if (
    paragraphId === placed.paragraphId &&
    placed.anchor &&
    sameAs(placed.anchor, { start, end, state: carried.state })
  )
    return placed
  const now = { ...placed, paragraphId, anchor: { ...carried, start, end } }
  return carried.state === 'conflict' ? inConflict(now) : now
}

const sameAs = (anchor: Anchor, now: Pick<Anchor, 'start' | 'end' | 'state'>) =>
  anchor.start === now.start && anchor.end === now.end && anchor.state === now.state

/** A join and an insertion are about the break behind a paragraph: they go where it goes. */
function atBreak(placed: Placed, index: number, scene: Scene): Placed {
  const { from, to, starts, splice, pieces } = scene
  let piece = to.length - 1
  if (index < from.length - 1) {
    const at = (starts[index] ?? 0) + (from[index]?.text.length ?? 0)
    if (splice.start <= at && at < splice.end) return lost(placed, scene)
    const now = at < splice.start ? at : at + growth(splice)
    piece = landed({ start: now, end: now }, lengths(pieces)).piece
  }
  const paragraphId = to[piece]?.id ?? placed.paragraphId
  return paragraphId === placed.paragraphId ? placed : { ...placed, paragraphId }
}

const lengths = (pieces: readonly string[]) => pieces.map(({ length }) => length)

/**
 * The paragraph that a range of a stretch is in, and where: `lengths` are those of its paragraphs. A range that goes over a
 * break keeps to where most of it is. `at`: where that paragraph begins in the stretch.
 */
export function landed({ start, end }: Range, lengths: readonly number[]): Range & { piece: number; at: number } {
  let best = { piece: 0, start: 0, end: 0, at: 0 }
  let most = -1
  let at = 0
  for (const [piece, length] of lengths.entries()) {
    const from = Math.max(start, at)
    const until = Math.min(end, at + length)
    if (until - from > most && from <= until) {
      best = { piece, start: from - at, end: until - at, at }
      most = until - from
    }
    at += length + BREAK.length
  }
  return best
}
