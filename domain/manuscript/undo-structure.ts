import { replace } from '../text/splice'
import { dependentsOf, type EffectiveStep, stepAt } from './effective-history'
import { findParagraph, type Manuscript, type Paragraph } from './manuscript'
import { replaceUnits } from './pairing'
import { BREAK } from './paragraph-break'
import { removalStep, spliceParagraphs, toRun } from './paragraph-run'
import { toJoinSteps, withoutParagraph } from './restructure'
import type { BareStep } from './step'
import {
  finishUndo,
  markUndone,
  ownAsRemark,
  threadIdsOf,
  threadsBeside,
  type UndoContext,
  type UndoResult,
  unique,
} from './undo-context'

/** A split is undone by a join, a join by a split: both are one splice on the paragraphs written as one text. */
export function undoRun(context: UndoContext): UndoResult {
  const { manuscript, paragraphId, history, version, histories } = context
  const step = stepAt(history, version)
  const { structure } = step
  if (structure?.op !== 'split' && structure?.op !== 'join') throw new Error(`version ${version} changed no run`)
  const { dependents, region } = dependentsOf(history, version)
  const first = findParagraph(manuscript, paragraphId)
  if (dependents.length > 0 || !first) return { dependents: threadIdsOf(dependents) }
  const ids = structure.with.map(({ id }) => id)
  const others = ids.map((id) => manuscript.paragraphs.find((one) => one.id === id))
  const made = structure.op === 'split' ? others : []
  const blockers = [
    ...(region.end === first.text.length ? [] : threadsBeside(context)),
    ...threadIdsOf(history.steps.filter((later) => later.version > version && isRunChange(later))),
    ...(structure.op === 'split' ? ids.flatMap((id) => threadIdsOf(histories.get(id)?.steps ?? [])) : []),
    ...insertedBetween(context, first, others),
  ]
  if (blockers.length > 0 || others.includes(undefined) || made.some((one) => one?.removed))
    return { dependents: unique(blockers) }
  const from = [first, ...made.flatMap((one) => one ?? [])]
  const to = [first, ...(structure.op === 'join' ? others.flatMap((one) => one ?? []) : [])]
  const end = region.start + structure.stretch.insert.join(BREAK).length
  const splice = replace(toRun(from).text, { start: region.start, end }, structure.stretch.gone.join(BREAK))
  if (splice.start !== region.start || splice.end !== end) return { dependents: threadsBeside(context) }
  const { manuscript: spliced, steps, stretch } = spliceParagraphs(manuscript, from, splice, to, ownAsRemark(context))
  const { units } = structure
  const after = units ? replaceUnits(spliced, units.after, units.before) : spliced
  if (!after) {
    const later = joinsOf(units?.after[0]?.id, context)
    return later.length > 0 ? { dependents: later } : { rearranged: true }
  }
  const withStructure =
    structure.op === 'split'
      ? toJoinSteps(steps, from, stretch)
      : steps.map(
          (one): BareStep => ({
            ...one,
            structure:
              one.paragraphId === paragraphId
                ? {
                    op: 'split',
                    with: to.slice(1).map(({ id, version: last }) => ({ id, version: last + 1 })),
                    stretch,
                  }
                : { op: 'restore' },
          }),
        )
  return finishUndo(
    context,
    after,
    withStructure.map((one) => markUndone(one, context)),
    [paragraphId, ...ids],
  )
}

/** The other acceptances that joined a unit with one beside it. */
const joinsOf = (unitId: string | undefined, { histories, threadId }: UndoContext): string[] =>
  unique(
    [...histories.values()]
      .flatMap(({ steps }) => steps)
      .filter(({ structure }) => structure?.op === 'join' && structure.units?.before.some(({ id }) => id === unitId))
      .map((step) => step.threadId)
      .filter((id) => id !== threadId),
  )

const isRunChange = ({ structure }: EffectiveStep) => structure?.op === 'split' || structure?.op === 'join'

export function undoInsertion(context: UndoContext): UndoResult {
  const { manuscript, paragraphId, history, histories } = context
  const { structure } = history.birth
  const ids = [paragraphId, ...(structure?.op === 'insert' ? structure.with.map(({ id }) => id) : [])]
  const dependents = ids.flatMap((id) => threadIdsOf(histories.get(id)?.steps ?? []))
  if (dependents.length > 0) return { dependents: unique(dependents) }
  let after = manuscript
  const steps: BareStep[] = []
  for (const id of ids) {
    const paragraph = findParagraph(manuscript, id)
    if (!paragraph) return { dependents: [] }
    steps.push(markUndone({ ...removalStep(paragraph), structure: { op: 'remove' } }, context))
    after = withoutParagraph(after, paragraph, ownAsRemark(context))
  }
  return proposeInsertionAgain(finishUndo(context, after, steps, ids), context)
}

