import { plainText } from '@/domain/text/inline'
import type { PairedReading, Reading } from './reading'
import { columnLabels } from './table-labels'

/** A document as tables and the text outside of them, in order. */
export type TablePart<Cell> =
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly type: 'outside'; readonly cell: Cell }

/**
 * A document that is a two-column table, the same text in two languages, as pairs of its rows; `undefined` if it isn't: if
 * a table has other than two columns of words (besides numbers), if a fifth of the words are outside, if most rows have
 * only one side, or if one column is several times as long as the other. A header row tells which is the source; otherwise
 * it is the left one. Words outside go to the side in their script.
 */
export function pairedTable<Cell>(
  parts: readonly TablePart<Cell>[],
  readingOf: (cell: Cell) => Reading,
): PairedReading | undefined {
  if (!parts.some(({ type }) => type === 'table')) return undefined
  const rows: Row[] = []
  for (const part of parts) {
    if (part.type === 'outside') rows.push({ outside: readingOf(part.cell) })
    else {
      const own = rowsOf(part.rows.map((cells) => cells.map(readingOf)))
      if (own === undefined) return undefined
      for (const row of own) rows.push(row)
    }
  }
  return isTranslation(rows) ? pairs(rows) : undefined
}

type Row = { readonly outside: Reading } | { readonly cells: readonly [Reading, Reading] }

/** The rows of a table by its two columns of words; a row of one cell counts as outside. */
function rowsOf(table: readonly (readonly Reading[])[]): Row[] | undefined {
  const whole = table.filter((cells) => cells.length > 1)
  const columns = [...(whole[0]?.keys() ?? [])].filter((column) =>
    whole.some((cells) => cells[column]?.blocks.some(({ text }) => /\p{L}/u.test(text))),
  )
  const [left = -1, right = -1] = columns
  if (columns.length !== 2 || whole.some((cells) => cells.length !== whole[0]?.length)) return undefined
  return table.map((cells): Row => {
    const [first, one, other] = [cells[0], cells[left], cells[right]]
    if (cells.length === 1 && first) return { outside: first }
    return { cells: [one ?? EMPTY, other ?? EMPTY] }
  })
}

const EMPTY: Reading = { kind: 'single', blocks: [], changes: [], remarks: [] }

function isTranslation(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
  const [left, right] = [0, 1].map((side) => cells.reduce((sum, row) => sum + weight(row[side] ?? EMPTY), 0))
  const outside = rows.reduce((sum, row) => sum + ('outside' in row ? weight(row.outside) : 0), 0)
  const full = cells.filter((row) => row.every((cell) => cell.blocks.length > 0)).length
  if (!left || !right || full * 2 < cells.length) return false
  return Math.max(left, right) <= MOST_UNEQUAL * Math.min(left, right) && outside * 5 <= left + right + outside
}

/** English is about twice as long as Korean, in characters. */
const MOST_UNEQUAL = 5

const weight = ({ blocks, changes }: Reading) =>
  blocks.reduce((sum, { text }) => sum + text.length, 0) +
  changes.reduce((sum, change) => sum + (change.op === 'insert' ? change.text.length : 0), 0)

function pairs(rows: readonly Row[]): PairedReading {
  const first = rows.find((row) => 'cells' in row)
  const labels = first && columnLabels(first.cells.map(words))
  const swapped = labels?.swapped === true
  const body = labels ? rows.filter((row) => row !== first) : rows
  const columns = [0, 1].map((side) =>
    body.map((row) => ('cells' in row ? words(row.cells[side] ?? EMPTY) : '')).join(' '),
  )
  return {
    kind: 'paired',
    languages: labels?.languages ?? {},
    pairs: body.flatMap((row) => {
      const [left, right] = 'cells' in row ? row.cells : beside(row.outside, columns)
      if (isSilent(left) && isSilent(right)) return []
      return [swapped ? { source: right, target: left } : { source: left, target: right }]
    }),
    remarks: [],
  }
}

const words = ({ blocks }: Reading) => blocks.map(({ text }) => plainText(text)).join(' ')
const isSilent = ({ blocks, changes, remarks }: Reading) => blocks.length + changes.length + remarks.length === 0

/** The column in the same script, by the share of letters that aren't Latin. */
function beside(outside: Reading, columns: readonly string[]): [Reading, Reading] {
  const own = foreignness(words(outside))
  const [left = 0, right = 0] = columns.map((column) => Math.abs(foreignness(column) - own))
  return right < left ? [EMPTY, outside] : [outside, EMPTY]
}

const foreignness = (text: string) => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : 1 - (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters
}
