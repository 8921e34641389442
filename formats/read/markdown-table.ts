import { parseInline } from '@/domain/text/inline'
import { type Block, block } from './block'
import { type PairedReading, single } from './reading'
import { MOST_COLUMNS, pairedTable, type TablePart } from './table'

/** A document of pipe tables (GitHub Flavored Markdown, section 4.10) with two columns. */
export function pairedMarkdown(blocks: readonly Block[]): PairedReading | undefined {
  const parts = blocks.map((one): TablePart<readonly Block[]> => {
    const rows = one.kind === 'paragraph' ? tableRows(one.text) : undefined
    return rows ? { type: 'table', rows: rows.map((cells) => cells.map(cellBlocks)) } : { type: 'outside', cell: [one] }
  })
  return pairedTable(parts, (cell) => single(cell))
}

const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

function tableRows(text: string): string[][] | undefined {
  const [head = '', delimiters = '', ...lines] = text.split('\n')
  if (!delimiters.includes('|') || !DELIMITERS.test(delimiters)) return undefined
  const width = cellsIn(delimiters).length
  const top = cellsIn(head)
  if (top.length !== width) return undefined
  if (width > MOST_COLUMNS) return undefined
  const rows = lines.map((line) => {
    const cells = cellsIn(line)
    // Missing cells are empty, surplus ones are dropped.
    return Array.from({ length: width }, (_, index) => cells[index] ?? '')
  })
  return [top, ...rows]
}

/** Split at pipes that aren't escaped, in code too. */
const cellsIn = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim())

/** A cell is one line, so a break in it is written as a tag: there a paragraph ends. */
function cellBlocks(cell: string): Block[] {
  const code = parseInline(cell).filter(({ type }) => type === 'code')
  const isInCode = (at: number) => code.some(({ start, end }) => start < at && at < end)
  const breaks = [...cell.matchAll(/(?:<br[ \t]*\/?>[ \t]*)+/gi)].filter(({ index }) => !isInCode(index))
  const ends = [...breaks.map(({ index }) => index), cell.length]
  const starts = [0, ...breaks.map(({ index, 0: tags }) => index + tags.length)]
  return starts.flatMap((start, index) => block('paragraph', cell.slice(start, ends[index])))
}
