import type { Band } from './band'
import { EXTEND, SHAPES, SHARES } from './bead-score'
import { REACH } from './evidence'

/** How a node of the lattice was reached: by a bead of both sides, or by omitting a source atom or a target atom. */
export const STATES = 3

/**
 * A step of the lattice with its posterior: its share of all paths through the text. `from` and `to` are cell · STATES +
 * state.
 */
export type LatticeStep = {
  from: number
  to: number
  i: number
  j: number
  source: number
  target: number
  posterior: number
}

export type Lattice = {
  sourceCount: number
  targetCount: number
  band: Band
  /** The log-score of every bead, in the layout of beadScores. */
  scores: Float32Array
  /** By count of atoms: 1 if a segment ends there. */
  breaks: { source: Uint8Array; target: Uint8Array }
  /** By atom: the log-probabilities that it is omitted, if they aren't the same everywhere. */
  omission?: { source: Omission; target: Omission }
}

/** `open`: after one that isn't omitted; `extend`: after another omitted one. */
export type Omission = { open: Float64Array; extend: Float64Array }

/** The score of passing a node, by where segments end: translators seldom move a paragraph's end, but they do. */
const BREAK = { both: 0, one: -0.4 }

/** Steps less likely than this are dropped. */
const LOG_FLOOR = Math.log(1e-3)
/** A term smaller than the largest by this much, as a logarithm, is negligible. */
const UNSEEN = -20

/**
 * The steps that aren't negligible, ordered by where they start; and one path, each step the likeliest after the one
 * before.
 */
export type Ways = { steps: LatticeStep[]; walk: LatticeStep[] }

/**
 * Forward–backward, in logarithms. A path is a chain of beads and of omitted atoms, first those of the source, then those
 * of the target, so that none is counted twice.
 */
export function posteriors(lattice: Lattice): Ways {
  const { sourceCount, targetCount, band } = lattice
  const forward = forwardSums(lattice)
  const total = sumStates(forward, band.cell(sourceCount, targetCount))
  const back = new Float64Array(band.size * STATES).fill(-Infinity)
  const steps: LatticeStep[] = []
  const onward = onwardFrom(lattice, back)
  for (let i = sourceCount; i >= 0; i--) {
    for (let j = band.high(i); j >= band.low(i); j--) {
      const cell = band.cell(i, j)
      if (sumStates(forward, cell) === -Infinity) continue
      for (let state = STATES - 1; state >= 0; state--) {
        const from = cell * STATES + state
        back[from] = onward.sum(i, j, state)
        const here = (forward[from] ?? 0) - total
        if (here + (back[from] ?? 0) > LOG_FLOOR) onward.collect(i, j, state, here, LOG_FLOOR, steps)
      }
    }
  }
  const walk: LatticeStep[] = []
  for (let [i, j, state] = [0, 0, 0]; i < sourceCount || j < targetCount; ) {
    const out: LatticeStep[] = []
    onward.sum(i, j, state)
    onward.collect(i, j, state, (forward[band.cell(i, j) * STATES + state] ?? 0) - total, -Infinity, out)
    const best = out.reduce((one, other) => (other.posterior > one.posterior ? other : one))
    walk.push(best)
    ;[i, j, state] = [i + best.source, j + best.target, best.to % STATES]
  }
  return { steps: steps.reverse(), walk }
}

/** The successors of a node: `sum` adds them up, and `collect` lists them, with posteriors, for the node last summed. */
function onwardFrom(lattice: Lattice, back: Float64Array) {
  const { sourceCount, targetCount, band, scores } = lattice
  const { open, extend } = noneScores(lattice)
  const values = new Float64Array(SHAPES.length)
  let [cell, matches, toSource, toTarget, viaSource, viaTarget] = [-1, 0, 0, 0, -Infinity, -Infinity]
  const read = (i: number, j: number) => {
    const end = i === sourceCount && j === targetCount ? 0 : -Infinity
    let best: number = end
    for (let k = 0; k < SHAPES.length; k++) {
      let value = scores[cell * SHAPES.length + k] ?? -Infinity
      if (value > -Infinity) {
        const { source, target } = SHAPES[k] ?? NONE
        value += nodeScore(lattice, i + source, j + target) + (back[band.cell(i + source, j + target) * STATES] ?? 0)
        if (value > best) best = value
      }
      values[k] = value
    }
    matches = logSum(values, best, end)
    toSource = band.has(i + 1, j) ? band.cell(i + 1, j) * STATES + 1 : -1
    toTarget = band.has(i, j + 1) ? band.cell(i, j + 1) * STATES + 2 : -1
    viaSource = toSource < 0 ? -Infinity : nodeScore(lattice, i + 1, j) + (back[toSource] ?? 0)
    viaTarget = toTarget < 0 ? -Infinity : nodeScore(lattice, i, j + 1) + (back[toTarget] ?? 0)
  }
  const noSource = (i: number, state: number) =>
    state === 2 ? -Infinity : viaSource + (state === 1 ? extend.source(i) : open.source(i))
  const noTarget = (j: number, state: number) => viaTarget + (state === 2 ? extend.target(j) : open.target(j))

  return {
    sum(i: number, j: number, state: number): number {
      if (cell !== band.cell(i, j)) {
        cell = band.cell(i, j)
        read(i, j)
      }
      return add(add(matches, noSource(i, state)), noTarget(j, state))
    },
    collect(i: number, j: number, state: number, before: number, floor: number, into: LatticeStep[]): void {
      const from = cell * STATES + state
      for (let k = 0; k < SHAPES.length; k++) {
        const value = before + (values[k] ?? -Infinity)
        if (!(value > floor)) continue
        const shape = SHAPES[k] ?? NONE
        const to = band.cell(i + shape.source, j + shape.target) * STATES
        into.push({ from, to, i, j, source: shape.source, target: shape.target, posterior: Math.exp(value) })
      }
      const [left, right] = [before + noSource(i, state), before + noTarget(j, state)]
      if (left > floor) into.push({ from, to: toSource, i, j, source: 1, target: 0, posterior: Math.exp(left) })
      if (right > floor) into.push({ from, to: toTarget, i, j, source: 0, target: 1, posterior: Math.exp(right) })
    },
  }
}

