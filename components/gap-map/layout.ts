import type { GapMap, MapParagraph, MapUnit } from '@/domain/contract/gap-map'
import type { LinkRelation, Side } from '@/domain/contract/names'
import type { Anchor, Thread } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'

/** The map drawn to scale: a paragraph is its lines in small, a gap a mark in them, a relation an arc. In pixels. */

/** What the map shows of a gap: the page carries this much of each, and no texts but those quoted. */
export type MapGap = Pick<Thread, 'id' | 'unitId' | 'paragraphId' | 'gap'> & {
  readonly anchor: Pick<Anchor, 'start' | 'end' | 'quote' | 'state'> | null
}

export type MapFacts = Omit<GapMap, 'gaps'> & { readonly gaps: readonly MapGap[] }

export function factsOf({ gaps, parts, ...map }: GapMap): MapFacts {
  const shown = ({ id, kind, length }: MapParagraph) => ({ id, kind, length })
  return {
    ...map,
    gaps: gaps.map(({ id, unitId, paragraphId, gap, anchor }) => ({
      ...{ id, unitId, paragraphId, ...(gap && { gap }) },
      anchor: anchor && { start: anchor.start, end: anchor.end, quote: anchor.quote, state: anchor.state },
    })),
    parts: parts.map((part) =>
      part.type === 'unmarked' ? part : { ...part, source: part.source.map(shown), target: part.target.map(shown) },
    ),
  }
}

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Mark = {
  readonly threadId: string
  /** Null: the claim itself. */
  readonly relation: LinkRelation | null
  readonly rects: readonly Rect[]
}

export type Arc = { readonly threadId: string; readonly relation: LinkRelation; readonly path: string }

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly units: readonly { readonly id: string; readonly number: number | null; readonly y: number }[]
  readonly lines: readonly (Rect & { readonly heading: boolean })[]
  readonly folds: readonly { readonly y: number; readonly units: number }[]
  readonly marks: readonly Mark[]
  readonly arcs: readonly Arc[]
}

/** Room for the arcs beside the columns and for the numbers between them. */
const [ARCS, COLUMN, GUTTER] = [72, 168, 64]
const WIDTH = 2 * ARCS + 2 * COLUMN + GUTTER
const LEFT: Readonly<Record<Side, number>> = { source: ARCS, target: ARCS + COLUMN + GUTTER }
/** A line of text: its pitch, and how much of it is ink. */
const [PITCH, INK] = [6, 3.5]
const [BETWEEN_PARAGRAPHS, BETWEEN_UNITS, FOLD] = [4, 12, 30]
/** Letters of a line, and the most lines of a paragraph: a longer one is drawn with longer lines. */
const [LETTERS, MOST_LINES] = [56, 40]

type Placed = {
  readonly side: Side
  readonly fromRight: boolean
  readonly y: number
  readonly length: number
  readonly letters: number
}

/** Which sides are written from right to left: there a line begins at the right of its column, and so do its marks. */
export type FromRight = Readonly<Record<Side, boolean>>

export function drawingOf(
  { parts, gaps }: Pick<MapFacts, 'parts' | 'gaps'>,
  fromRight: FromRight = { source: false, target: false },
): Drawing {
  const placed = new Map<string, Placed>()
  const units: { id: string; number: number | null; y: number; height: number }[] = []
  const lines: (Rect & { heading: boolean })[] = []
  const folds: { y: number; units: number }[] = []
  let y = BETWEEN_UNITS
  for (const part of parts) {
    if (part.type === 'unmarked') {
      folds.push({ y, units: part.units })
      y += FOLD
      continue
    }
    const height = Math.max(PITCH, ...(['source', 'target'] as const).map((side) => drawSide(part, side, y)))
    units.push({ id: part.id, number: part.number, y, height })
    y += height + BETWEEN_UNITS
  }
  return { width: WIDTH, height: y, units, lines, folds, ...marksOf(gaps, placed, units) }

  function drawSide(unit: MapUnit, side: Side, top: number): number {
    let at = top
    for (const paragraph of unit[side]) {
      const { letters, count } = measured(paragraph)
      placed.set(paragraph.id, { side, fromRight: fromRight[side], y: at, length: paragraph.length, letters })
      for (let line = 0; line < count; line++) {
        const part = Math.min(1, (paragraph.length - line * letters) / letters)
        const width = Math.max(2, part * COLUMN)
        lines.push({
          x: xOf(side, fromRight[side], 0, width),
          y: at + line * PITCH,
          width,
          height: INK,
          heading: paragraph.kind === 'heading',
        })
      }
      at += count * PITCH + BETWEEN_PARAGRAPHS
    }
    return at - top - (unit[side].length > 0 ? BETWEEN_PARAGRAPHS : 0)
  }
}