/** The insertion is proposed again at its place: its unit, or the paragraph before it, may be another one by now. */
function proposeInsertionAgain(undone: UndoResult, { manuscript, paragraphId, threadId }: UndoContext): UndoResult {
  const at = manuscript.paragraphs.findIndex(({ id }) => id === paragraphId)
  const unitId = manuscript.paragraphs[at]?.unitId
  if (!('done' in undone) || unitId === undefined) return undone
  const before = manuscript.paragraphs.slice(0, at).findLast(({ removed }) => !removed)
  const behind = before?.unitId === unitId ? before.id : null
  const placed = undone.done.manuscript.placed.map((one) => {
    const structure = one.proposal?.structure
    if (one.id !== threadId || !one.proposal || structure?.op !== 'insert') return one
    const proposal = { ...one.proposal, structure: { ...structure, unitId }, conflict: false }
    return { ...one, paragraphId: behind, proposal }
  })
  return { done: { ...undone.done, manuscript: { ...undone.done.manuscript, placed } } }
}

export function undoRemoval(context: UndoContext): UndoResult {
  const { manuscript, paragraphId, history, version, histories } = context
  const at = manuscript.paragraphs.findIndex(({ id }) => id === paragraphId)
  const paragraph = manuscript.paragraphs[at]
  if (!paragraph) throw new Error(`paragraph ${paragraphId} is not in the manuscript`)
  const before = manuscript.paragraphs.slice(0, at).findLast(({ removed }) => !removed)
  const over =
    before && threadIdsOf((histories.get(before.id)?.steps ?? []).filter((step) => joinsAcross(step, at, manuscript)))
  if (over && over.length > 0) return { dependents: over }
  const { removed: _, ...rest } = paragraph
  const text = stepAt(history, version).removedText
  const now: Paragraph = { ...rest, text, version: paragraph.version + 1 }
  const splice = { start: 0, end: 0, insert: text }
  const after = {
    ...manuscript,
    paragraphs: manuscript.paragraphs.map((one) => (one.id === paragraphId ? now : one)),
  }
  const step: BareStep = { paragraphId, version: now.version, splice, structure: { op: 'restore' } }
  return finishUndo(context, after, [markUndone(step, context)], [paragraphId])
}

/** A join with a paragraph further down, whose words would then come before this one. */
const joinsAcross = ({ structure }: EffectiveStep, at: number, { paragraphs }: Manuscript) =>
  structure?.op === 'join' && structure.with.some(({ id }) => paragraphs.findIndex((one) => one.id === id) > at)

export function undoKind(context: UndoContext): UndoResult {
  const { manuscript, paragraphId, history, version } = context
  const { structure } = stepAt(history, version)
  const paragraph = findParagraph(manuscript, paragraphId)
  const later = history.steps.filter((step) => step.version > version)
  const dependents = later.filter(({ structure: other }) => other && ['kind', 'remove', 'joined'].includes(other.op))
  if (dependents.length > 0 || !paragraph || structure?.op !== 'kind') return { dependents: threadIdsOf(dependents) }
  const now = { ...paragraph, ...structure.from, level: structure.from.level, version: paragraph.version + 1 }
  const after = {
    ...manuscript,
    paragraphs: manuscript.paragraphs.map((one) => (one.id === paragraphId ? now : one)),
  }
  const step: BareStep = {
    paragraphId,
    version: now.version,
    splice: { start: 0, end: 0, insert: '' },
    structure: { op: 'kind', from: structure.to, to: structure.from },
  }
  return finishUndo(context, after, [markUndone(step, context)], [paragraphId])
}

/** Paragraphs that corrections have since inserted within a run. */
function insertedBetween(
  { manuscript, histories }: UndoContext,
  first: Paragraph,
  others: readonly (Paragraph | undefined)[],
): string[] {
  const { paragraphs } = manuscript
  const from = paragraphs.indexOf(first)
  const until = Math.max(...others.map((one) => (one ? paragraphs.indexOf(one) : -1)))
  const known = new Set([first, ...others])
  return paragraphs
    .slice(from, until)
    .filter((one) => !known.has(one) && !one.removed)
    .flatMap(({ id }) => histories.get(id)?.birth.threadId || [])
}
