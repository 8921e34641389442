import { isSameProposal, LostWords, recheckConflicts, stillApplies } from './conflicts'
import { type AcceptanceContext, type AcceptanceOutcome, newParagraph, nextVersion, paragraphOf } from './grant'
import { isPending, type Manuscript, type Paragraph, withDecision } from './manuscript'
import { BREAK, spliceParagraphs } from './paragraph-run'
import { restructure } from './restructure'
import { replacementSplice } from './spoken'
import { type BareStep, type Change, displacedAnchors, findNewConflicts, withDisplaced } from './step'
import type { StepStructure } from './step-record'

export type Accepted = Change & {
  /** The paragraph that the suggestion is in from now on. */
  readonly paragraphId: string
  /** The words that were put in. */
  readonly applied: string
}

type Options = {
  /** The words granted, where they are others than those proposed. */
  readonly applied?: string | undefined
  /** Names a paragraph that comes to be. */
  readonly newId?: (() => string) | undefined
}

/**
 * What accepting a pending suggestion does to the manuscript: its words, its paragraphs, and where everything else stands
 * then. Throws `LostWords` where what it is about doesn't stand there any more, or nothing would change.
 */
export function accept(manuscript: Manuscript, threadId: string, { applied: granted, newId }: Options = {}): Accepted {
  const own = manuscript.placed.find(({ id }) => id === threadId)
  if (!own?.proposal || !isPending(own) || own.proposal.conflict || !stillApplies(manuscript, own))
    throw new LostWords(threadId)
  const applied = granted ?? own.proposal.replacement
  const same = manuscript.placed.filter((other) => other.id !== threadId && isSameProposal(other, own, applied))
  const grant: AcceptanceContext = {
    manuscript,
    own,
    applied,
    asRemarks: new Set([threadId, ...same.map(({ id }) => id)]),
    newId: newId ?? numberIds(threadId),
  }
  const { structure } = own.proposal
  const done = structure ? restructure(grant, structure) : replaceWords(grant)
  const superseded = same.map(({ id }) => id)
  const settled = done.manuscript.placed.map((one) => {
    if (one.id === threadId) return withDecision(done.own, 'accepted')
    return grant.asRemarks.has(one.id) ? withDecision(one, 'superseded') : one
  })
  const placed = recheckConflicts(manuscript, { ...done.manuscript, placed: settled })
  const bent = displacedAnchors(manuscript.placed, placed, done.notInvertible)
  return {
    manuscript: { ...done.manuscript, placed },
    steps: withDisplaced(done.steps, threadId, bent),
    conflicts: findNewConflicts(manuscript.placed, placed),
    superseded,
    paragraphId: done.own.paragraphId ?? '',
    applied,
  }
}

const numberIds = (threadId: string) => {
  let count = 0
  return () => `${threadId}+${++count}`
}

/** Other words in its place; a blank line among them splits the paragraph. */
function replaceWords({ manuscript, own, applied, asRemarks, newId }: AcceptanceContext): AcceptanceOutcome {
  const paragraph = paragraphOf(manuscript, own)
  if (!own.anchor) throw new Error(`suggestion ${own.id} has no place`)
  const splice = replacementSplice(paragraph, own.anchor, applied)
  if (paragraph.text.slice(splice.start, splice.end) === splice.insert) throw new LostWords(own.id)
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

/** What is split off a heading is what it leads to; else it is of its kind. */
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
