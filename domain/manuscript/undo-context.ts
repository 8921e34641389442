import { carryDisplaced, withDisplaced } from './anchors'
import { findNewConflicts, recheckConflicts, stillApplies } from './conflicts'
import { type EffectiveHistory, type EffectiveStep, withoutStep } from './effective-history'
import { type Manuscript, type Placed, withDecision } from './manuscript'
import { inUnit } from './pairing'
import type { BareStep, DisplacedAnchor, ManuscriptChange } from './step'

/**
 * The effect of undoing an acceptance; or the later accepted suggestions that depend on it and must be undone first; or that
 * a person has since paired anew what it brought into one unit.
 */
export type UndoResult =
  | { readonly done: ManuscriptChange & { readonly paragraphId: string } }
  | { readonly dependents: readonly string[] }
  | { readonly rearranged: true }

export type UndoableOp = 'words' | 'split' | 'join' | 'insert' | 'remove' | 'kind'
/** The step to undo: what it did, in which version of which paragraph. */
export type UndoTarget = { paragraphId: string; history: EffectiveHistory; op: UndoableOp; version: number }
export type UndoContext = UndoTarget & {
  manuscript: Manuscript
  threadId: string
  histories: ReadonlyMap<string, EffectiveHistory>
}

/** The suggestion is pending again, and the anchors that it displaced are restored. */
export function finishUndo(
  context: UndoContext,
  after: Manuscript,
  steps: readonly BareStep[],
  touched: readonly string[],
): UndoResult {
  const { manuscript, threadId, histories } = context
  const restored = restoreAnchors(
    after,
    threadId,
    touched.flatMap((id) => histories.get(id) ?? []),
  )
  const back = { ...restored, placed: recheckConflicts(manuscript, restored) }
  return {
    done: {
      manuscript: back,
      steps: withDisplaced(steps, threadId, []),
      conflicts: findNewConflicts(manuscript.placed, back.placed),
      superseded: [],
      paragraphId: context.paragraphId,
    },
  }
}

/** A step that undoes the one that the suggestion made in its paragraph. */
export function markUndone(step: BareStep, { histories, threadId }: UndoContext): BareStep {
  const history = histories.get(step.paragraphId)
  const made = history?.steps.findLast((one) => one.threadId === threadId)?.version ?? history?.birth.version
  if (made === undefined || !step.structure) return step
  return { ...step, structure: { ...step.structure, undoes: made } }
}

/**
 * The later changes next to what a step inserted; if there are none, all others in the paragraph: what is to be undone
 * would merge with characters (a combining mark, half a flag) that an earlier undo, out of order, put beside it.
 */
export function threadsBeside({ history, histories, threadId, version }: UndoContext): string[] {
  const later = threadIdsOf(history.steps.filter((step) => step.version > version))
  if (later.length > 0) return later
  const all = [...histories.values()].flatMap(({ birth, birthUndone, steps }) => [
    ...(birthUndone ? [] : [birth.threadId]),
    ...threadIdsOf(steps),
  ])
  return unique(all).filter((id) => id !== '' && id !== threadId)
}

export const threadIdsOf = (steps: readonly EffectiveStep[]) => unique(steps.map(({ threadId }) => threadId))
export const unique = (ids: readonly string[]) => [...new Set(ids)]

/** The suggestion itself is decided: its anchor is carried as a remark's. */
export const ownAsRemark = ({ threadId }: UndoContext): ReadonlySet<string> => new Set([threadId])

/** Displaced anchors are restored; the suggestion and those that it superseded are pending again. */
function restoreAnchors(manuscript: Manuscript, threadId: string, histories: readonly EffectiveHistory[]): Manuscript {
  const displaced = new Map(histories.flatMap((history) => displacedBy(history, threadId)).map((one) => [one.id, one]))
  const placed = manuscript.placed.map((one) => {
    const before = displaced.get(one.id)
    if (!before) return one
    const pending = one.id === threadId || (before.superseded && one.proposal?.decision === 'superseded')
    return restoreAnchor(pending ? withDecision(one, 'pending') : one, before)
  })
  const back = { ...manuscript, placed }
  return { ...back, placed: placed.map((one) => (displaced.has(one.id) ? recheckRestored(one, back) : one)) }
}

/**
 * The anchors that the suggestion's step displaced in a paragraph, carried to its present text as if the step had never
 * been.
 */
function displacedBy({ birth, steps }: EffectiveHistory, threadId: string): readonly DisplacedAnchor[] {
  if (birth.threadId === threadId) return birth.displaced
  const index = steps.findIndex((step) => step.threadId === threadId)
  const step = steps[index]
  if (!step) return []
  const later = withoutStep(steps, step.version).slice(index)
  return step.displaced.map((one) => later.reduce((anchor, { splice }) => carryDisplaced(anchor, splice), one))
}

function restoreAnchor(given: Placed, { paragraphId, start, end, state, unitId }: DisplacedAnchor): Placed {
  const placed = unitId === undefined ? given : inUnit(given, unitId)
  if (start === null || end === null || state === null) return { ...placed, paragraphId, anchor: null }
  return placed.anchor ? { ...placed, paragraphId, anchor: { ...placed.anchor, start, end, state } } : placed
}

/** A restored suggestion applies or is in conflict, depending on the words at its place. */
function recheckRestored(placed: Placed, manuscript: Manuscript): Placed {
  const { proposal, anchor } = placed
  if (proposal?.decision !== 'pending') return placed
  const conflict = !stillApplies(manuscript, placed)
  return {
    ...placed,
    anchor: anchor && conflict ? { ...anchor, state: 'conflict' } : anchor,
    proposal: { ...proposal, conflict },
  }
}
