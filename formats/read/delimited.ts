/** A line of a table. `line`: where it begins in the file, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * The rows of a table that a spreadsheet has saved or copied: separated by tabs, semicolons or commas, with quotation marks
 * around cells that hold a separator, a line end or a quotation mark (RFC 4180). Empty rows are left out. The apostrophe that
 * marks a cell as text, so that it is no formula, is taken away.
 */
export function readDelimited(text: string): TableRow[] {
  const words = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(words)
  const rows: TableRow[] = []
  let cells: string[] = []
  let line = 1
  let begins = 1
  let at = 0
  const end = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: begins, cells })
    cells = []
    begins = line
  }
  while (at < words.length) {
    const [cell, next] = words[at] === '"' ? quoted(words, at, separator) : plain(words, at, separator)
    line += cell.split('\n').length - 1
    cells.push(cell.trim().replace(/^'(?=[\s=+\-@＝＋－＠])/, ''))
    if (words[next] === separator) {
      at = next + 1
      if (at === words.length || words[at] === '\n') cells.push('')
      if (words[at] !== '\n') continue
    } else at = next
    if (words[at] === '\n') {
      at++
      line++
      end()
    }
  }
  end()
  return rows
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') + 1 || text.length).replace(/"[^"]*"/g, '')
  return ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ','
}

function plain(text: string, from: number, separator: string): [cell: string, next: number] {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
  return [text.slice(from, at), at]
}

/** What follows the closing mark up to the separator belongs to the cell as well: people write so by hand. */
function quoted(text: string, from: number, separator: string): [cell: string, next: number] {
  let cell = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return [cell + text.slice(at), text.length]
    cell += text.slice(at, close)
    at = close + 1
    if (text[at] !== '"') break
    cell += '"'
    at++
  }
  const [rest, next] = plain(text, at, separator)
  return [cell + rest, next]
}
