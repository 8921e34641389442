import type { Band } from './band'
import type { ClueKind } from './clue'
import type { SidePostings } from './postings'

/** Longest bead, in atoms a side. */
export const REACH = 4

/**
 * The evidence of the clues for a bead, as log-likelihood ratios: the probability of the matches and misses if the two
 * sides translate each other, against their probability by chance. Chance is measured: the share of the atoms within the
 * band that contain the clue's key. So a rare match weighs more than a common one, and a long bead, which has more chance
 * matches, gains nothing by its length.
 *
 * Plane `reach` − 1 has at cell (i, j) the evidence of one atom's clues for a window of `reach` atoms on the other side:
 * `target` that of target atom j for source atoms i … i+reach−1, `source` that of source atom i for target atoms j …
 * j+reach−1.
 */
export type Evidence = { source: Float32Array[]; target: Float32Array[] }

/**
 * How often a clue of a true pair finds its counterpart: measured on Korean–English news, rounded. Tuning on one half of
 * the documents gained nothing on the other half, so they stay rounded.
 */
const RELIABILITY: Record<ClueKind, number> = {
  number: 0.75,
  figure: 0.5,
  day: 0.3,
  latin: 0.75,
  acronym: 0.3,
  name: 0.3,
  'long-name': 0.5,
  loan: 0.1,
  word: 0.4,
  region: 0.75,
  mark: 0.6,
  cognate: 0.2,
  same: 0.4,
  calendar: 0.6,
  silent: 0,
}
/** The weight of each kind: a kind found on one side only counts fully, others are seen from both sides. */
const WEIGHT: Record<ClueKind, number> = {
  number: 0.6,
  figure: 0.4,
  day: 0.5,
  latin: 0.6,
  acronym: 0.6,
  name: 0.8,
  'long-name': 0.9,
  loan: 0.7,
  word: 0.5,
  region: 0.5,
  mark: 0.4,
  cognate: 0.5,
  same: 0.5,
  calendar: 0.5,
  silent: 0,
}
/** The prior of chance matches: the number of atoms, and the share of them that match. */
const PRIOR = { atoms: 6, share: 0.04 }

export function gatherEvidence(source: SidePostings, target: SidePostings, band: Band): Evidence {
  return {
    source: gather(
      source,
      target,
      band,
      (i) => [band.low(i), band.high(i)],
      (i, j) => band.cell(i, j),
    ),
    target: gather(
      target,
      source,
      band,
      (j) => band.rows(j),
      (j, i) => band.cell(i, j),
    ),
  }
}

function gather(
  own: SidePostings,
  other: SidePostings,
  band: Band,
  range: (atom: number) => readonly [low: number, high: number],
  cell: (atom: number, other: number) => number,
): Float32Array[] {
  const planes = Array.from({ length: REACH }, () => new Float32Array(band.size))
  const miss = new Float64Array(REACH)
  const seen = new Int32Array(other.marks.length).fill(-1)
  let stamp = 0
  for (const [atom, clues] of own.marks.entries()) {
    const [low, high] = range(atom)
    const size = high - low
    if (size <= 0) continue
    miss.fill(0)
    for (const { kind, keys } of clues) {
      const reliability = RELIABILITY[kind]
      if (reliability === 0) continue
      const matches = matchesIn(keys, other.postings, low, high, seen, stamp++)
      const missed = chance(matches.length, size)
      const other1 = chance(Math.max(0, matches.length - 1), size - 1)
      for (let reach = 1; reach <= REACH; reach++) {
        const [share, shareOfOthers] = [window(missed, reach), window(other1, reach)]
        if (shareOfOthers >= reliability) continue
        const without = Math.min(0, WEIGHT[kind] * Math.log((1 - reliability) / (1 - share)))
        const gain = WEIGHT[kind] * Math.log(reliability / shareOfOthers) - without
        miss[reach - 1] = (miss[reach - 1] ?? 0) + without
        spread(planes[reach - 1], matches, reach, low, gain, (at) => cell(atom, at))
      }
    }
    for (let reach = 0; reach < REACH; reach++) {
      const plane = planes[reach]
      const base = miss[reach] ?? 0
      if (plane) for (let at = low; at < high; at++) add(plane, cell(atom, at), base)
    }
  }
  return planes
}

/** Adds `gain` to every window start whose `reach` atoms hold a match, once each. */
function spread(
  plane: Float32Array | undefined,
  matches: readonly number[],
  reach: number,
  low: number,
  gain: number,
  cell: (at: number) => number,
) {
  if (!plane) return
  let next = low
  for (const match of matches) {
    for (let at = Math.max(next, match - reach + 1); at <= match; at++) add(plane, cell(at), gain)
    next = match + 1
  }
}

const add = (plane: Float32Array, at: number, value: number) => {
  plane[at] = (plane[at] ?? 0) + value
}

const chance = (matches: number, size: number) =>
  (matches + PRIOR.atoms * PRIOR.share) / (Math.max(0, size) + PRIOR.atoms)

function window(share: number, reach: number): number {
  let none = 1
  for (let k = 0; k < reach; k++) none *= 1 - share
  return 1 - none
}

/** Atoms from `low` up to `high` that contain one of the keys, in order. */
function matchesIn(
  keys: readonly number[],
  postings: SidePostings['postings'],
  low: number,
  high: number,
  seen: Int32Array,
  stamp: number,
): number[] {
  const found: number[] = []
  for (const key of keys) {
    const list = postings[key]
    if (!list) continue
    for (let k = firstFrom(list, low); k < list.length; k++) {
      const atom = list[k] ?? high
      if (atom >= high) break
      if (seen[atom] === stamp) continue
      seen[atom] = stamp
      found.push(atom)
    }
  }
  return keys.length > 1 ? found.sort((a, b) => a - b) : found
}

function firstFrom(list: readonly number[], low: number): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((list[middle] ?? 0) < low) from = middle + 1
    else to = middle
  }
  return from
}
