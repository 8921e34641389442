import type { Band } from './band'
import { type Evidence, REACH } from './evidence'

/** A bead of both sides: the number of atoms of each. */
export type Shape = { readonly source: number; readonly target: number }

/**
 * The prior of a bead by its number of sentences, "source:target": shares in translated news and essays, rounded. At most
 * five sentences in all; a larger segment is composed of several beads. '2:2' are two translated as one piece; two that
 * only changed places are CROSSED.
 */
export const SHARES: Record<string, number> = {
  '1:1': 0.74,
  '1:2': 0.055,
  '2:1': 0.055,
  '2:2': 0.012,
  '1:0': 0.045,
  '0:1': 0.045,
  '1:3': 0.01,
  '3:1': 0.01,
  '2:3': 0.005,
  '3:2': 0.005,
  '1:4': 0.003,
  '4:1': 0.003,
}
/** The probability that a sentence is omitted after another omitted one on the same side. */
export const EXTEND = 0.08

export const SHAPES: readonly Shape[] = Object.keys(SHARES)
  .map((name) => ({ source: Number(name[0]), target: Number(name[2]) }))
  .filter(({ source, target }) => source > 0 && target > 0)

/**
 * The share of neighbouring pairs that changed places. Such a bead is scored as its two pairs, crosswise: what two
 * sentences a side have in common as a whole is weak evidence, since any two neighbours share names and numbers.
 */
const CROSSED = 0.015
const TWO_BY_TWO = SHAPES.findIndex(({ source, target }) => source === 2 && target === 2)

/**
 * Lengths: the log-ratio has the variance a + b / length (length.ts), and Student's t distribution with four degrees of
 * freedom.
 */
const LENGTH = { a: 0.02, b: 4 }
/**
 * The ratio of the lengths is estimated from the document, with this many letters of ratio 1 added: otherwise an omission
 * in a short one would be taken for brevity.
 */
const EVEN = 500
/** Clues aren't independent: together they count for less than their sum. */
const EVIDENCE_WEIGHT = 0.74

/** The log-score of every bead that starts at a cell, at cell · SHAPES.length + shape; -Infinity where it leaves the band. */
export function beadScores(
  sourceLengths: Float64Array,
  targetLengths: Float64Array,
  evidence: Evidence,
  band: Band,
  kinds?: (i: number, j: number, shape: Shape) => number,
): Float32Array {
  const ratio = (sum(targetLengths) + EVEN) / (sum(sourceLengths) + EVEN)
  const source = windows(sourceLengths, ratio)
  const target = windows(targetLengths, 1)
  const priors = SHAPES.map((shape) => Math.log(SHARES[`${shape.source}:${shape.target}`] ?? 0))
  const scores = new Float32Array(band.size * SHAPES.length).fill(-Infinity)
  // clues of target atoms about the first m source atoms, summed over the first n of them, at m · (REACH + 1) + n; and of source atoms
  const fromTarget = new Float64Array((REACH + 1) ** 2)
  const fromSource = new Float64Array((REACH + 1) ** 2)
  /** How well one atom translates one other, without the prior. */
  const alone = (i: number, j: number) =>
    lengthScore(source, i * REACH, target, j * REACH) +
    EVIDENCE_WEIGHT * ((evidence.source[0]?.[band.cell(i, j)] ?? 0) + (evidence.target[0]?.[band.cell(i, j)] ?? 0))
  for (let i = 0; i < sourceLengths.length; i++) {
    const [low, high] = [band.low(i), band.high(i)]
    for (let j = low; j <= high && j < targetLengths.length; j++) {
      sumClues(evidence, band, i, j, fromTarget, fromSource)
      const at = band.cell(i, j) * SHAPES.length
      for (let k = 0; k < SHAPES.length; k++) {
        const { source: m, target: n } = SHAPES[k] as Shape
        if (!band.has(i + m, j + n)) continue
        const clue = (fromTarget[m * (REACH + 1) + n] ?? 0) + (fromSource[m * (REACH + 1) + n] ?? 0)
        const length = lengthScore(source, i * REACH + m - 1, target, j * REACH + n - 1)
        scores[at + k] = (priors[k] ?? 0) + EVIDENCE_WEIGHT * clue + length
      }
      const mixed = scores[at + TWO_BY_TWO] ?? -Infinity
      if (mixed > -Infinity) {
        const crossed = Math.log(CROSSED) + alone(i, j + 1) + alone(i + 1, j)
        scores[at + TWO_BY_TWO] = Math.max(crossed, mixed) + Math.log1p(Math.exp(-Math.abs(crossed - mixed)))
      }
      if (kinds) for (const [k, shape] of SHAPES.entries()) scores[at + k] = (scores[at + k] ?? 0) + kinds(i, j, shape)
    }
  }
  return scores
}

function sumClues(
  evidence: Evidence,
  band: Band,
  i: number,
  j: number,
  target: Float64Array,
  source: Float64Array,
): void {
  for (let m = 1; m <= REACH; m++) {
    let total = 0
    const plane = evidence.target[m - 1]
    for (let n = 1; n <= REACH + 1 - m; n++) {
      if (!band.has(i, j + n - 1)) break
      total += plane?.[band.cell(i, j + n - 1)] ?? 0
      target[m * (REACH + 1) + n] = total
    }
  }
  for (let n = 1; n <= REACH; n++) {
    let total = 0
    const plane = evidence.source[n - 1]
    for (let m = 1; m <= REACH + 1 - n; m++) {
      if (!band.has(i + m - 1, j)) break
      total += plane?.[band.cell(i + m - 1, j)] ?? 0
      source[m * (REACH + 1) + n] = total
    }
  }
}

type Windows = { length: Float64Array; log: Float64Array }

/** The length of each run of one to REACH atoms, and its logarithm. */
function windows(lengths: Float64Array, ratio: number): Windows {
  const length = new Float64Array(lengths.length * REACH)
  for (let at = 0; at < lengths.length; at++) {
    let total = 0
    for (let reach = 0; reach < REACH; reach++) {
      total += lengths[at + reach] ?? 0
      length[at * REACH + reach] = total * ratio + 1
    }
  }
  return { length, log: length.map(Math.log) }
}

/** log t₄(δ / √v) − log √v up to a constant, in one logarithm: −5/2 · log(4v + δ²) + 2 · log v. */
function lengthScore(source: Windows, s: number, target: Windows, t: number): number {
  const delta = (target.log[t] ?? 0) - (source.log[s] ?? 0)
  const variance = LENGTH.a + (2 * LENGTH.b) / ((source.length[s] ?? 0) + (target.length[t] ?? 0))
  const spread = 4 * variance + delta * delta
  return Math.log((variance * variance) / (spread * spread * Math.sqrt(spread))) + TAIL
}

/** So that it is −log √v at δ = 0. */
const TAIL = 2.5 * Math.log(4)

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