function measured({ length }: MapParagraph): { letters: number; count: number } {
  const letters = Math.max(LETTERS, Math.ceil(length / MOST_LINES))
  return { letters, count: Math.max(1, Math.ceil(length / letters)) }
}

type Unit = { readonly id: string; readonly y: number; readonly height: number }

function marksOf(gaps: readonly MapGap[], placed: ReadonlyMap<string, Placed>, units: readonly Unit[]) {
  const marks: Mark[] = []
  const arcs: Arc[] = []
  for (const { id: threadId, unitId, paragraphId, anchor, gap } of gaps) {
    const own = placed.get(paragraphId ?? '')
    const claim = own ? rectsOf(own, anchor) : besideUnit(units.find(({ id }) => id === unitId))
    marks.push({ threadId, relation: null, rects: claim })
    for (const [index, link] of (gap?.links ?? []).entries()) {
      const other = placed.get(link.paragraphId)
      const rects = other ? rectsOf(other, link) : []
      marks.push({ threadId, relation: link.relation, rects })
      const [from, to] = [claim[0], rects[0]]
      if (own && other && from && to)
        arcs.push({
          threadId,
          relation: link.relation,
          path: arcOf({ ...own, rect: from }, { ...other, rect: to }, index),
        })
    }
  }
  return { marks: marks.filter(({ rects }) => rects.length > 0), arcs }
}

/** Where something so wide begins that is so far into its line. */
const xOf = (side: Side, fromRight: boolean, into: number, width: number): number =>
  fromRight ? LEFT[side] + COLUMN - into - width : LEFT[side] + into

/** The lines of a range; without one, or where its words are gone, a stroke beside the whole paragraph. */
function rectsOf({ side, fromRight, y, length, letters }: Placed, range: Range | null): Rect[] {
  const end = Math.min(range?.end ?? 0, length)
  if (!range || range.start >= end) {
    const height = Math.max(1, Math.ceil(length / letters)) * PITCH
    return [{ x: xOf(side, fromRight, -5, 2.5), y: y - 1, width: 2.5, height }]
  }
  const rects: Rect[] = []
  for (let line = Math.floor(range.start / letters); line * letters < end; line++) {
    const [from, to] = [Math.max(range.start - line * letters, 0), Math.min(end - line * letters, letters)]
    const width = Math.max(3, ((to - from) / letters) * COLUMN)
    const x = xOf(side, fromRight, (from / letters) * COLUMN, width)
    rects.push({ x, y: y + line * PITCH - 1, width, height: INK + 2 })
  }
  return rects
}

const besideUnit = (unit: Unit | undefined): Rect[] =>
  unit ? [{ x: LEFT.source - 5, y: unit.y - 1, width: 2.5, height: unit.height + 2 }] : []

type End = { readonly side: Side; readonly rect: Rect }

/** Within a side outside of its column, the farther the wider; between the sides across the middle. `index` keeps several apart. */
function arcOf(from: End, to: End, index: number): string {
  const [y1, y2] = [from, to].map(({ rect }) => rect.y + rect.height / 2)
  if (y1 === undefined || y2 === undefined) return ''
  if (from.side === to.side) {
    const isLeft = from.side === 'source'
    const edge = isLeft ? LEFT.source - 6 : LEFT.target + COLUMN + 6
    const reach = Math.min(ARCS - 12, 16 + Math.abs(y2 - y1) * 0.16 + index * 5) * (isLeft ? -1 : 1)
    // A cubic curve reaches three quarters of the way to its handles.
    const handle = round(edge + reach * (4 / 3))
    return `M${edge} ${round(y1)}C${handle} ${round(y1)} ${handle} ${round(y2)} ${edge} ${round(y2)}`
  }
  const inner = (side: Side) => (side === 'source' ? LEFT.source + COLUMN + 4 : LEFT.target - 4)
  const [x1, x2] = [inner(from.side), inner(to.side)]
  const middle = (x1 + x2) / 2 + Math.min(index, 8) * 3
  return `M${x1} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${x2} ${round(y2)}`
}

const round = (value: number) => Math.round(value * 10) / 10

/** Between the columns, where the numbers of the units stand. */
export const MIDDLE = ARCS + COLUMN + GUTTER / 2
