/**
 * Alignment by length alone, as Gale & Church (1993) published it, as a measure of speed: beads of up to two sentences a
 * side, the whole lattice, one best way. Time and memory grow with the square of the text.
 */
export function galeChurch(source: readonly string[], target: readonly string[]): [number, number][] {
  const [from, to] = [sums(source), sums(target)]
  const width = target.length + 1
  const costs = new Float64Array(width * 3)
  const moves = new Uint8Array((source.length + 1) * width)
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= target.length; j++) {
      let best = i + j === 0 ? 0 : Infinity
      let move = 0
      for (let k = 0; k < BEADS.length; k++) {
        const bead = BEADS[k] ?? ONE
        if (bead.source > i || bead.target > j) continue
        const before = costs[((i - bead.source) % 3) * width + j - bead.target] ?? Infinity
        const source = (from[i] ?? 0) - (from[i - bead.source] ?? 0)
        const target = (to[j] ?? 0) - (to[j - bead.target] ?? 0)
        const cost = before + bead.cost + mismatch(source, target)
        if (cost >= best) continue
        best = cost
        move = k
      }
      costs[(i % 3) * width + j] = best
      moves[i * width + j] = move
    }
  }
  const ends: [number, number][] = []
  for (let [i, j] = [source.length, target.length]; i + j > 0; ) {
    ends.push([i, j])
    const { source, target } = BEADS[moves[i * width + j] ?? 0] ?? ONE
    ;[i, j] = [i - source, j - target]
  }
  return ends.reverse()
}

/** Their shares of beads, as costs. */
const ONE = { source: 1, target: 1, cost: -Math.log(0.89) }
const BEADS = [
  ONE,
  { source: 1, target: 0, cost: -Math.log(0.005) },
  { source: 0, target: 1, cost: -Math.log(0.005) },
  { source: 1, target: 2, cost: -Math.log(0.045) },
  { source: 2, target: 1, cost: -Math.log(0.045) },
  { source: 2, target: 2, cost: -Math.log(0.01) },
]

/** −log of a normal density of the difference over its deviation, without the constants; 6.8 is their variance a character. */
function mismatch(source: number, target: number): number {
  const delta = (target - source) / Math.sqrt(6.8 * Math.max(1, (source + target) / 2))
  return (delta * delta) / 2
}

function sums(texts: readonly string[]): Float64Array {
  const found = new Float64Array(texts.length + 1)
  for (const [k, text] of texts.entries()) found[k + 1] = (found[k] ?? 0) + text.length
  return found
}
