import { plainText } from '@/domain/text/inline'
import {
  isLive,
  isWords,
  type KindAndLevel,
  type Line,
  type Point,
  paragraphsOf,
  type Words,
  wasThere,
} from '@/domain/tracked/line'
import { isSameStyle, type Segment, type Style, segmentsOf } from '../inline-segments'

/**
 * Displayed words with their marks; `
 * ` is a line break. `change`: they are inserted or deleted by a thread.
 */
export type RenderedRun = {
  readonly type: 'words'
  readonly words: string
  readonly style: Style
  readonly change?: ChangeMark
}

/** `insertedBy`: of deleted words that were never imported, who inserted them; only where they are asked for. */
export type ChangeMark = { readonly is: 'inserted' | 'deleted'; readonly by: string; readonly insertedBy?: string }

/** A line to be written: its inline Markdown parsed, its end original, inserted or deleted. */
export type RenderedLine = {
  readonly unitId: string
  /** The present paragraph that ends here. */
  readonly paragraphId?: string
  readonly kind: KindAndLevel
  /** The former kind, if it changed. */
  readonly was?: KindAndLevel & { readonly by: string }
  readonly content: readonly (RenderedRun | Point)[]
  readonly end?: ChangeMark
}

/**
 * Parses the inline Markdown of both texts. Kept words that display differently (they became bold, say) are deleted and
 * inserted, by the correction nearest to them. `passing`: with the words that one correction inserted and another deleted,
 * which are in neither text; without their style.
 */
export function renderLines(lines: readonly Line[], { passing = false } = {}): RenderedLine[] {
  const readings = { before: readingOf(lines, 'before'), after: readingOf(lines, 'after') }
  return lines.map((line, index) => {
    const content = line.items.flatMap((item): (RenderedRun | Point)[] =>
      isWords(item)
        ? [...runsOf(item, readings, () => nearest(lines, index, item)), ...(passing ? passingRun(item) : [])]
        : [item],
    )
    const end = markOf(line.end)
    const turned = wasThere(line.end) && line.kindBy !== undefined && !isSameKind(line.before, line.after)
    return {
      unitId: line.unitId,
      ...(line.paragraphId !== undefined && { paragraphId: line.paragraphId }),
      kind: isLive(line.end) ? line.after : line.before,
      ...(turned && { was: { ...line.before, by: line.kindBy ?? '' } }),
      content: merged(content),
      ...(end && { end }),
    }
  })
}

const isSameKind = (a: KindAndLevel, b: KindAndLevel) => a.kind === b.kind && a.level === b.level

function markOf({ insertedBy, deletedBy }: Line['end']): ChangeMark | undefined {
  if (deletedBy !== undefined) return { is: 'deleted', by: deletedBy }
  return insertedBy === undefined ? undefined : { is: 'inserted', by: insertedBy }
}

/** How each of the words displays in one of the two texts: segments that cover them, with offsets in the words. */
type Reading = ReadonlyMap<Words, readonly Segment[]>

