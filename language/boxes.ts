import { isComments, isListHeading, weight } from './furniture'
import { open, type Row } from './rows'
import type { Side } from './side-of'

/**
 * What stands under the heading of a list of other articles, and under that of the readers' comments: up to the next
 * paragraph of prose, heading, or line of the other side. Prose is taken only as a comment, behind the article.
 */
export function markBoxes<B>(rows: readonly Row<B>[], side: Side): void {
  for (const [k, row] of rows.entries()) {
    if (row.side === other(side) || (row.as !== 'navigation' && row.as !== 'comment')) continue
    const below = rows.slice(k + 1, endOf(rows, k + 1, side))
    if (isComments(row.text)) {
      if (isBehind(rows, k, below, side)) for (const one of below) if (one.as === null) one.as = 'comment'
    } else if (isListHeading(row.text)) markList(below, side)
  }
}

const other = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** Where the rows of one side that stand together end. */
function endOf<B>(rows: readonly Row<B>[], from: number, side: Side): number {
  const end = rows.findIndex((row, k) => k >= from && row.side === other(side))
  return end < 0 ? rows.length : end
}

/** Pages show the number of comments above the article as well: then the article is below it. */
function isBehind<B>(rows: readonly Row<B>[], at: number, below: readonly Row<B>[], side: Side): boolean {
  const prose = (list: readonly Row<B>[]) =>
    list.reduce((sum, row) => sum + (open(row, side) && row.body ? weight(row.text) : 0), 0)
  return prose(rows.slice(0, at)) > prose(below) && below.every((row) => weight(row.text) <= LONGEST_COMMENT)
}

const LONGEST_COMMENT = 1500
/** Headlines of other articles are short. */
const LONGEST_HEADLINE = 160

function markList<B>(below: readonly Row<B>[], side: Side): void {
  for (const [k, row] of below.entries()) {
    if (isComments(row.text)) return
    if (row.as !== null) continue
    const isOne = row.links || (row.item && weight(row.text) <= LONGEST_HEADLINE)
    if (!isOne && (row.heading || row.body || weight(row.text) > LONGEST_HEADLINE)) return
    // The last line above a paragraph may be a subheading of the article.
    if (!isOne && below.slice(k + 1).find((next) => next.as === null && next.side === side)?.body) return
    row.as = 'navigation'
    row.body = false
  }
}
