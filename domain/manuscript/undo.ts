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
import type { Step } from './step'
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

export type Histories = ReadonlyMap<string, readonly Step[]>

/**
 * Takes an acceptance back: the words and paragraphs as if it had never been, with everything accepted since still done.
 * What it bent stands as it stood; what it superseded is pending again. Given: the histories of the paragraphs that the
 * suggestion made a version of, and of those next to them.
 */
export function undo(manuscript: Manuscript, threadId: string, histories: Histories): UndoResult {
  const chains = new Map([...histories].map(([id, steps]) => [id, toEffectiveHistory(steps)]))
  const own = findTarget(threadId, chains)
  if (!own) throw new Error(`suggestion ${threadId} made no version that stands`)
  const scene = { manuscript, threadId, chains, ...own }
  switch (own.op) {
    case 'words':
      return undoWords(scene)
    case 'split':
    case 'join':
      return undoRun(scene)
    case 'insert':
      return undoInsertion(scene)
    case 'remove':
      return undoRemoval(scene)
    case 'kind':
      return undoKind(scene)
  }
}

/** The version that stands of a suggestion, in the paragraph that it was about. */
function findTarget(threadId: string, chains: ReadonlyMap<string, EffectiveHistory>): UndoTarget | undefined {
  for (const [paragraphId, chain] of chains) {
    const { birth, steps, birthUndone } = chain
    if (birth.threadId === threadId && birth.structure?.op === 'insert' && !birthUndone)
      return { paragraphId, chain, op: 'insert', version: birth.version }
    const step = steps.find((one) => one.threadId === threadId && undoableOpOf(one) !== undefined)
    const op = step && undoableOpOf(step)
    if (step && op) return { paragraphId, chain, op, version: step.version }
  }
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

function undoWords(scene: UndoContext): UndoResult {
  const { manuscript, paragraphId, chain, version } = scene
  const step = stepAt(chain, version)
  const { on, region } = dependentsOf(chain, version)
  const paragraph = findParagraph(manuscript, paragraphId)
  if (on.length > 0 || !paragraph) return { dependents: threadIdsOf(on) }
  const splice = replace(paragraph.text, region, step.removedText)
  // Words beside it that were changed since grow together with those that come back: they stand on it.
  if (splice.start !== region.start || splice.end !== region.end) return { dependents: threadsBeside(scene) }
  const { manuscript: after, steps } = spliceParagraphs(
    manuscript,
    [paragraph],
    splice,
    [paragraph],
    ownAsRemark(scene),
  )
  return finishUndo(
    scene,
    after,
    steps.map((one) => ({ ...one, structure: { op: 'words', undoes: version } })),
    [paragraphId],
  )
}
