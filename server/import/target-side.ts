import 'server-only'
import type { Placed } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import { acceptAll, paragraphsOf } from './accept-all'
import type { ImportedParagraph, ImportedThread, ImportedUnit } from './imported-article'
import type { DocumentPart, ImportedRemark } from './part'
import { type AnchoredProposal, proposalFromChange } from './proposal'
import { type ImportedPlace, threadFromChange, threadFromRemark } from './threads'

/**
 * The changes and comments of the translation: tracked changes as suggestions that can all be accepted, one after the
 * other; those that can't be are recorded in words. Comments stay on their words.
 */
export function threadsOnTarget(units: readonly ImportedUnit[], parts: readonly PartOfUnit[]): ImportedThread[] {
  const included = units.filter(({ excludedAs }) => excludedAs === undefined)
  const blocks = new Map(parts.flatMap((part) => part.blocks).map((block) => [block.id, block]))
  const blockOf = (id: string | null) => blocks.get(id ?? '')
  const unitOf = unitsOf(included)
  const changes = parts.flatMap((part) => {
    // Before the first paragraph of a part means first in that paragraph's unit.
    const opening = part.unitId ?? unitOf.get(part.blocks.find(({ id }) => unitOf.has(id))?.id ?? '') ?? included[0]?.id
    return part.changes.map((change) => ({
      change,
      found: proposalFromChange(
        change,
        (id) => (unitOf.has(id ?? '') ? blockOf(id) : undefined),
        (id) => (id === null ? opening : unitOf.get(id)),
      ),
    }))
  })
  const standing = findAcceptable(included, changes)
  return [
    ...changes.map(({ change, found }, index): ImportedThread => {
      const there = { paragraphId: change.paragraphId && blockOf(change.paragraphId) ? change.paragraphId : null }
      if (!found || !standing.has(String(index))) return threadFromChange(change, blockOf, KEPT, there)
      const { anchor, ...suggestion } = found
      const isInsertion = suggestion.structure?.op === 'insert'
      return {
        author: change.author,
        ...(change.at !== undefined && { at: change.at }),
        paragraphId: isInsertion ? null : change.paragraphId,
        ...(anchor && { anchor }),
        resolved: false,
        said: [],
        suggestion,
      }
    }),
    ...parts.flatMap(({ remarks }) => remarks.map((remark) => threadFromRemark(remark, placeOf(remark, blockOf)))),
  ]
}

/** A remark on a whole unit says which part it is about. */
export type PartOfUnit = DocumentPart & { readonly unitId?: string }

const KEPT = 'Tracked change that could not become a suggestion:'

const unitsOf = (units: readonly ImportedUnit[]) =>
  new Map(units.flatMap(({ id, target }) => target.map((block) => [block.id, id] as const)))

type Found = { readonly change: DocumentPart['changes'][number]; readonly found: AnchoredProposal | null }

function findAcceptable(units: readonly ImportedUnit[], changes: readonly Found[]): ReadonlySet<string> {
  const unitOf = unitsOf(units)
  const blocks = units.flatMap(({ target }) => target)
  const placed = changes.flatMap(({ change, found }, index): Placed[] => {
    if (!found) return []
    const { anchor = null, ...proposal } = found
    const { paragraphId } = change
    return [{ id: String(index), paragraphId, anchor, proposal: { ...proposal, decision: 'pending', conflict: false } }]
  })
  let made = 0
  const runs = acceptAll(
    paragraphsOf({ blocks }, (id) => unitOf.get(id) ?? ''),
    placed,
    () => `made ${++made}`,
  )
  return new Set(runs.flatMap(({ applied }) => applied))
}

function placeOf(
  { paragraphId, start, end }: ImportedRemark,
  blockOf: (id: string | null) => ImportedParagraph | undefined,
): ImportedPlace {
  const block = blockOf(paragraphId)
  if (!block) return { paragraphId: null }
  const anchor = start === undefined || end === undefined ? null : anchorAt(block.text, { start, end })
  return { paragraphId, ...(anchor && anchor.start < anchor.end && { anchor }) }
}
