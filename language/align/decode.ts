import type { Edge } from './fold'

/**
 * What a bead must be likelier than to be worth its place: choosing the beads with the largest sum of (posterior − COST)
 * raises the expected F1, where the single likeliest path would only raise the chance that everything is right.
 */
const COST = { link: 0.45, none: 0.45 }

/** A bead less likely than this is no answer, however well it would fill the place of several. */
const UNLIKELY = 0.02

/**
 * The best chain from (0, 0) to the end of both sides. `walk` is a chain that is taken, as sure as nothing, where no
 * likely edges lead on. Both come ordered by where their edges start.
 */
export function bestPath(
  edges: readonly Edge[],
  walk: readonly Edge[],
  sourceCount: number,
  targetCount: number,
): Edge[] {
  const width = targetCount + 1
  const nodes = new Map<number, { value: number; by: Edge | null }>([[0, { value: 0, by: null }]])
  for (const edge of inOrder(edges, walk)) {
    const here = nodes.get(edge.i * width + edge.j)
    if (!here) continue
    const worth = here.value + edge.posterior - (edge.source > 0 && edge.target > 0 ? COST.link : COST.none)
    const to = (edge.i + edge.source) * width + edge.j + edge.target
    const known = nodes.get(to)
    if (!known || worth > known.value) nodes.set(to, { value: worth, by: edge })
  }
  const path: Edge[] = []
  for (let at = nodes.get(sourceCount * width + targetCount)?.by; at; at = nodes.get(at.i * width + at.j)?.by)
    path.push(at)
  return path.reverse()
}

function inOrder(edges: readonly Edge[], walk: readonly Edge[]): Edge[] {
  const likely = edges.filter(({ posterior }) => posterior >= UNLIKELY)
  const last = walk.map((edge) => ({ ...edge, posterior: 0 }))
  return [...likely, ...last].sort((a, b) => a.i - b.i || a.j - b.j)
}
