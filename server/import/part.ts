import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Block } from '@/formats/read/block'
import { type PairedReading, type Reading, type Remark, single, type TrackedChange } from '@/formats/read/reading'
import type { ImportedParagraph } from './imported-article'

/** A tracked change or a comment at its place: `paragraphId` is the one it is in or after; null: there is none. */
export type PlacedChange = TrackedChange & {
  readonly paragraphId: string | null
  /** The paragraph that comes next in the document. */
  readonly nextId: string | null
}
export type ImportedRemark = Remark & { readonly paragraphId: string | null }

/** Paragraphs of one side in order, with the changes and comments of their document. */
export type DocumentPart = {
  readonly blocks: readonly ImportedParagraph[]
  readonly changes: readonly PlacedChange[]
  readonly remarks: readonly ImportedRemark[]
}

/** Gives each paragraph its future id, and expresses all places by it. */
export function toPart({ blocks, changes, remarks }: Reading): DocumentPart {
  const taken = blocks.map((block): ImportedParagraph => ({ ...block, id: randomUUID() }))
  const changesSomething = (change: TrackedChange) =>
    change.op !== 'words' || blocks[change.block]?.text.slice(change.start, change.end) !== change.replacement
  const idAt = (index: number | undefined) => (index === undefined ? null : (taken[index]?.id ?? null))
  return {
    blocks: taken,
    changes: changes
      .filter(changesSomething)
      .map((change) => ({ ...change, paragraphId: idAt(change.block), nextId: idAt(change.block + 1) })),
    remarks: remarks.map((remark) => ({ ...remark, paragraphId: idAt(remark.block) })),
  }
}

export const EMPTY: DocumentPart = { blocks: [], changes: [], remarks: [] }

/** Pairs as one text, cell after cell. */
export function joinCells({ pairs, remarks }: PairedReading): Reading {
  const whole = { blocks: [] as Block[], changes: [] as TrackedChange[], remarks: [...remarks] }
  for (const { source, target } of pairs)
    for (const { blocks, changes, remarks } of [source, target]) {
      const before = whole.blocks.length
      whole.blocks.push(...blocks)
      whole.changes.push(...changes.map((change) => ({ ...change, block: change.block + before })))
      whole.remarks.push(
        ...remarks.map(({ block, ...remark }) => ({
          ...remark,
          ...(block !== undefined && { block: block + before }),
        })),
      )
    }
  return single(whole.blocks, whole)
}
