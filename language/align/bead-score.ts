import type { Band } from './band'
import { type Evidence, REACH } from './evidence'

/**
 * How likely a bead of so many segments a side is before anything is read: shares in translated news and essays, rounded,
 * the rarest kept possible.
 */
export const SHARES: Record<string, number> = {
  '1:1': 0.74,
  '1:2': 0.055,
  '2:1': 0.055,
  '2:2': 0.025,
  '1:0': 0.045,
  '0:1': 0.045,
  '1:3': 0.01,
  '3:1': 0.01,
  '2:3': 0.005,
  '3:2': 0.005,
  '3:3': 0.001,
  '1:4': 0.003,
  '4:1': 0.003,
  '2:4': 0.0005,
  '4:2': 0.0005,
  '3:4': 0.0003,
  '4:3': 0.0003,
  '4:4': 0.0003,
}

/** Lengths: the log-ratio has the variance a + b / length (characters without white space), and the tails of Student's t with four degrees of freedom. */
export const LENGTH = { a: 0.02, b: 4, weight: 1 }
export const EVIDENCE_WEIGHT = { value: 1 }

/** Beads with both sides, as they stand in a row of scores: (source − 1) · REACH + target − 1. */
export const SHAPES = REACH * REACH

export type Scores = {
  /** The log-score of leaving out one segment of a side. */
  none: { source: number; target: number }
  /** Fills `out` for one row of nodes: at (column − low) · SHAPES the score of each bead that starts there. */
  fill(row: number, out: Float64Array): void
}

export function beadScores(
  sourceLengths: Float64Array,
  targetLengths: Float64Array,
  evidence: Evidence,
  band: Band,
): Scores {
  const ratio = (sum(targetLengths) + 20) / (sum(sourceLengths) + 20)
  const source = windows(sourceLengths, ratio)
  const target = windows(targetLengths, 1)
  const priors = Float64Array.from({ length: SHAPES }, (_, k) =>
    Math.log(SHARES[`${Math.floor(k / REACH) + 1}:${(k % REACH) + 1}`] ?? 0),
  )
  const [sourceCount, targetCount] = [sourceLengths.length, targetLengths.length]
  const clues = new Float64Array(SHAPES)

  const fill = (i: number, out: Float64Array) => {
    const [low, high] = [band.low(i), band.high(i)]
    for (let j = low; j <= high; j++) {
      const at = (j - low) * SHAPES
      sumClues(i, j, Math.min(REACH, sourceCount - i), Math.min(REACH, targetCount - j), clues)
      for (let m = 1; m <= REACH; m++) {
        for (let n = 1; n <= REACH; n++) {
          const shape = (m - 1) * REACH + n - 1
          const clue = clues[shape] ?? -Infinity
          out[at + shape] =
            clue === -Infinity
              ? clue
              : (priors[shape] ?? 0) +
                EVIDENCE_WEIGHT.value * clue +
                LENGTH.weight * lengthScore(source, i * REACH + m - 1, target, j * REACH + n - 1)
        }
      }
    }
  }

  /** What the clues say about each bead from (i, j), -Infinity for those that leave the band or the text. */
  const sumClues = (i: number, j: number, most: number, mostTarget: number, into: Float64Array) => {
    into.fill(-Infinity)
    for (let m = 1; m <= most; m++) {
      if (!band.has(i + m - 1, j)) break
      const own = evidence.target[m - 1]
      let fromTarget = 0
      for (let n = 1; n <= mostTarget; n++) {
        if (!band.has(i, j + n - 1)) break
        fromTarget += own?.[band.cell(i, j + n - 1)] ?? 0
        if (!band.has(i + m, j + n)) continue
        const other = evidence.source[n - 1]
        let fromSource = 0
        for (let k = 0; k < m; k++) fromSource += other?.[band.cell(i + k, j)] ?? 0
        into[(m - 1) * REACH + n - 1] = fromTarget + fromSource
      }
    }
  }

  return { none: { source: Math.log(SHARES['1:0'] ?? 0), target: Math.log(SHARES['0:1'] ?? 0) }, fill }
}

type Windows = { length: Float64Array; log: Float64Array }

/** The length of each run of one to REACH segments, and its logarithm. */
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
