import type { Stretch } from './lay-out'
import { KINDS, type Kind } from './survey'

/** In pixels. */
export const CELL = 4
const COLUMN = 6
const LEFT = 6

/** The middle of a kind's column. */
const middleOf = (kind: Kind): number => LEFT + COLUMN * (KINDS.indexOf(kind) + 0.5)

/** From this many in a cell on they are drawn in full; fewer are quieter. */
const MANY = 3

/** The marks of a kind as two paths: where there are few in a cell, and where there are many. */
export function markPaths(kind: Kind, cells: Uint16Array): { few: string; many: string } {
  const paths = { few: '', many: '' }
  cells.forEach((count, cell) => {
    if (count > 0) paths[count < MANY ? 'few' : 'many'] += SHAPES[kind](middleOf(kind), (cell + 0.5) * CELL)
  })
  return paths
}

/** A shape of its own for each, so that it is told from the others without its colour. */
const SHAPES: Readonly<Record<Kind, (x: number, y: number) => string>> = {
  suggestion: (x, y) => `M${x - 2.5} ${y - 1}h5v2h-5z`,
  issue: (x, y) => `M${x - 2.2} ${y + 2}l2.2-4 2.2 4z`,
  gap: (x, y) => `M${x} ${y - 2.4}l2.4 2.4-2.4 2.4-2.4-2.4z`,
  comment: (x, y) => `M${x - 1.8} ${y}a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z`,
  finding: (x, y) => `M${x - 2.5} ${y - 0.6}h5v1.2h-5z`,
}

/** Stretches as upright bars. */
export const barPath = (stretches: readonly Stretch[], height: number, x: number, width: number): string =>
  stretches.map(([from, to]) => `M${x} ${round(from * height)}h${width}V${round(to * height)}h${-width}z`).join('')

const round = (pixels: number): number => Math.round(pixels * 10) / 10
