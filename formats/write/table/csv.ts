import { printable } from '../printable'

export type Cell = string | number | boolean | undefined

/**
 * A CSV record (RFC 4180, but with LF like all exports). Cells that a spreadsheet would take for a formula begin with an
 * apostrophe, which marks them as text (OWASP, CSV Injection); plain numbers are unchanged.
 */
export const csvRecord = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\n`

function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const words = printable(cell)
  const harmless = FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words
  return PLAIN.test(harmless) ? harmless : `"${harmless.replaceAll('"', '""')}"`
}

/** Spreadsheets ignore invisible characters, and treat fullwidth signs like ordinary ones. */
const FORMULA = /^(?:[\t\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Needs no quotes with any country's separator. */
const PLAIN = /^(?![\s'])[^",;\t\n]*(?<!\s)$/
