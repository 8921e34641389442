import type { Decision } from '../contract/names'
import { apply } from '../text/splice'
import { toEffectiveHistory } from './effective-history'
import type { Histories, Step } from './step'

/** An impossible history: its steps don't follow one another, or give another text without those undone. */
export type BrokenHistory = { readonly paragraphId: string; readonly error: Error }

/**
 * By suggestion the paragraphs in which a version of it is in effect; and the impossible histories. Suggestions in a broken
 * history count as in effect, so that no decision is blamed for it.
 */
export function findEffectiveVersions(histories: Histories): {
  effective: ReadonlyMap<string, readonly string[]>
  broken: readonly BrokenHistory[]
} {
  const effective = new Map<string, string[]>()
  const broken: BrokenHistory[] = []
  for (const [paragraphId, steps] of histories) {
    const { threadIds, error } = checkHistory(steps)
    for (const id of threadIds) effective.set(id, [...(effective.get(id) ?? []), paragraphId])
    if (error) broken.push({ paragraphId, error })
  }
  return { effective, broken }
}

function checkHistory(given: readonly Step[]): { threadIds: string[]; error?: Error } {
  try {
    const { birth, steps, birthUndone, text } = toEffectiveHistory(given)
    const threadIds = (birthUndone || birth.threadId === '' ? steps : [birth, ...steps]).map((one) => one.threadId)
    if (birthUndone || steps.reduce((made, { splice }) => apply(made, splice), birth.splice.insert) === text)
      return { threadIds }
    return { threadIds, error: new Error('its versions without those taken back make another text') }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { threadIds: given.map(({ threadId }) => threadId), error }
  }
}

type Decided = { readonly threadId: string; readonly decision: Decision }

/** A suggestion is accepted if and only if a version of it is in effect; these break the rule. */
export const findFalseDecisions = <D extends Decided>(
  suggestions: readonly D[],
  effective: ReadonlyMap<string, unknown>,
): D[] => suggestions.filter(({ threadId, decision }) => (decision === 'accepted') !== effective.has(threadId))
