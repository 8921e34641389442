import type { Atoms } from './atoms'
import { type LatticeStep, STATES } from './lattice'

/** A bead of whole segments from (i, j) with its posterior. */
export type LatticeEdge = { i: number; j: number; source: number; target: number; posterior: number }

/**
 * Turns steps between atoms into beads of whole segments. A path through the atoms passes nodes where a segment ends on
 * both sides; what lies between two such nodes is one bead. So from each of them the posterior is propagated along the
 * steps to the next ones, except negligible shares. Steps and edges are ordered by where they start.
 */
export function foldSteps(steps: readonly LatticeStep[], source: Atoms, target: Atoms): LatticeEdge[] {
  const [rows, columns] = [segmentAt(source), segmentAt(target)]
  const joint = (i: number, j: number) => (rows[i] ?? -1) >= 0 && (columns[j] ?? -1) >= 0
  const ways = new Map<number, LatticeStep[]>()
  for (const step of steps) {
    const known = ways.get(step.from)
    if (known) known.push(step)
    else ways.set(step.from, [step])
  }
  const edges: LatticeEdge[] = []
  let open: Flow[] = []
  let at = -1
  for (const [node, out] of ways) {
    const [head] = out
    if (!head || !joint(head.i, head.j)) continue
    const cell = Math.floor(node / STATES)
    if (cell !== at) {
      follow(open, ways, joint, rows, columns, edges)
      open = []
      at = cell
    }
    open.push({ node, i: head.i, j: head.j, mass: mass(out) })
  }
  follow(open, ways, joint, rows, columns, edges)
  return edges
}

/** Less than this share of a node's posterior is not propagated further. */
const TRICKLE = 1e-5

type Flow = { node: number; i: number; j: number; mass: number }

/** Propagates the posterior that starts at one cell to where segments end on both sides. */
function follow(
  start: Flow[],
  ways: Map<number, LatticeStep[]>,
  joint: (i: number, j: number) => boolean,
  rows: Int32Array,
  columns: Int32Array,
  edges: LatticeEdge[],
): void {
  const [origin] = start
  if (!origin) return
  const found = new Map<number, LatticeEdge>()
  const queue = [...start]
  const floor = TRICKLE * start.reduce((sum, flow) => sum + flow.mass, 0)
  for (let flow = queue.shift(); flow; flow = queue.shift()) {
    const out = ways.get(flow.node) ?? []
    const share = flow.mass / mass(out)
    for (const step of out) {
      const [i, j, moved] = [step.i + step.source, step.j + step.target, step.posterior * share]
      if (moved <= floor) continue
      if (!joint(i, j)) pour(queue, { node: step.to, i, j, mass: moved })
      else {
        const cell = Math.floor(step.to / STATES)
        const known = found.get(cell)
        if (known) known.posterior += moved
        else {
          const [si, sj] = [rows[origin.i] ?? 0, columns[origin.j] ?? 0]
          found.set(cell, {
            i: si,
            j: sj,
            source: (rows[i] ?? 0) - si,
            target: (columns[j] ?? 0) - sj,
            posterior: moved,
          })
        }
      }
    }
  }
  edges.push(...found.values())
}

/** Adds to the queue, sorted by node, so that a node is processed only when everything that leads to it is there. */
function pour(queue: Flow[], flow: Flow): void {
  let at = queue.length
  while (at > 0) {
    const before = queue[at - 1]
    if (!before || before.node < flow.node) break
    if (before.node === flow.node) {
      before.mass += flow.mass
      return
    }
    at--
  }
  queue.splice(at, 0, flow)
}

const mass = (steps: readonly LatticeStep[]) => steps.reduce((sum, step) => sum + step.posterior, 0)

/** For every count of atoms the count of segments that end there, -1 inside a segment. */
function segmentAt({ texts, ends }: Atoms): Int32Array {
  const found = new Int32Array(texts.length + 1).fill(-1)
  for (const [count, end] of ends.entries()) found[end] = count
  return found
}

/**
 * The probability a bead must exceed to be worth choosing: choosing the beads with the largest sum of (posterior − COST)
 * raises the expected F1, whereas the single likeliest path would only raise the chance that everything is right.
 */
const COST = { link: 0.45, none: 0.45 }

/** A bead less likely than this is never chosen, however well it would fill the place of several. */
const UNLIKELY = 0.02

/**
 * The best chain from (0, 0) to the end of both sides. `walk` is the fallback chain, with probability zero, for places
 * where no likely edges lead on. Both are ordered by where their edges start.
 */
export function bestPath(
  edges: readonly LatticeEdge[],
  walk: readonly LatticeEdge[],
  sourceCount: number,
  targetCount: number,
): LatticeEdge[] {
  const width = targetCount + 1
  const nodes = new Map<number, { value: number; by: LatticeEdge | null }>([[0, { value: 0, by: null }]])
  for (const edge of inOrder(edges, walk)) {
    const here = nodes.get(edge.i * width + edge.j)
    if (!here) continue
    const worth = here.value + edge.posterior - (edge.source > 0 && edge.target > 0 ? COST.link : COST.none)
    const to = (edge.i + edge.source) * width + edge.j + edge.target
    const known = nodes.get(to)
    if (!known || worth > known.value) nodes.set(to, { value: worth, by: edge })
  }
  const path: LatticeEdge[] = []
  for (let at = nodes.get(sourceCount * width + targetCount)?.by; at; at = nodes.get(at.i * width + at.j)?.by)
    path.push(at)
  return path.reverse()
}

function inOrder(edges: readonly LatticeEdge[], walk: readonly LatticeEdge[]): LatticeEdge[] {
  const likely = edges.filter(({ posterior }) => posterior >= UNLIKELY)
  const last = walk.map((edge) => ({ ...edge, posterior: 0 }))
  return [...likely, ...last].sort((a, b) => a.i - b.i || a.j - b.j)
}
