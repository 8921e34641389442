import { literalPictures } from '../markdown/literal-pictures'
import { block } from './block'
import { type PairedReading, single } from './reading'
import { pairedTable } from './table'

const MOST_COLUMNS = 10

/** Lines of columns separated by a tab, as copied from a spreadsheet. */
export function pairedText(text: string): PairedReading | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => line.replace(/\t+$/, '').split('\t'))
  if (rows.length < 2 || rows.some((cells) => cells.length < 2 || cells.length > MOST_COLUMNS)) return undefined
  return pairedTable([{ type: 'table', rows }], (cell) => single(block('paragraph', literalPictures(cell))))
}
