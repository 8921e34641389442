import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Paragraph, Placed } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import type { Provenance } from '@/formats/read/reading'
import { acceptAll, paragraphsOf } from './accept-all'
import type { ImportedParagraph, ImportedThread } from './imported-article'
import type { DocumentPart } from './part'
import { proposalFromChange } from './proposal'
import { type ImportedPlace, threadFromChange, threadFromRemark } from './threads'

/**
 * The source is no translator's to correct: it is imported with its tracked changes accepted, and each of them is recorded in words
 * at its place. Comments stay with their words.
 */
export function acceptChanges(part: DocumentPart): AcceptedPart {
  const blocks = new Map(part.blocks.map((block) => [block.id, block]))
  const blockOf = (id: string | null) => blocks.get(id ?? '')
  const placed = [
    ...part.changes.map((change, index) => placeChange(`change ${index}`, change, blockOf)),
    ...part.remarks.map((remark, index) => placeRemark(`remark ${index}`, remark, blockOf)),
  ].flatMap((one) => one ?? [])
  const runs = acceptAll(
    paragraphsOf(part, () => UNIT),
    placed,
    randomUUID,
  )
  const paragraphs = runs.flatMap(({ manuscript }) => manuscript.paragraphs)
  const taken = new Set(runs.flatMap(({ applied }) => applied))
  const now = new Map(runs.flatMap(({ manuscript }) => manuscript.placed).map((one) => [one.id, one]))
  const whereOf = places(paragraphs, now)
  const remarks = part.remarks.map((remark, index) =>
    threadFromRemark(remark, whereOf(`remark ${index}`, remark.paragraphId)),
  )
  return {
    blocks: paragraphs.filter(isThere).map(({ id, kind, level, text }) => ({
      ...{ id, kind, text },
      ...(level !== undefined && { level }),
    })),
    remarks,
    made: part.changes.flatMap(({ author, at }, index): MadePlace[] => {
      const one = taken.has(`change ${index}`) ? now.get(`change ${index}`) : undefined
      if (!one?.paragraphId) return []
      const { start, end } = one.anchor ?? { start: 0, end: Number.POSITIVE_INFINITY }
      return [{ author, ...(at !== undefined && { at }), paragraphId: one.paragraphId, start, end }]
    }),
    notes: [
      ...part.changes.map((change, index) => {
        const id = `change ${index}`
        return threadFromChange(change, blockOf, taken.has(id) ? ACCEPTED : LEFT, whereOf(id, change.paragraphId))
      }),
      ...remarks,
    ],
  }
}

export type AcceptedPart = {
  readonly blocks: ImportedParagraph[]
  readonly remarks: readonly ImportedThread[]
  /** Who made which words. */
  readonly made: readonly MadePlace[]
  /** The tracked changes in words, and the remarks. */
  readonly notes: ImportedThread[]
}

type MadePlace = Provenance & { readonly paragraphId: string; readonly start: number; readonly end: number }

const ACCEPTED = 'Tracked change, taken as accepted:'
const LEFT = 'Tracked change, not made here, for it does not go together with the others:'

const UNIT = 'source'

type BlockOf = (id: string | null) => ImportedParagraph | undefined

function placeChange(id: string, change: DocumentPart['changes'][number], blockOf: BlockOf): Placed | null {
  const found = proposalFromChange(change, blockOf, () => UNIT)
  if (!found) return null
  const { anchor = null, ...proposal } = found
  return {
    id,
    paragraphId: change.paragraphId,
    anchor,
    proposal: { ...proposal, decision: 'pending', conflict: false },
  }
}

function placeRemark(
  id: string,
  { paragraphId, start, end }: DocumentPart['remarks'][number],
  blockOf: BlockOf,
): Placed | null {
  const block = blockOf(paragraphId)
  if (!block) return null
  return {
    id,
    paragraphId,
    anchor: start === undefined || end === undefined ? null : anchorAt(block.text, { start, end }),
  }
}

const isThere = ({ removed, text }: Paragraph) => !removed && text.trim() !== ''

/**
 * The final places of everything; what was in a deleted paragraph is now about the one before it, or else the one after it.
 */
function places(paragraphs: readonly Paragraph[], known: ReadonlyMap<string, Placed>) {
  const indexes = new Map(paragraphs.map(({ id }, index) => [id, index]))
  return (id: string, from: string | null): ImportedPlace => {
    const one = known.get(id)
    const index = indexes.get(one?.paragraphId ?? from ?? '')
    const paragraph = index === undefined ? undefined : paragraphs[index]
    if (index === undefined || !paragraph) return { paragraphId: null }
    if (!isThere(paragraph)) return { paragraphId: nearest(paragraphs, index) }
    const anchor = one?.anchor && one.anchor.start < one.anchor.end ? anchorAt(paragraph.text, one.anchor) : null
    return { paragraphId: paragraph.id, ...(anchor && { anchor }) }
  }
}

function nearest(paragraphs: readonly Paragraph[], index: number): string | null {
  const at = (k: number) => (paragraphs[k] && isThere(paragraphs[k]) ? paragraphs[k].id : undefined)
  for (let k = index - 1; k >= 0; k--) if (at(k)) return at(k) ?? null
  for (let k = index + 1; k < paragraphs.length; k++) if (at(k)) return at(k) ?? null
  return null
}
