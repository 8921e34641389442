import { type Anchor, anchorAt, carry } from '../text/anchor'
import { apply, growth, inverse, type Range, type Splice } from '../text/splice'
import { isPending, type Manuscript, type Paragraph, type Placed, withConflict } from './manuscript'
import { BREAK } from './paragraph-break'
import type { BareStep, RunSplice } from './step'

/** Consecutive paragraphs as one text, and the offset at which each begins. */
export function toRun(paragraphs: readonly Paragraph[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let length = 0
  for (const { text } of paragraphs) {
    starts.push(length)
    length += text.length + BREAK.length
  }
  return { text: paragraphs.map(({ text }) => text).join(BREAK), starts }
}

export type SplicedRun = {
  readonly manuscript: Manuscript
  readonly steps: BareStep[]
  /** The splice, as it is stored. */
  readonly stretch: RunSplice
  /** Those whose anchors the inverse splice would not carry back. */
  readonly notInvertible: ReadonlySet<string>
}

/**
 * Changes consecutive paragraphs by a splice on them written as one text. `to`: the resulting paragraphs, the first of
 * `from` first; new ones have an empty text and version 0. What is placed in them moves with its words. `asRemarks`:
 * suggestions whose anchors are carried as a remark's, because they are accepted or decided and so can't come into
 * conflict.
 */
export function spliceParagraphs(
  manuscript: Manuscript,
  from: readonly Paragraph[],
  splice: Splice,
  to: readonly Paragraph[],
  asRemarks: ReadonlySet<string>,
): SplicedRun {
  const { text, starts } = toRun(from)
  const pieces = apply(text, splice).split(BREAK)
  if (pieces.length !== to.length) throw new Error(`${pieces.length} paragraphs for ${to.length} names`)
  const stretch = {
    start: splice.start,
    end: splice.end,
    insert: splice.insert.split(BREAK),
    gone: text.slice(splice.start, splice.end).split(BREAK),
  }
  const notInvertible = new Set<string>()
  const change: RunChange = { from, to, starts, pieces, splice, back: inverse(text, splice), asRemarks, notInvertible }
  const after = to.map((one, index) => nextText(one, pieces[index] ?? ''))
  const left = from.filter(({ id }) => !to.some((one) => one.id === id))
  return {
    manuscript: {
      ...manuscript,
      paragraphs: replaceParagraphs(manuscript.paragraphs, from, after, left),
      placed: manuscript.placed.map((one) => moveWith(one, change)),
    },
    steps: [...after.map((one, index) => stepOf(one, index, change)), ...left.map(removalStep)],
    stretch,
    notInvertible,
  }
}

const nextText = ({ removed: _, ...paragraph }: Paragraph, text: string): Paragraph => ({
  ...paragraph,
  text,
  version: paragraph.version + 1,
})

/** A removed paragraph: it loses its words, and keeps its place. */
export const toRemoved = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  text: '',
  version: paragraph.version + 1,
  removed: true,
})

export const removalStep = ({ id, version, text }: Paragraph): BareStep => ({
  paragraphId: id,
  version: version + 1,
  splice: { start: 0, end: text.length, insert: '' },
})

function replaceParagraphs(
  all: readonly Paragraph[],
  from: readonly Paragraph[],
  after: readonly Paragraph[],
  left: readonly Paragraph[],
): Paragraph[] {
  const known = new Map([...after, ...left.map(toRemoved)].map((one) => [one.id, one]))
  const added = after.filter(({ id }) => !all.some((one) => one.id === id))
  return all.flatMap((one) => {
    const now = known.get(one.id) ?? one
    return one.id === from[0]?.id ? [now, ...added] : [now]
  })
}

type RunChange = {
  readonly from: readonly Paragraph[]
  readonly to: readonly Paragraph[]
  readonly starts: readonly number[]
  readonly pieces: readonly string[]
  readonly splice: Splice
  readonly back: Splice
  readonly asRemarks: ReadonlySet<string>
  readonly notInvertible: Set<string>
}

function stepOf(after: Paragraph, index: number, { from, pieces, splice }: RunChange): BareStep {
  const { id: paragraphId, version, text } = after
  if (index > 0) return { paragraphId, version, splice: { start: 0, end: 0, insert: text } }
  const alone = from.length === 1 && pieces.length === 1
  const { start } = splice
  const whole = { start, end: from[0]?.text.length ?? 0, insert: text.slice(start) }
  return { paragraphId, version, splice: alone ? splice : whole }
}

