import type { Edge } from './lattice'

/**
 * What a bead must be likelier than to be worth its place: choosing the beads with the largest sum of (posterior − COST)
 * raises the expected F1, where the single likeliest path would only raise the chance that everything is right.
 */
export const COST = { link: 0.45, none: 0.45 }

/** The best chain of edges from (0, 0) to the end of both sides. Edges come ordered by where they start. */
export function bestPath(edges: readonly Edge[], sourceCount: number, targetCount: number): Edge[] {
  const width = targetCount + 1
  const best = new Map<number, { value: number; by: Edge | null }>([[0, { value: 0, by: null }]])
  for (const edge of edges) {
    const here = best.get(edge.i * width + edge.j)
    if (!here) continue
    const worth = edge.posterior - (edge.source > 0 && edge.target > 0 ? COST.link : COST.none)
    const to = (edge.i + edge.source) * width + edge.j + edge.target
    const known = best.get(to)
    if (!known || here.value + worth > known.value) best.set(to, { value: here.value + worth, by: edge })
  }
  const path: Edge[] = []
  let at = best.get(sourceCount * width + targetCount)
  while (at?.by) {
    path.push(at.by)
    at = best.get(at.by.i * width + at.by.j)
  }
  return path.reverse()
}
