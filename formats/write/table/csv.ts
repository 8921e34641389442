import { printable } from '../printable'

export type Cell = string | number | boolean | undefined

/**
 * A record of CSV (RFC 4180, its line ended by LF as all that is exported). Words that a spreadsheet would take for a formula begin with an apostrophe, which it reads as
 * “this is text” (OWASP, CSV Injection); plain numbers stay.
 */
export const csvRecord = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\n`

function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const words = printable(cell)
  const harmless = FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words
  return PLAIN.test(harmless) ? harmless : `"${harmless.replaceAll('"', '""')}"`
}

/** Spreadsheets look past what can't be seen, and take fullwidth signs for the usual ones. */
const FORMULA = /^(?:[\t\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** Needs no quotes, whatever the separator of the reader's country is. */
const PLAIN = /^(?![\s'])[^",;\t\n]*(?<!\s)$/