function moveWith(placed: Placed, change: RunChange): Placed {
  const index = change.from.findIndex(({ id }) => id === placed.paragraphId)
  const paragraph = change.from[index]
  if (!paragraph) return placed
  if (placed.anchor) return moveWithWords(placed, placed.anchor, index, change)
  // A decision about the whole paragraph, or one that has lost its place, stays where it was.
  if (placed.proposal && (!isPending(placed) || placed.proposal.conflict)) return placed
  const survives = change.to.some(({ id }) => id === paragraph.id)
  switch (placed.proposal?.structure?.op) {
    case 'join-next':
    case 'insert':
      return moveWithBreak(placed, index, change)
    case 'kind':
      return survives ? placed : loseToConflict(placed, change)
    case 'remove':
      return survives && change.pieces[change.to.findIndex(({ id }) => id === paragraph.id)] === paragraph.text
        ? placed
        : loseToConflict(placed, change)
    case undefined: {
      // A remark about a whole paragraph that was joined to another is from now on about these words.
      const words = survives ? null : anchorAt(paragraph.text, { start: 0, end: paragraph.text.length })
      return words ? moveWithWords(placed, words, index, change) : placed
    }
  }
}

const loseToConflict = (placed: Placed, { asRemarks }: RunChange) =>
  asRemarks.has(placed.id) ? placed : withConflict(placed)

function moveWithWords(placed: Placed, anchor: Anchor, index: number, change: RunChange): Placed {
  if (isBeside(anchor, change)) return moveBeside(placed, anchor, change)
  const by = change.starts[index] ?? 0
  const kind = isPending(placed) && !change.asRemarks.has(placed.id) ? 'suggestion' : 'remark'
  const lifted = { ...anchor, start: anchor.start + by, end: anchor.end + by }
  const carried = carry(lifted, change.splice, kind)
  const { piece, start, end, at } = locateInRun(carried, lengths(change.pieces))
  const back = carry({ ...carried, start: at + start, end: at + end }, change.back, kind)
  if (!isSamePlace(back, lifted)) change.notInvertible.add(placed.id)
  const paragraphId = change.to[piece]?.id ?? placed.paragraphId
  if (
    paragraphId === placed.paragraphId &&
    placed.anchor &&
    isSamePlace(placed.anchor, { start, end, state: carried.state })
  )
    return placed
  const now = { ...placed, paragraphId, anchor: { ...carried, start, end } }
  return carried.state === 'conflict' ? withConflict(now) : now
}

/**
 * Is it in one paragraph that stays one, with a character or more between it and the change? So stands nearly everything in a
 * paragraph of which thousands of places are changed one after the other; it only moves along, and comes back likewise.
 */
function isBeside({ start, end, state }: Anchor, { from, to, splice, pieces }: RunChange): boolean {
  if (from.length !== 1 || to.length !== 1 || state === 'conflict') return false
  if (end < splice.start) return true
  return start > splice.end && end + growth(splice) <= (pieces[0]?.length ?? 0)
}

function moveBeside(placed: Placed, anchor: Anchor, { splice }: RunChange): Placed {
  const by = anchor.end < splice.start ? 0 : growth(splice)
  return by === 0 ? placed : { ...placed, anchor: { ...anchor, start: anchor.start + by, end: anchor.end + by } }
}

const isSamePlace = (anchor: Anchor, now: Pick<Anchor, 'start' | 'end' | 'state'>) =>
  anchor.start === now.start && anchor.end === now.end && anchor.state === now.state

/** A join and an insertion are about the break after a paragraph: they move with it. */
function moveWithBreak(placed: Placed, index: number, change: RunChange): Placed {
  const { from, to, starts, splice, pieces } = change
  let piece = to.length - 1
  if (index < from.length - 1) {
    const at = (starts[index] ?? 0) + (from[index]?.text.length ?? 0)
    if (splice.start <= at && at < splice.end) return loseToConflict(placed, change)
    const now = at < splice.start ? at : at + growth(splice)
    piece = locateInRun({ start: now, end: now }, lengths(pieces)).piece
  }
  const paragraphId = to[piece]?.id ?? placed.paragraphId
  return paragraphId === placed.paragraphId ? placed : { ...placed, paragraphId }
}

const lengths = (pieces: readonly string[]) => pieces.map(({ length }) => length)

/**
 * The paragraph that contains a range of a run, and where: `lengths` are those of the run's paragraphs. A range across a
 * break goes to the paragraph with most of it. `at`: the offset of that paragraph in the run.
 */
export function locateInRun({ start, end }: Range, lengths: readonly number[]): Range & { piece: number; at: number } {
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
