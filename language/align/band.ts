/**
 * The part of the lattice that is searched: for each row i (0 … source count) the columns low(i) … high(i), both monotone.
 * Cells are stored row after row, so memory is linear in the text as long as rows are narrow.
 */
export type Band = {
  size: number
  low(row: number): number
  high(row: number): number
  cell(row: number, column: number): number
  has(row: number, column: number): boolean
  /** The rows whose band contains a column: [first, last + 1]. */
  rows(column: number): readonly [number, number]
}

/** Up to this many cells the whole lattice is searched, and the best path in it is exact. */
const WHOLE = 20_000
/** Columns to either side of the expected path otherwise. */
const HALF_WIDTH = 11
/** The same where the path has no points for long. */
const WIDE = 64
/** A gap of the path with at most this many cells is searched completely. */
const GAP = 10_000

export function bandOf(
  sourceCount: number,
  targetCount: number,
  path: () => readonly (readonly [number, number])[],
): Band {
  const whole = (sourceCount + 1) * (targetCount + 1) <= WHOLE
  const lows = new Int32Array(sourceCount + 1)
  const highs = new Int32Array(sourceCount + 1)
  if (whole) highs.fill(targetCount)
  else follow(path(), sourceCount, targetCount, lows, highs)
  const starts = new Float64Array(sourceCount + 1)
  let size = 0
  for (let row = 0; row <= sourceCount; row++) {
    starts[row] = size - (lows[row] ?? 0)
    size += (highs[row] ?? 0) - (lows[row] ?? 0) + 1
  }
  return {
    size,
    low: (row) => lows[row] ?? 0,
    high: (row) => highs[row] ?? 0,
    cell: (row, column) => (starts[row] ?? 0) + column,
    has: (row, column) => row <= sourceCount && column >= (lows[row] ?? 0) && column <= (highs[row] ?? -1),
    rows: (column) => [firstRow(highs, column), Math.min(sourceCount, firstRow(lows, column + 1))],
  }
}

/** Between two points of the path: the whole rectangle if it is small, else a strip along its diagonal. */
function follow(
  path: readonly (readonly [number, number])[],
  rows: number,
  columns: number,
  lows: Int32Array,
  highs: Int32Array,
): void {
  const points = [...path, [rows, columns] as const]
  lows.fill(columns)
  let [fromRow, fromColumn] = [0, 0]
  for (const [toRow, toColumn] of points) {
    const small = (toRow - fromRow) * (toColumn - fromColumn) <= GAP
    const width = small ? HALF_WIDTH : WIDE
    const slope = (toColumn - fromColumn) / Math.max(1, toRow - fromRow)
    for (let row = fromRow; row <= toRow; row++) {
      const [from, to] = small
        ? [fromColumn, toColumn]
        : [fromColumn + slope * (row - fromRow), fromColumn + slope * (row + 1 - fromRow)]
      lows[row] = Math.max(0, Math.min(lows[row] ?? columns, Math.floor(from) - width))
      highs[row] = Math.min(columns, Math.max(highs[row] ?? 0, Math.ceil(to) + width))
    }
    ;[fromRow, fromColumn] = [toRow, toColumn]
  }
  for (let row = rows - 1; row >= 0; row--) lows[row] = Math.min(lows[row] ?? 0, lows[row + 1] ?? 0)
  for (let row = 1; row <= rows; row++) highs[row] = Math.max(highs[row] ?? 0, highs[row - 1] ?? 0)
}

/** The first row whose bound reaches `value`. */
function firstRow(bounds: Int32Array, value: number): number {
  let [from, to] = [0, bounds.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((bounds[middle] ?? 0) < value) from = middle + 1
    else to = middle
  }
  return from
}
