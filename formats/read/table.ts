import { plainText } from '@/domain/text/inline'
import type { PairedReading, Reading, Remark } from './reading'
import { type ColumnLabels, columnLabels, isCommentLabel, labelledColumns } from './table-labels'

/** A document as tables and the text outside of them, in order. */
export type TablePart<Cell> =
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly type: 'outside'; readonly cell: Cell }

/**
 * A document that is a two-column table, the same text in two languages, as pairs of its rows; `undefined` if it isn't: if
 * a table has other than two columns of words (besides numbers) and no header that names the two, if a fifth of the words are
 * outside, if most rows have only one side, or if one column is several times as long as the other. A header row tells which
 * is the source; otherwise it is the left one. Words outside go to the side in their script.
 *
 * The review tables of translation programs have more columns: ids and states are no text, comments become remarks.
 */
export function pairedTable<Cell>(
  parts: readonly TablePart<Cell>[],
  readingOf: (cell: Cell) => Reading,
): PairedReading | undefined {
  if (!parts.some(({ type }) => type === 'table') || parts.some(isWide)) return undefined
  const rows: Row[] = []
  const labels: ColumnLabels[] = []
  let last: Layout | undefined
  for (const part of parts) {
    if (part.type === 'outside') rows.push({ outside: readingOf(part.cell) })
    else {
      const table = part.rows.map((cells) => cells.map(readingOf))
      const layout: Layout | undefined = namedLayout(table) ?? sameLayout(table, last) ?? wordsLayout(table)
      if (layout === undefined) return undefined
      for (const row of rowsOf(table, layout)) rows.push(row)
      if (layout.labels) labels.push(layout.labels)
      last = layout
    }
  }
  return isTranslation(rows) ? pairs(rows, labels[0]) : undefined
}

/** The review tables of translation programs have a dozen columns; what has many more is read as a text, and not cell by cell. */
export const MOST_COLUMNS = 50

const isWide = <Cell>(part: TablePart<Cell>) =>
  part.type === 'table' && part.rows.some(({ length }) => length > MOST_COLUMNS)

/** Where the two texts are in a table, and what is said about them. `from`: its first row of text. */
type Layout = {
  readonly left: number
  readonly right: number
  readonly comments: readonly number[]
  readonly from: number
  readonly labels?: ColumnLabels
}

/** By a header: the first row that names two columns; above it are titles in merged cells alone. */
function namedLayout(table: Table): Layout | undefined {
  for (const [index, cells] of table.entries()) {
    const names = cells.map(words)
    const found = labelledColumns(names)
    if (found) {
      const [left, right] = found
      const comments = [...names.keys()].filter(
        (column) => !found.includes(column) && isCommentLabel(names[column] ?? ''),
      )
      const labels = columnLabels([names[left] ?? '', names[right] ?? ''])
      return { left, right, comments, from: index + 1, ...(labels && { labels }) }
    }
    if (names.filter((name) => name.trim() !== '').length > 1) return undefined
  }
  return undefined
}

/** A table that goes on, without a header of its own. */
const sameLayout = (table: Table, last: Layout | undefined): Layout | undefined =>
  last?.labels && table.every((cells) => cells.length === 1 || cells.length > last.right)
    ? { ...last, from: 0 }
    : undefined

type Row = { readonly outside: Reading } | { readonly cells: readonly [Reading, Reading] }

type Table = readonly (readonly Reading[])[]

/** By its two columns of words. */
function wordsLayout(table: Table): Layout | undefined {
  const whole = table.filter((cells) => cells.length > 1)
  const columns = [...(whole[0]?.keys() ?? [])].filter((column) =>
    whole.some((cells) => cells[column]?.blocks.some(({ text }) => /\p{L}/u.test(text))),
  )
  const [left = -1, right = -1] = columns
  if (columns.length !== 2 || whole.some((cells) => cells.length !== whole[0]?.length)) return undefined
  return { left, right, comments: [], from: 0 }
}

/** A row of one cell counts as outside, unless it is a title above the header of a review table. */
const rowsOf = (table: Table, { left, right, comments, from, labels }: Layout): Row[] =>
  table.flatMap((cells, index): Row[] => {
    const [first, one, other] = [cells[0], cells[left], cells[right]]
    const isReview = table.some((row) => row.length > 2)
    if (index < from && (isReview || cells.length > 1)) return []
    if (cells.length === 1 && first) return [{ outside: first }]
    const said = comments.flatMap((column) => cells[column] ?? [])
    return [{ cells: withSaid(one ?? EMPTY, other ?? EMPTY, said, labels?.swapped === true) }]
  })

/** What a cell says about the row is about the translation, if there is one. */
function withSaid(left: Reading, right: Reading, cells: readonly Reading[], swapped: boolean): [Reading, Reading] {
  const remarks = cells.flatMap((cell): Remark[] => {
    const body = cell.blocks.map(({ text }) => plainText(text)).join('\n')
    return [
      ...(body === '' ? [] : [{ resolved: false, said: [{ author: '', body }] }]),
      ...cell.remarks.map(({ resolved, said }) => ({ resolved, said })),
    ]
  })
  const place = (reading: Reading): Reading => ({
    ...reading,
    remarks: [
      ...reading.remarks,
      ...remarks.map((remark) => (reading.blocks.length > 0 ? { ...remark, block: 0 } : remark)),
    ],
  })
  if (remarks.length === 0) return [left, right]
  const isRight = (swapped ? left : right).blocks.length > 0 ? !swapped : swapped
  return isRight ? [left, place(right)] : [place(left), right]
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

function pairs(body: readonly Row[], labels: ColumnLabels | undefined): PairedReading {
  const swapped = labels?.swapped === true
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
