import { blank, type Done, existing, type Grant, nextVersion } from './grant'
import { decided, isPending, type Manuscript, type Paragraph } from './manuscript'
import { restructure } from './restructure'
import { spoken } from './spoken'
import { asksForTheSame, judged, LostWords, stands } from './standing'
import { type BareStep, bentIn, type Change, newConflicts, withBent } from './step'
import type { StepStructure } from './step-record'
import { BREAK, respell } from './stretch'

export type Acceptance = Change & {
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
export function accept(
  manuscript: Manuscript,
  threadId: string,
  { applied: granted, newId }: Options = {},
): Acceptance {
  const own = manuscript.placed.find(({ id }) => id === threadId)
  if (!own?.proposal || !isPending(own) || own.proposal.conflict || !stands(manuscript, own))
    throw new LostWords(threadId)
  const applied = granted ?? own.proposal.replacement
  const same = manuscript.placed.filter((other) => other.id !== threadId && asksForTheSame(other, own, applied))
  const grant: Grant = {
    manuscript,
    own,
    applied,
    remarks: new Set([threadId, ...same.map(({ id }) => id)]),
    newId: newId ?? counted(threadId),
  }
  const { structure } = own.proposal
  const done = structure ? restructure(grant, structure) : respeak(grant)
  const superseded = same.map(({ id }) => id)
  const settled = done.manuscript.placed.map((one) => {
    if (one.id === threadId) return decided(done.own, 'accepted')
    return grant.remarks.has(one.id) ? decided(one, 'superseded') : one
  })
  const placed = judged(manuscript, { ...done.manuscript, placed: settled })
  const bent = bentIn(manuscript.placed, placed, done.adrift)
  return {
    manuscript: { ...done.manuscript, placed },
    steps: withBent(done.steps, threadId, bent),
    conflicts: newConflicts(manuscript.placed, placed),
    superseded,
    paragraphId: done.own.paragraphId ?? '',
    applied,
  }
}

const counted = (threadId: string) => {
  let count = 0
  return () => `${threadId}+${++count}`
}

/** Other words in its place; a blank line among them splits the paragraph. */
function respeak({ manuscript, own, applied, remarks, newId }: Grant): Done {
  const paragraph = existing(manuscript, own)
  if (!own.anchor) throw new Error(`suggestion ${own.id} has no place`)
  const splice = spoken(paragraph, own.anchor, applied)
  if (paragraph.text.slice(splice.start, splice.end) === splice.insert) throw new LostWords(own.id)
  const made = splice.insert
    .split(BREAK)
    .slice(1)
    .map(() => blank(newId(), paragraph.unitId, heir(paragraph)))
  const {
    manuscript: after,
    steps,
    stretch,
    adrift,
  } = respell(manuscript, [paragraph], splice, [paragraph, ...made], remarks)
  const [first = ''] = stretch.insert
  const end = splice.start + first.length
  return {
    manuscript: after,
    adrift,
    own: { ...own, anchor: { ...own.anchor, start: splice.start, end, state: 'changed' } },
    steps:
      made.length === 0 ? steps : told(steps, paragraph, made, { op: 'split', with: made.map(nextVersion), stretch }),
  }
}

/** What is split off a heading is what it leads to; else it is of its kind. */
const heir = ({ kind, level }: Paragraph) => (kind === 'heading' ? { kind: 'paragraph' as const } : { kind, level })

const told = (
  steps: readonly BareStep[],
  first: Paragraph,
  made: readonly Paragraph[],
  structure: StepStructure,
): BareStep[] =>
  steps.map((step) => {
    if (step.paragraphId === first.id) return { ...step, structure }
    return made.some(({ id }) => id === step.paragraphId) ? { ...step, structure: { op: 'born', of: first.id } } : step
  })
