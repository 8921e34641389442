import type { SidePostings } from './postings'

/** A source and a target atom that share something rare. */
type Point = { i: number; j: number; weight: number }

/** A key in at most this many atoms of a side counts as rare. */
const RARE = 8
/** The points kept for one source atom, the heaviest. */
const KEPT = 8
/** How many earlier points a chain may continue from; older ones only through the best of all, at a flat cost. */
const LOOK_BACK = 48
/** The cost of leaving the diagonal, per doubling of the distance, in points. */
const DRIFT = 0.3
const JUMP = 4

/**
 * A rough path through a long text: a rising chain of points that share rare keys and seldom leave the diagonal, so that
 * the search can stay near it (cf. Melamed 1999). Linear in the number of points up to a logarithm.
 */
export function roughPath(source: SidePostings, target: SidePostings): (readonly [number, number])[] {
  const points = rarePoints(source, target)
  const ratio = target.marks.length / Math.max(1, source.marks.length)
  const value = new Float64Array(points.length)
  const previous = new Int32Array(points.length).fill(-1)
  const tree = new PrefixBest(target.marks.length)
  for (const [k, point] of points.entries()) {
    const far = tree.best(point.j - 1)
    let [best, by] = far.at >= 0 ? [Math.max(0, far.value - JUMP), far.value - JUMP > 0 ? far.at : -1] : [0, -1]
    for (let p = k - 1; p >= Math.max(0, k - LOOK_BACK); p--) {
      const before = points[p]
      if (!before || before.i >= point.i || before.j >= point.j) continue
      const drift = Math.abs(point.j - before.j - (point.i - before.i) * ratio)
      const worth = (value[p] ?? 0) - DRIFT * Math.log2(1 + drift)
      if (worth > best) [best, by] = [worth, p]
    }
    value[k] = best + point.weight
    previous[k] = by
    tree.raise(point.j, value[k] ?? 0, k)
  }
  return chain(points, previous, tree.best(target.marks.length - 1).at)
}

function chain(points: readonly Point[], previous: Int32Array, end: number): (readonly [number, number])[] {
  const path: (readonly [number, number])[] = []
  for (let k = end; k >= 0; k = previous[k] ?? -1) {
    const point = points[k]
    if (point) path.push([point.i, point.j])
  }
  return path.reverse()
}

function rarePoints(source: SidePostings, target: SidePostings): Point[] {
  const points: Point[] = []
  for (const [i, clues] of source.marks.entries()) {
    const weights = new Map<number, number>()
    for (const { keys } of clues) {
      for (const key of keys) {
        const [rows, columns] = [source.postings[key], target.postings[key]]
        if (!rows || !columns || rows.length > RARE || columns.length > RARE) continue
        const weight = 1 / (rows.length * columns.length)
        for (const j of columns) weights.set(j, (weights.get(j) ?? 0) + weight)
      }
    }
    const heaviest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, KEPT)
    points.push(...heaviest.sort((a, b) => a[0] - b[0]).map(([j, weight]) => ({ i, j, weight })))
  }
  return points
}

/** The best value at or before an index, for values that only increase (a Fenwick tree of maxima). */
class PrefixBest {
  private readonly values: Float64Array
  private readonly points: Int32Array

  constructor(size: number) {
    this.values = new Float64Array(size + 1)
    this.points = new Int32Array(size + 1).fill(-1)
  }

  raise(index: number, value: number, point: number): void {
    for (let k = index + 1; k < this.values.length; k += k & -k) {
      if (value <= (this.values[k] ?? 0)) continue
      this.values[k] = value
      this.points[k] = point
    }
  }

  best(index: number): { value: number; at: number } {
    let [value, at] = [0, -1]
    for (let k = index + 1; k > 0; k -= k & -k) {
      if ((this.values[k] ?? 0) > value) [value, at] = [this.values[k] ?? 0, this.points[k] ?? -1]
    }
    return { value, at }
  }
}
