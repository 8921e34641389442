import { acceptInBulk } from '@/domain/manuscript/bulk'
import type { Manuscript, Placed } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import { plainText } from '@/domain/text/inline'
import type { Block } from '../block'
import type { Reading, TrackedChange } from '../reading'

/** For tests: a reading as the manuscript made from it, its changes as suggestions. */
export function manuscriptOf({ blocks, changes }: Reading): Manuscript {
  const paragraphs = blocks.map((block, index) => ({ ...block, id: `p${index}`, unitId: 'u', version: 1 }))
  return { paragraphs, placed: changes.map((change, index) => placedOf(change, blocks, `t${index}`)) }
}

function placedOf(change: TrackedChange, blocks: readonly Block[], id: string): Placed {
  const text = blocks[change.block]?.text ?? ''
  const paragraphId = change.block < 0 ? null : `p${change.block}`
  const pending = { decision: 'pending' as const, conflict: false, original: '', replacement: '' }
  switch (change.op) {
    case 'words': {
      const anchor = anchorAt(text, change)
      if (anchor?.start !== change.start || anchor.end !== change.end) throw new Error('a range cuts a character')
      return {
        id,
        paragraphId,
        anchor,
        proposal: { ...pending, original: anchor.quote, replacement: change.replacement },
      }
    }
    case 'join-next':
      return {
        id,
        paragraphId,
        anchor: null,
        proposal: { ...pending, structure: { op: 'join-next', next: `p${change.block + 1}` } },
      }
    case 'remove':
      return { id, paragraphId, anchor: null, proposal: { ...pending, original: text, structure: { op: 'remove' } } }
    case 'insert': {
      const structure = {
        op: 'insert' as const,
        unitId: 'u',
        after: paragraphId,
        paragraphKind: change.kind,
        level: change.level,
      }
      return { id, paragraphId, anchor: null, proposal: { ...pending, replacement: change.text, structure } }
    }
  }
}

/** The paragraphs after some of the changes, in that order; throws if one of them no longer applies. */
export function accepted(reading: Reading, order: readonly number[] = [...reading.changes.keys()]): string[] {
  let made = 0
  const { manuscript, skipped } = acceptInBulk(
    manuscriptOf(reading),
    order.map((index) => `t${index}`),
    { newId: () => `n${++made}` },
  )
  if (skipped.length > 0) throw new Error(`can't be taken: ${JSON.stringify(skipped)}`)
  return manuscript.paragraphs.filter(({ removed }) => !removed).map(({ text }) => text)
}

/** The words of paragraphs, with single spaces, without blank ones. */
export const said = (blocks: readonly (string | Block)[]): string[] =>
  blocks
    .map((block) => {
      const text =
        typeof block === 'string' || block.kind !== 'code'
          ? plainText(typeof block === 'string' ? block : block.text)
          : block.text
      return text.normalize('NFC').replace(/\s+/g, ' ').trim()
    })
    .filter((text) => text !== '')
