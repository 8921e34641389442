import { type ReadResult, succeed } from '../outcome'
import { type PairedReading, type Reading, type Remark, single } from '../reading'
import { assemble } from '../revision/assemble'
import { draftsOf } from '../revision/gaps'
import { pairedTable } from '../table'
import type { Zip } from '../zip'
import { commentsIn, notesIn, type Remarks } from './comments'
import { type Flow, storiesIn } from './flow'
import { openDocument } from './opened'

/**
 * A Word document (ECMA-376). Its blocks are the text with all tracked changes rejected, its changes lead to the text with
 * all of them accepted; what one author inserted and another deleted is in neither. Changes of format are taken as
 * accepted. Comments become remarks with their replies, notes become remarks marked as such. A two-column table that makes
 * up the document gives pairs, one a row; the cells of any other are paragraphs in order.
 */
export function readDocx(zip: Zip): ReadResult<Reading | PairedReading> {
  const opened = openDocument(zip)
  if (!opened.ok) return opened
  const { document, source, flow } = opened.value
  const comments = commentsIn(document, source)
  const remarks = new Map([...comments, ...notesIn(document, source)])
  const placed = new Set<string>()
  const readingOf = (some: Flow) => readFlow(some, remarks, placed)
  const parts = flow.map((part) => (part.type === 'table' ? part : { type: 'outside' as const, cell: [part] }))
  const reading = pairedTable(parts, readingOf) ?? readingOf(flow)
  // A note that nothing refers to was taken out of the text.
  const isSaid = (name: string) => comments.has(name) || source.remarks.has(name)
  const lost = [...remarks].filter(([name]) => isSaid(name) && !placed.has(name)).map(([, remark]) => remark)
  return succeed({ ...reading, remarks: [...reading.remarks, ...lost] })
}

/** Adds to `placed` the remarks that have a place in it. */
function readFlow(flow: Flow, remarks: Remarks, placed: Set<string>): Reading {
  const stories = storiesIn(flow).map((paragraphs) => ({ paragraphs, drafted: draftsOf(paragraphs) }))
  const { blocks, changes, places } = assemble(stories)
  const own = [...places].flatMap(([name, place]): Remark[] => {
    const remark = remarks.get(name)
    placed.add(name)
    return remark ? [{ ...remark, ...place }] : []
  })
  return single(blocks, { changes, remarks: own.sort(inOrder) })
}

const inOrder = (a: Remark, b: Remark) => (a.block ?? -1) - (b.block ?? -1) || (a.start ?? 0) - (b.start ?? 0)
