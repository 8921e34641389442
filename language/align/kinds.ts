import type { Atoms } from './atoms'
import { EXTEND, SHARES, type Shape } from './bead-score'
import type { Omission } from './lattice'

/** What a segment is: a heading (with its level), a list item, a caption, a paragraph … */
export type SegmentKind = { readonly kind: string; readonly level?: number | undefined }
export type KindsOfSides = { readonly source: readonly SegmentKind[]; readonly target: readonly SegmentKind[] }

/** What the kinds say of a bead, and of omitting atoms, as logarithms. */
export type KindScores = {
  bead(i: number, j: number, shape: Shape): number
  omission: { source: Omission; target: Omission }
}

/** How often a segment and its translation are of the same kind; chosen, not measured: no labelled set has kinds. */
const SAME = { heading: 0.93, 'list-item': 0.85, caption: 0.85 } as const
type Telling = keyof typeof SAME
const TELLING = ['heading', 'list-item', 'caption'] as const satisfies readonly Telling[]

/** Kinds, lengths and clues aren't independent. */
const WEIGHT = 0.8
/** A heading is almost never translated as one with its text, a list item seldom with the next. */
const CROSSING = { heading: -6, 'list-item': -2, caption: -3 } as const satisfies Record<Telling, number>
/** Another level: a document may begin one lower than its translation. */
const OTHER_LEVEL = -0.7
/** A section that is missing is missing with its heading and with all that is in it. */
const SECTION = { extend: 0.5, keptHeading: 0.15 }

type Side = { kinds: (Telling | null)[]; levels: (number | undefined)[]; segments: number[] }

/**
 * The evidence of the kinds, of those only that both sides mark: a plain text has no headings, and their absence says
 * nothing. Without any, undefined.
 */
export function kindScores(source: Atoms, target: Atoms, kinds: KindsOfSides): KindScores | undefined {
  const [here, there] = [sideOf(source, kinds.source), sideOf(target, kinds.target)]
  const shares = new Map<Telling, { source: number; target: number }>()
  for (const kind of TELLING) {
    const share = { source: shareOf(here, kind), target: shareOf(there, kind) }
    if (share.source > 0 && share.target > 0) shares.set(kind, share)
  }
  if (shares.size === 0) return undefined
  for (const side of [here, there])
    side.kinds = side.kinds.map((kind) => (kind !== null && shares.has(kind) ? kind : null))
  const sections = shares.has('heading')
  return {
    bead: (i, j, shape) => beadScore(here, i, shape.source, there, j, shape.target, shares),
    omission: { source: omissions(here, sections), target: omissions(there, sections) },
  }
}

/** Does a bead have a heading and something else on one side? It may be right, but never without a look at it. */
export function swallowsHeading(bead: { source: number[]; target: number[] }, kinds: KindsOfSides): boolean {
  return (['source', 'target'] as const).some(
    (side) => bead[side].length > 1 && bead[side].some((index) => kinds[side][index]?.kind === 'heading'),
  )
}

function sideOf({ ends }: Atoms, kinds: readonly SegmentKind[]): Side {
  const side: Side = { kinds: [], levels: [], segments: [] }
  for (const [segment, { kind, level }] of kinds.entries()) {
    const telling = TELLING.find((one) => one === kind) ?? null
    for (let atom = ends[segment] ?? 0; atom < (ends[segment + 1] ?? 0); atom++) {
      side.kinds.push(telling)
      side.levels.push(level)
      side.segments.push(segment)
    }
  }
  return side
}

const shareOf = ({ kinds }: Side, kind: Telling) =>
  kinds.filter((one) => one === kind).length / Math.max(1, kinds.length)

function beadScore(
  here: Side,
  i: number,
  m: number,
  there: Side,
  j: number,
  n: number,
  shares: ReadonlyMap<Telling, { source: number; target: number }>,
): number {
  let score = crossings(here, i, m) + crossings(there, j, n)
  const [own, other] = [here.kinds[i] ?? null, there.kinds[j] ?? null]
  if (own === other) {
    const share = own === null ? undefined : shares.get(own)
    if (own !== null && share) score += WEIGHT * Math.log(SAME[own] / Math.max(share.source, share.target, 0.1))
    if (own === 'heading' && here.levels[i] !== there.levels[j]) score += OTHER_LEVEL
    return score
  }
  for (const kind of [own, other]) {
    const share = kind === null ? undefined : shares.get(kind)
    if (kind !== null && share) {
      const absent = 1 - (kind === own ? share.target : share.source)
      score += WEIGHT * Math.min(0, Math.log((1 - SAME[kind]) / Math.max(absent, 1 - SAME[kind])))
    }
  }
  return score
}

/** For each end of a segment inside a bead, if a heading, a list item or a caption is on one side of it. */
function crossings({ kinds, segments }: Side, from: number, count: number): number {
  let score = 0
  for (let at = from + 1; at < from + count; at++) {
    if (segments[at] === segments[at - 1]) continue
    const costs = [kinds[at - 1], kinds[at]].map((kind) => (kind ? CROSSING[kind] : 0))
    score += Math.min(...costs)
  }
  return score
}

function omissions({ kinds }: Side, sections: boolean): Omission {
  const first = kinds.indexOf('heading')
  const open = Math.log(SHARES['1:0'] ?? 0)
  return {
    open: Float64Array.from(kinds, (kind, at) =>
      sections && kind !== 'heading' && kinds[at - 1] === 'heading' ? open + Math.log(SECTION.keptHeading) : open,
    ),
    extend: Float64Array.from(kinds, (_, at) =>
      Math.log(sections && first >= 0 && at > first ? SECTION.extend : EXTEND),
    ),
  }
}
