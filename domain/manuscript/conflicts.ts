import { findParagraph, isPending, type Manuscript, nextParagraph, type Paragraph, type Placed } from './manuscript'

/** Is what the suggestion is about unchanged since it was proposed? Nothing else is ever applied. */
export function stillApplies(manuscript: Manuscript, { paragraphId, anchor, proposal }: Placed): boolean {
  if (!proposal) return false
  const { structure, original } = proposal
  const paragraph = findParagraph(manuscript, paragraphId)
  switch (structure?.op) {
    case undefined:
      return quoteIsThere(paragraph, anchor)
    case 'kind':
      return paragraph !== undefined
    case 'remove':
      return paragraph?.text === original
    case 'join-next': {
      const next = paragraph && nextParagraph(manuscript, paragraph.id)
      return next !== undefined && (structure.next === undefined || next.id === structure.next)
    }
    case 'insert':
      return paragraphId === null || paragraph !== undefined
  }
}

const quoteIsThere = (paragraph: Paragraph | undefined, anchor: Placed['anchor']) =>
  paragraph !== undefined &&
  anchor !== null &&
  anchor.state === 'exact' &&
  anchor.end <= paragraph.text.length &&
  paragraph.text.slice(anchor.start, anchor.end) === anchor.quote

/** Do two suggestions that apply ask for exactly the same? `applied`: the words that the first is accepted with. */
export function isSameProposal(other: Placed, accepted: Placed, applied: string): boolean {
  const [a, b] = [other.proposal, accepted.proposal]
  if (!a || !b || a.conflict || a.decision !== 'pending') return false
  if (other.paragraphId !== accepted.paragraphId || a.structure?.op !== b.structure?.op) return false
  if (!b.structure || !a.structure)
    return (
      other.anchor?.state === 'exact' &&
      other.anchor.start === accepted.anchor?.start &&
      other.anchor.end === accepted.anchor.end &&
      a.replacement === applied
    )
  if (a.structure.op === 'kind' && b.structure.op === 'kind')
    return a.structure.to === b.structure.to && a.structure.level === b.structure.level
  if (a.structure.op === 'insert' && b.structure.op === 'insert')
    return (
      a.structure.unitId === b.structure.unitId &&
      a.structure.paragraphKind === b.structure.paragraphKind &&
      a.structure.level === b.structure.level &&
      a.replacement === applied
    )
  return true
}

/**
 * Whether a join or a removal applies depends on the text alone: it comes into conflict when a paragraph is inserted
 * between the two or a word changes, and leaves it when that is undone.
 */
export const recheckConflicts = (before: Manuscript, after: Manuscript): Placed[] =>
  after.placed.map((one, index) => {
    const earlier = before.placed[index]
    const { proposal } = one
    const isCheckable = proposal?.structure?.op === 'join-next' || proposal?.structure?.op === 'remove'
    if (!isCheckable || !isPending(one) || !earlier) return one
    const now = stillApplies(after, one)
    if (stillApplies(before, earlier) === now || proposal.conflict === !now) return one
    return { ...one, proposal: { ...proposal, conflict: !now } }
  })

/** The pending suggestions that came into conflict from one manuscript to the other. */
export const findNewConflicts = (before: readonly Placed[], after: readonly Placed[]): string[] =>
  after
    .filter(
      ({ proposal }, index) => proposal?.decision === 'pending' && proposal.conflict && !wasInConflict(before[index]),
    )
    .map(({ id }) => id)

const wasInConflict = (placed: Placed | undefined) =>
  placed?.proposal?.decision === 'pending' && placed.proposal.conflict
