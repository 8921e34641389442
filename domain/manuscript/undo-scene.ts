import type { Chain, Live } from './chain'
import type { Manuscript } from './manuscript'
import { putBack } from './put-back'
import { judged } from './standing'
import { type BareStep, type Change, newConflicts, withBent } from './step'

/** An undo; or the later accepted suggestions that stand on the one to be taken back, and have to be taken back first. */
export type Undoing = { readonly done: Change & { readonly paragraphId: string } } | { readonly on: readonly string[] }

export type Op = 'words' | 'split' | 'join' | 'insert' | 'remove' | 'kind'
export type Own = { paragraphId: string; chain: Chain; op: Op; version: number }
export type Scene = Own & { manuscript: Manuscript; threadId: string; chains: ReadonlyMap<string, Chain> }

/** The suggestion is pending again, and what it bent stands as it stood. */
export function finished(
  scene: Scene,
  after: Manuscript,
  steps: readonly BareStep[],
  touched: readonly string[],
): Undoing {
  const { manuscript, threadId, chains } = scene
  const restored = putBack(
    after,
    threadId,
    touched.flatMap((id) => chains.get(id) ?? []),
  )
  const back = { ...restored, placed: judged(manuscript, restored) }
  return {
    done: {
      manuscript: back,
      steps: withBent(steps, threadId, []),
      conflicts: newConflicts(manuscript.placed, back.placed),
      superseded: [],
      paragraphId: scene.paragraphId,
    },
  }
}

/** A step that takes back the one that the suggestion made in its paragraph. */
export function undoing(step: BareStep, { chains, threadId }: Scene): BareStep {
  const chain = chains.get(step.paragraphId)
  const made = chain?.live.findLast((one) => one.threadId === threadId)?.version ?? chain?.born.version
  if (made === undefined || !step.structure) return step
  return { ...step, structure: { ...step.structure, undoes: made } }
}

/**
 * The later changes beside what a step put in; without any, all others there: what is to be taken back would grow together
 * with words beside it (a mark, half a flag) that an earlier undo, out of order, brought there.
 */
export function beside({ chain, chains, threadId, version }: Scene): string[] {
  const later = named(chain.live.filter((step) => step.version > version))
  if (later.length > 0) return later
  const all = [...chains.values()].flatMap(({ born, live }) => [born.threadId, ...named(live)])
  return unique(all).filter((id) => id !== '' && id !== threadId)
}

export const named = (steps: readonly Live[]) => unique(steps.map(({ threadId }) => threadId))
export const unique = (ids: readonly string[]) => [...new Set(ids)]

/** What is granted, or decided, is carried as a remark is. */
export const granted = ({ threadId }: Scene): ReadonlySet<string> => new Set([threadId])