function forwardSums(lattice: Lattice): Float64Array {
  const { sourceCount, band, scores } = lattice
  const forward = new Float64Array(band.size * STATES).fill(-Infinity)
  const totals = new Float64Array(band.size).fill(-Infinity)
  const values = new Float64Array(SHAPES.length)
  const { open, extend } = noneScores(lattice)
  const starts = Array.from({ length: REACH + 1 }, () => 0)
  for (let i = 0; i <= sourceCount; i++) {
    const [low, high] = [band.low(i), band.high(i)]
    for (let m = 1; m <= REACH && m <= i; m++) starts[m] = band.cell(i - m, 0)
    // the sum of the cell before, without the steps that omit a target atom
    let notTarget = -Infinity
    for (let j = low; j <= high; j++) {
      const cell = band.cell(i, j)
      const start = i === 0 && j === 0 ? 0 : -Infinity
      const node = start === 0 ? 0 : nodeScore(lattice, i, j)
      let best: number = start
      for (let k = 0; k < SHAPES.length; k++) {
        const { source, target } = SHAPES[k] ?? NONE
        let value = -Infinity
        if (source <= i && j - target >= 0 && band.has(i - source, j - target)) {
          const from = (starts[source] ?? 0) + j - target
          value = (totals[from] ?? 0) + (scores[from * SHAPES.length + k] ?? 0)
          if (value > best) best = value
        }
        values[k] = value
      }
      const at = cell * STATES
      forward[at] = logSum(values, best, start) + node
      if (i > 0 && band.has(i - 1, j)) {
        const from = band.cell(i - 1, j) * STATES
        forward[at + 1] =
          add((forward[from] ?? 0) + open.source(i - 1), (forward[from + 1] ?? 0) + extend.source(i - 1)) + node
      }
      if (j > low)
        forward[at + 2] = add(notTarget + open.target(j - 1), (forward[at - 1] ?? 0) + extend.target(j - 1)) + node
      notTarget = add(forward[at] ?? 0, forward[at + 1] ?? 0)
      totals[cell] = add(notTarget, forward[at + 2] ?? 0)
    }
  }
  return forward
}

const NONE = { source: 0, target: 0 }

const noneScores = ({ omission }: Lattice) => {
  const [openSource, openTarget, extend] = [SHARES['1:0'] ?? 0, SHARES['0:1'] ?? 0, EXTEND].map(Math.log)
  return {
    open: {
      source: (atom: number) => omission?.source.open[atom] ?? openSource ?? 0,
      target: (atom: number) => omission?.target.open[atom] ?? openTarget ?? 0,
    },
    extend: {
      source: (atom: number) => omission?.source.extend[atom] ?? extend ?? 0,
      target: (atom: number) => omission?.target.extend[atom] ?? extend ?? 0,
    },
  }
}

function nodeScore({ breaks }: Lattice, i: number, j: number): number {
  const source = breaks.source[i]
  return source === breaks.target[j] ? (source ? BREAK.both : 0) : BREAK.one
}

const sumStates = (sums: Float64Array, cell: number) =>
  add(add(sums[cell * STATES] ?? 0, sums[cell * STATES + 1] ?? 0), sums[cell * STATES + 2] ?? 0)

/** log(exp a + exp b). */
function add(a: number, b: number): number {
  if (a < b) return add(b, a)
  const at = (a - b) * PER_UNIT
  if (!(at < LAST)) return a
  const before = Math.floor(at)
  const low = GAINED[before] ?? 0
  return a + low + (at - before) * ((GAINED[before + 1] ?? 0) - low)
}

/** log(1 + exp −x) by linear interpolation, with an error below 10⁻⁷: accurate enough, and several times as fast. */
const PER_UNIT = 1024
const LAST = -UNSEEN * PER_UNIT
const GAINED = Float64Array.from({ length: LAST + 2 }, (_, k) => Math.log1p(Math.exp(-k / PER_UNIT)))

/** log(exp first + Σ exp values), where `best` is the largest of all. */
function logSum(values: Float64Array, best: number, first: number): number {
  if (best === -Infinity) return best
  let sum = first === -Infinity ? 0 : Math.exp(first - best)
  for (let k = 0; k < values.length; k++) {
    const below = (values[k] ?? -Infinity) - best
    if (below > UNSEEN) sum += Math.exp(below)
  }
  return best + Math.log(sum)
}
