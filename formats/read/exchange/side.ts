import { type Reading, type Remark, single } from '../reading'
import { assemble } from '../revision/assemble'
import { draftsOf } from '../revision/gaps'
import type { TrackedParagraph } from '../revision/tracked'
import type { SegmentReader } from './inline'

/** One side of a pair, with those of the given remarks that are placed in it; `placed` collects these. */
export function sideOf(
  paragraphs: readonly TrackedParagraph[],
  reader: SegmentReader,
  notes: ReadonlyMap<string, Remark>,
  placed: Set<string>,
): Reading {
  const { blocks, places } = assemble([{ paragraphs, drafted: draftsOf(paragraphs) }])
  const remarks = [...places].flatMap(([name, place]): Remark[] => {
    const inText = reader.comments.get(name)
    const remark = inText === undefined ? notes.get(name) : remarkOf(inText)
    if (!remark || placed.has(name)) return []
    if (inText === undefined) placed.add(name)
    return [{ ...remark, ...place }]
  })
  return single(blocks, { remarks })
}

export const remarkOf = (body: string, author = ''): Remark => ({
  resolved: false,
  said: [{ author: author.normalize('NFC').trim(), body: body.normalize('NFC').trim() }],
})

/** Remarks about a whole side: about its first paragraph, if it has one. */
export const withRemarks = (reading: Reading, remarks: readonly Remark[]): Reading => ({
  ...reading,
  remarks: [
    ...reading.remarks,
    ...remarks.map((remark) => (reading.blocks.length > 0 ? { ...remark, block: 0 } : remark)),
  ],
})
