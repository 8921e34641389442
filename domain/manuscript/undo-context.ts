import { recheckConflicts } from './conflicts'
import type { EffectiveHistory, EffectiveStep } from './effective-history'
import type { Manuscript } from './manuscript'
import { restoreAnchors } from './put-back'
import { type BareStep, type Change, findNewConflicts, withDisplaced } from './step'

/** An undo; or the later accepted suggestions that stand on the one to be taken back, and have to be taken back first. */
export type UndoResult =
  | { readonly done: Change & { readonly paragraphId: string } }
  | { readonly dependents: readonly string[] }

export type UndoableOp = 'words' | 'split' | 'join' | 'insert' | 'remove' | 'kind'
export type UndoTarget = { paragraphId: string; chain: EffectiveHistory; op: UndoableOp; version: number }
export type UndoContext = UndoTarget & {
  manuscript: Manuscript
  threadId: string
  chains: ReadonlyMap<string, EffectiveHistory>
}

/** The suggestion is pending again, and what it bent stands as it stood. */
export function finishUndo(
  scene: UndoContext,
  after: Manuscript,
  steps: readonly BareStep[],
  touched: readonly string[],
): UndoResult {
  const { manuscript, threadId, chains } = scene
  const restored = restoreAnchors(
    after,
    threadId,
    touched.flatMap((id) => chains.get(id) ?? []),
  )
  const back = { ...restored, placed: recheckConflicts(manuscript, restored) }
  return {
    done: {
      manuscript: back,
      steps: withDisplaced(steps, threadId, []),
      conflicts: findNewConflicts(manuscript.placed, back.placed),
      superseded: [],
      paragraphId: scene.paragraphId,
    },
  }
}

/** A step that takes back the one that the suggestion made in its paragraph. */
export function markUndone(step: BareStep, { chains, threadId }: UndoContext): BareStep {
  const chain = chains.get(step.paragraphId)
  const made = chain?.steps.findLast((one) => one.threadId === threadId)?.version ?? chain?.birth.version
  if (made === undefined || !step.structure) return step
  return { ...step, structure: { ...step.structure, undoes: made } }
}

/**
 * The later changes beside what a step put in; without any, all others there: what is to be taken back would grow together
 * with words beside it (a mark, half a flag) that an earlier undo, out of order, brought there.
 */
export function threadsBeside({ chain, chains, threadId, version }: UndoContext): string[] {
  const later = threadIdsOf(chain.steps.filter((step) => step.version > version))
  if (later.length > 0) return later
  const all = [...chains.values()].flatMap(({ birth, steps }) => [birth.threadId, ...threadIdsOf(steps)])
  return unique(all).filter((id) => id !== '' && id !== threadId)
}

export const threadIdsOf = (steps: readonly EffectiveStep[]) => unique(steps.map(({ threadId }) => threadId))
export const unique = (ids: readonly string[]) => [...new Set(ids)]

/** What is granted, or decided, is carried as a remark is. */
export const ownAsRemark = ({ threadId }: UndoContext): ReadonlySet<string> => new Set([threadId])
