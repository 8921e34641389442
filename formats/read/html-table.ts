import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { articleIn } from './html-article'
import { isShown } from './html-element'
import { notesIn } from './html-notes'
import { isOrdinary } from './html-scan'
import { readNodes } from './html-tree'
import type { PairedReading } from './reading'
import { pairedTable, type TablePart } from './table'

type Nodes = readonly (Root | RootContent)[]

/** A page whose article is a two-column table. */
export function pairedHtml(html: string): PairedReading | undefined {
  if (!/<table[\s>]/i.test(html) || !isOrdinary(html)) return undefined
  try {
    const page = unified().use(rehypeParse).parse(html)
    const notes = notesIn(page)
    const parts = articleIn(page).flatMap(partsOf)
    // Tables of one row were used for page layout.
    const isLayout = parts.some((part) => part.type === 'table' && part.rows.length < 2)
    return isLayout ? undefined : pairedTable(parts, (nodes) => readNodes(nodes, notes))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function partsOf(node: Root | RootContent): TablePart<Nodes>[] {
  if (node.type === 'element' && !isShown(node)) return []
  if (node.type === 'element' && node.tagName === 'table') return [{ type: 'table', rows: rowsIn(node) }]
  const holds = node.type !== 'text' && 'children' in node && node.children.some(holdsTable)
  return holds ? node.children.flatMap(partsOf) : [{ type: 'outside', cell: [node] }]
}

const holdsTable = (node: RootContent): boolean =>
  node.type === 'element' && (node.tagName === 'table' || node.children.some(holdsTable))

/** Its own rows, not those of nested tables. */
function rowsIn(element: Element): Nodes[][] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || !isShown(child)) return []
    if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) return rowsIn(child)
    if (child.tagName !== 'tr') return []
    const cells = child.children.filter(
      (cell): cell is Element => cell.type === 'element' && ['td', 'th'].includes(cell.tagName),
    )
    return [cells.map((cell) => cell.children)]
  })
}
