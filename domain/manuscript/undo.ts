import { replace } from '../text/splice'
import { type Chain, chainOf, type Live, standing, stepAt } from './chain'
import { type Manuscript, paragraphIn } from './manuscript'
import type { Step } from './step'
import { respell } from './stretch'
import { beside, finished, granted, named, type Op, type Own, type Scene, type Undoing } from './undo-scene'
import { undoInsertion, undoKind, undoRemoval, undoStretch } from './undo-structure'

export type Histories = ReadonlyMap<string, readonly Step[]>

/**
 * Takes an acceptance back: the words and paragraphs as if it had never been, with everything accepted since still done.
 * What it bent stands as it stood; what it superseded is pending again. Given: the histories of the paragraphs that the
 * suggestion made a version of, and of those next to them.
 */
export function undo(manuscript: Manuscript, threadId: string, histories: Histories): Undoing {
  const chains = new Map([...histories].map(([id, steps]) => [id, chainOf(steps)]))
  const own = found(threadId, chains)
  if (!own) throw new Error(`suggestion ${threadId} made no version that stands`)
  const scene = { manuscript, threadId, chains, ...own }
  switch (own.op) {
    case 'words':
      return undoWords(scene)
    case 'split':
    case 'join':
      return undoStretch(scene)
    case 'insert':
      return undoInsertion(scene)
    case 'remove':
      return undoRemoval(scene)
    case 'kind':
      return undoKind(scene)
  }
}

/** The version that stands of a suggestion, in the paragraph that it was about. */
function found(threadId: string, chains: ReadonlyMap<string, Chain>): Own | undefined {
  for (const [paragraphId, chain] of chains) {
    const { born, live, ended } = chain
    if (born.threadId === threadId && born.structure?.op === 'insert' && !ended)
      return { paragraphId, chain, op: 'insert', version: born.version }
    const step = live.find((one) => one.threadId === threadId && opOf(one) !== undefined)
    const op = step && opOf(step)
    if (step && op) return { paragraphId, chain, op, version: step.version }
  }
  return undefined
}

function opOf({ structure }: Live): Op | undefined {
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

function undoWords(scene: Scene): Undoing {
  const { manuscript, paragraphId, chain, version } = scene
  const step = stepAt(chain, version)
  const { on, region } = standing(chain, version)
  const paragraph = paragraphIn(manuscript, paragraphId)
  if (on.length > 0 || !paragraph) return { on: named(on) }
  const splice = replace(paragraph.text, region, step.gone)
  // Words beside it that were changed since grow together with those that come back: they stand on it.
  if (splice.start !== region.start || splice.end !== region.end) return { on: beside(scene) }
  const { manuscript: after, steps } = respell(manuscript, [paragraph], splice, [paragraph], granted(scene))
  return finished(
    scene,
    after,
    steps.map((one) => ({ ...one, structure: { op: 'words', undoes: version } })),
    [paragraphId],
  )
}
