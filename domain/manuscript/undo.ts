import { replace } from '../text/splice'
import {
  dependentsOf,
  type EffectiveHistory,
  type EffectiveStep,
  stepAt,
  toEffectiveHistory,
} from './effective-history'
import { findParagraph, type Manuscript } from './manuscript'
import { spliceParagraphs } from './paragraph-run'
import type { Histories } from './step'
import {
  finishUndo,
  ownAsRemark,
  threadIdsOf,
  threadsBeside,
  type UndoableOp,
  type UndoContext,
  type UndoResult,
  type UndoTarget,
} from './undo-context'
import { undoInsertion, undoKind, undoRemoval, undoRun } from './undo-structure'

/**
 * Undoes an acceptance: the words and paragraphs as if it had never been, with every later acceptance still in effect. The
 * anchors that it displaced are restored; what it superseded is pending again. `histories`: of the paragraphs that the
 * suggestion made a version of, and of those next to them.
 */
export const undo = (manuscript: Manuscript, threadId: string, histories: Histories): UndoResult =>
  undoIn(manuscript, threadId, new Map([...histories].map(([id, steps]) => [id, toEffectiveHistory(steps)])))

/** The same where the histories are known without what was undone: one of thousands undone one after the other. */
export function undoIn(
  manuscript: Manuscript,
  threadId: string,
  histories: ReadonlyMap<string, EffectiveHistory>,
): UndoResult {
  const target = findTarget(threadId, histories)
  if (!target) throw new Error(`suggestion ${threadId} made no version that stands`)
  const context = { manuscript, threadId, histories, ...target }
  switch (target.op) {
    case 'words':
      return undoWords(context)
    case 'split':
    case 'join':
      return undoRun(context)
    case 'insert':
      return undoInsertion(context)
    case 'remove':
      return undoRemoval(context)
    case 'kind':
      return undoKind(context)
  }
}

/** The version of a suggestion that is in effect, in the paragraph that it was about. */
function findTarget(threadId: string, histories: ReadonlyMap<string, EffectiveHistory>): UndoTarget | undefined {
  for (const [paragraphId, history] of histories) {
    const { birth, steps, birthUndone } = history
    if (birth.threadId === threadId && birth.structure?.op === 'insert' && !birthUndone)
      return { paragraphId, history, op: 'insert', version: birth.version }
    const step = steps.find((one) => one.threadId === threadId && undoableOpOf(one) !== undefined)
    const op = step && undoableOpOf(step)
    if (step && op) return { paragraphId, history, op, version: step.version }
  }
  return undefined
}

function undoableOpOf({ structure }: EffectiveStep): UndoableOp | undefined {
  switch (structure?.op) {
    case undefined:
      return 'words'
    case 'split':
    case 'join':
    case 'remove':
    case 'kind':
      return structure.op
    case 'born':
    case 'joined':
    case 'insert':
    case 'restore':
    case 'words':
      return
  }
}

function undoWords(context: UndoContext): UndoResult {
  const { manuscript, paragraphId, history, version } = context
  const step = stepAt(history, version)
  const { dependents, region } = dependentsOf(history, version)
  const paragraph = findParagraph(manuscript, paragraphId)
  if (dependents.length > 0 || !paragraph) return { dependents: threadIdsOf(dependents) }
  const splice = replace(paragraph.text, region, step.removedText)
  // Words beside it that changed since would merge with those that come back, so they depend on it.
  if (splice.start !== region.start || splice.end !== region.end) return { dependents: threadsBeside(context) }
  const { manuscript: after, steps } = spliceParagraphs(
    manuscript,
    [paragraph],
    splice,
    [paragraph],
    ownAsRemark(context),
  )
  return finishUndo(
    context,
    after,
    steps.map((one) => ({ ...one, structure: { op: 'words', undoes: version } })),
    [paragraphId],
  )
}
