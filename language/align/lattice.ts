import type { Band } from './band'
import { type Scores, SHAPES } from './bead-score'
import { REACH } from './evidence'

/** A bead of the lattice, from node (i, j), with its log-score and its posterior: its share of all ways through the text. */
export type Edge = { i: number; j: number; source: number; target: number; score: number; posterior: number }

/** Edges less likely than this are not worth keeping. */
const FLOOR = 1e-4

/** Every bead that is not hopeless, ordered by where it starts (forward–backward, in logarithms). */
export function posteriors(sourceCount: number, targetCount: number, band: Band, scores: Scores): Edge[] {
  const forward = forwardSums(sourceCount, band, scores)
  const total = forward[band.cell(sourceCount, targetCount)] ?? -Infinity
  const back = new Float64Array(band.size).fill(-Infinity)
  const row = new Float64Array(widest(sourceCount, band) * SHAPES)
  const sum = new LogSum()
  const edges: Edge[] = []
  for (let i = sourceCount; i >= 0; i--) {
    scores.fill(i, row)
    for (let j = band.high(i); j >= band.low(i); j--) {
      const before = forward[band.cell(i, j)] ?? -Infinity
      if (before === -Infinity) continue
      sum.clear()
      if (i === sourceCount && j === targetCount) sum.add(0)
      const follow = (source: number, target: number, score: number) => {
        const value = score + (back[band.cell(i + source, j + target)] ?? -Infinity)
        sum.add(value)
        const posterior = before + value - total
        if (posterior > LOG_FLOOR) edges.push({ i, j, source, target, score, posterior: Math.exp(posterior) })
      }
      const at = (j - band.low(i)) * SHAPES
      for (let shape = SHAPES - 1; shape >= 0; shape--) {
        const score = row[at + shape] ?? -Infinity
        if (score > -Infinity) follow(Math.floor(shape / REACH) + 1, (shape % REACH) + 1, score)
      }
      if (band.has(i + 1, j)) follow(1, 0, scores.none.source)
      if (band.has(i, j + 1)) follow(0, 1, scores.none.target)
      back[band.cell(i, j)] = sum.value()
    }
  }
  return edges.reverse()
}

const LOG_FLOOR = Math.log(FLOOR)

function forwardSums(sourceCount: number, band: Band, scores: Scores): Float64Array {
  const forward = new Float64Array(band.size).fill(-Infinity)
  const width = widest(sourceCount, band) * SHAPES
  // the scores of the last REACH rows: a bead that ends in row i starts in one of them
  const rows = Array.from({ length: REACH + 1 }, () => new Float64Array(width))
  const sum = new LogSum()
  for (let i = 0; i <= sourceCount; i++) {
    for (let j = band.low(i); j <= band.high(i); j++) {
      sum.clear()
      if (i === 0 && j === 0) sum.add(0)
      for (let m = 1; m <= REACH && m <= i; m++) {
        const row = rows[(i - m) % (REACH + 1)]
        const [low, high] = [band.low(i - m), band.high(i - m)]
        const cells = band.cell(i - m, 0)
        for (let n = 1; n <= REACH && j - n >= low; n++) {
          if (j - n > high) continue
          sum.add(
            (forward[cells + j - n] ?? -Infinity) +
              (row?.[(j - n - low) * SHAPES + (m - 1) * REACH + n - 1] ?? -Infinity),
          )
        }
      }
      if (i > 0 && band.has(i - 1, j)) sum.add((forward[band.cell(i - 1, j)] ?? -Infinity) + scores.none.source)
      if (j > band.low(i)) sum.add((forward[band.cell(i, j - 1)] ?? -Infinity) + scores.none.target)
      forward[band.cell(i, j)] = sum.value()
    }
    const row = rows[i % (REACH + 1)]
    if (row) scores.fill(i, row)
  }
  return forward
}

function widest(sourceCount: number, band: Band): number {
  let width = 0
  for (let i = 0; i <= sourceCount; i++) width = Math.max(width, band.high(i) - band.low(i) + 1)
  return width
}

/** log Σ exp, adding up only what can still be seen beside the largest. */
class LogSum {
  private readonly values = new Float64Array(SHAPES + 3)
  private count = 0
  private largest = -Infinity

  clear(): void {
    this.count = 0
    this.largest = -Infinity
  }

  add(value: number): void {
    this.values[this.count++] = value
    if (value > this.largest) this.largest = value
  }

  value(): number {
    if (this.largest === -Infinity) return this.largest
    let sum = 0
    for (let k = 0; k < this.count; k++) {
      const below = (this.values[k] ?? -Infinity) - this.largest
      if (below > UNSEEN) sum += Math.exp(below)
    }
    return this.largest + Math.log(sum)
  }
}

const UNSEEN = -20
