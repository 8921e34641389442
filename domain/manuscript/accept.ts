import { displacedAnchors, withDisplaced } from './anchors'
import { findNewConflicts, isSameProposal, recheckConflicts, stillApplies } from './conflicts'
import { isPending, type Manuscript, type Paragraph, withDecision } from './manuscript'
import { BREAK, replacementSplice } from './paragraph-break'
import { spliceParagraphs } from './paragraph-run'
import {
  type AcceptanceContext,
  type AcceptanceOutcome,
  newParagraph,
  nextVersion,
  paragraphOf,
  restructure,
} from './restructure'
import type { BareStep, ManuscriptChange, StepStructure } from './step'

export type Accepted = ManuscriptChange & {
  /** The paragraph that the suggestion is in afterwards. */
  readonly paragraphId: string
  /** The words that were inserted. */
  readonly applied: string
}

type Options = {
  /** The words it is accepted with, if they differ from those proposed. */
  readonly applied?: string | undefined
  /** Makes the id of a new paragraph. */
  readonly newId?: (() => string) | undefined
}

/**
 * What accepting a pending suggestion does to the manuscript: its words, its paragraphs, and the new place of everything
 * else. Null: it is not pending, what it is about is no longer there, or nothing would change.
 */
export function accept(
  manuscript: Manuscript,
  threadId: string,
  { applied: given, newId }: Options = {},
): Accepted | null {
  const own = manuscript.placed.find(({ id }) => id === threadId)
  if (!own?.proposal || !isPending(own) || own.proposal.conflict || !stillApplies(manuscript, own)) return null
  const applied = given ?? own.proposal.replacement
  const superseded = manuscript.placed
    .filter((other) => other.id !== threadId && isSameProposal(other, own, applied))
    .map(({ id }) => id)
  const asRemarks = new Set([threadId, ...superseded])
  const context: AcceptanceContext = { manuscript, own, applied, asRemarks, newId: newId ?? numberIds(threadId) }
  const { structure } = own.proposal
  const outcome = structure ? restructure(context, structure) : replaceWords(context)
  if (!outcome) return null
  const decided = outcome.manuscript.placed.map((one) => {
    if (one.id === threadId) return withDecision(outcome.own, 'accepted')
    return asRemarks.has(one.id) ? withDecision(one, 'superseded') : one
  })
  const placed = recheckConflicts(manuscript, { ...outcome.manuscript, placed: decided })
  const displaced = displacedAnchors(manuscript.placed, placed, outcome.notInvertible)
  return {
    manuscript: { ...outcome.manuscript, placed },
    steps: withDisplaced(outcome.steps, threadId, displaced),
    conflicts: findNewConflicts(manuscript.placed, placed),
    superseded,
    paragraphId: outcome.own.paragraphId ?? '',
    applied,
  }
}

const numberIds = (threadId: string) => {
  let count = 0
  return () => `${threadId}+${++count}`
}

/** Replaces the words; a blank line among the new ones splits the paragraph. */
function replaceWords({ manuscript, own, applied, asRemarks, newId }: AcceptanceContext): AcceptanceOutcome | null {
  const paragraph = paragraphOf(manuscript, own)
  if (!own.anchor) throw new Error(`suggestion ${own.id} has no place`)
  const splice = replacementSplice(paragraph, own.anchor, applied)
  if (paragraph.text.slice(splice.start, splice.end) === splice.insert) return null
  const made = splice.insert
    .split(BREAK)
    .slice(1)
    .map(() => newParagraph(newId(), paragraph.unitId, kindBehindSplit(paragraph)))
  const {
    manuscript: after,
    steps,
    stretch,
    notInvertible,
  } = spliceParagraphs(manuscript, [paragraph], splice, [paragraph, ...made], asRemarks)
  const [first = ''] = stretch.insert
  const end = splice.start + first.length
  return {
    manuscript: after,
    notInvertible,
    own: { ...own, anchor: { ...own.anchor, start: splice.start, end, state: 'changed' } },
    steps:
      made.length === 0
        ? steps
        : withSplitStructure(steps, paragraph, made, { op: 'split', with: made.map(nextVersion), stretch }),
  }
}

/** A paragraph split off a heading is body text; otherwise it has the kind of the original. */
const kindBehindSplit = ({ kind, level }: Paragraph) =>
  kind === 'heading' ? { kind: 'paragraph' as const } : { kind, level }

const withSplitStructure = (
  steps: readonly BareStep[],
  first: Paragraph,
  made: readonly Paragraph[],
  structure: StepStructure,
): BareStep[] =>
  steps.map((step) => {
    if (step.paragraphId === first.id) return { ...step, structure }
    return made.some(({ id }) => id === step.paragraphId) ? { ...step, structure: { op: 'born', of: first.id } } : step
  })