function readingOf(lines: readonly Line[], side: 'before' | 'after'): Reading {
  const has = side === 'before' ? wasThere : isLive
  const reading = new Map<Words, readonly Segment[]>()
  for (const paragraph of paragraphsOf(lines, side)) {
    const words = paragraph.flatMap(({ items }) => items.filter(isWords).filter(has))
    const last = paragraph.at(-1)
    if (!last) continue
    const segments = segmentsOf(last[side].kind, words.map(({ text }) => text).join(''))
    let at = 0
    let next = 0
    for (const one of words) {
      const range = { start: at, end: at + one.text.length }
      while ((segments[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++
      reading.set(one, within(segments, next, range))
      at = range.end
    }
  }
  return reading
}

/** The part of the segments in a range; what no segment covers there displays as nothing. */
function within(segments: readonly Segment[], from: number, range: { start: number; end: number }): Segment[] {
  const parts: Segment[] = []
  let at = range.start
  for (let n = from; at < range.end; n++) {
    const segment = segments[n]
    const start = Math.min(range.end, Math.max(at, segment?.start ?? range.end))
    if (at < start) parts.push({ start: at - range.start, end: start - range.start, words: '', style: {} })
    const end = Math.min(range.end, segment?.end ?? range.end)
    if (segment && start < end)
      parts.push({ ...part(segment, start, end), start: start - range.start, end: end - range.start })
    at = Math.max(start, end)
  }
  return parts
}

/** Part of a segment. If the whole displays as its words, they go with its beginning. */
function part(segment: Segment, start: number, end: number): Segment {
  const { words, style } = segment
  const exact = words.length === segment.end - segment.start
  if (exact) return { start, end, style, words: words.slice(start - segment.start, end - segment.start) }
  return { start, end, style, words: start === segment.start ? words : '' }
}

function runsOf(
  item: Words,
  { before, after }: { readonly before: Reading; readonly after: Reading },
  nearest: () => string,
): RenderedRun[] {
  const [old, now] = [before.get(item) ?? [], after.get(item) ?? []]
  if (!isLive(item)) return old.map((one) => run(one, { is: 'deleted', by: item.deletedBy ?? '' }))
  if (!wasThere(item)) return now.map((one) => run(one, { is: 'inserted', by: item.insertedBy ?? '' }))
  const cuts = [...new Set([...old, ...now].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? 0
    const [was, is] = [old, now].map((segments) => at(segments, start, end))
    if (!was || !is) return []
    if (was.words === is.words && isSameStyle(was.style, is.style)) return [run(is)]
    const by = nearest()
    return [run(was, { is: 'deleted', by }), run(is, { is: 'inserted', by })]
  })
}

function passingRun({ text, insertedBy, deletedBy }: Words): RenderedRun[] {
  if (insertedBy === undefined || deletedBy === undefined) return []
  const change = { is: 'deleted', by: deletedBy, insertedBy } as const
  return [{ type: 'words', words: plainText(text), style: {}, change }]
}

function at(segments: readonly Segment[], start: number, end: number): Segment {
  const segment = segments.find((one) => one.start <= start && end <= one.end)
  return segment ? part(segment, start, end) : { start, end, words: '', style: {} }
}

const run = ({ words, style }: Segment, change?: ChangeMark): RenderedRun => ({
  type: 'words',
  words,
  style,
  ...(change && { change }),
})

/** Who changed something before these words, or after them. */
function nearest(lines: readonly Line[], index: number, item: Words): string {
  const changes = (some: readonly Line[]) =>
    some.flatMap(({ items, end, kindBy }) => [...items.filter(isWords).map(byOf), byOf(end), kindBy])
  const own = lines[index]
  const at = own?.items.indexOf(item) ?? 0
  const before = [...changes(lines.slice(0, index)), ...(own?.items.slice(0, at).filter(isWords).map(byOf) ?? [])]
  const behind = [
    ...(own?.items.slice(at).filter(isWords).map(byOf) ?? []),
    own && byOf(own.end),
    own?.kindBy,
    ...changes(lines.slice(index + 1)),
  ]
  const known = (by: string | undefined) => by !== undefined
  return before.findLast(known) ?? behind.find(known) ?? ''
}

const byOf = ({ insertedBy, deletedBy }: Line['end']) => deletedBy ?? insertedBy

/** Merges neighbours of one kind. */
function merged(content: readonly (RenderedRun | Point)[]): (RenderedRun | Point)[] {
  const result: (RenderedRun | Point)[] = []
  for (const one of content) {
    const last = result.at(-1)
    if (one.type === 'words' && one.words === '') continue
    if (last?.type === 'words' && one.type === 'words' && goesWith(last, one))
      result[result.length - 1] = { ...last, words: last.words + one.words }
    else result.push(one)
  }
  return result
}

const goesWith = (a: RenderedRun, b: RenderedRun) =>
  isSameStyle(a.style, b.style) &&
  a.change?.is === b.change?.is &&
  a.change?.by === b.change?.by &&
  a.change?.insertedBy === b.change?.insertedBy
