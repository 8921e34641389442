import { stillApplies } from './conflicts'
import { carryDisplaced, type EffectiveHistory, withoutStep } from './effective-history'
import { type Manuscript, type Placed, withDecision } from './manuscript'
import type { DisplacedAnchor } from './step-record'

/** What an acceptance bent is put back as it stood; the suggestion itself and those that it superseded are pending again. */
export function restoreAnchors(
  manuscript: Manuscript,
  threadId: string,
  chains: readonly EffectiveHistory[],
): Manuscript {
  const bent = new Map(chains.flatMap((chain) => displacedBy(chain, threadId)).map((one) => [one.id, one]))
  const placed = manuscript.placed.map((one) => {
    const stood = bent.get(one.id)
    if (!stood) return one
    const pending = one.id === threadId || (stood.superseded && one.proposal?.decision === 'superseded')
    return restoreAnchor(pending ? withDecision(one, 'pending') : one, stood)
  })
  const back = { ...manuscript, placed }
  return { ...back, placed: placed.map((one) => (bent.has(one.id) ? recheckRestored(one, back) : one)) }
}

/** What the suggestion's step bent in a paragraph, carried to its present text as if the step had never been. */
function displacedBy({ birth, steps }: EffectiveHistory, threadId: string): readonly DisplacedAnchor[] {
  if (birth.threadId === threadId) return birth.displaced
  const index = steps.findIndex((step) => step.threadId === threadId)
  const step = steps[index]
  if (!step) return []
  const later = withoutStep(steps, step.version).slice(index)
  return step.displaced.map((one) => later.reduce((bent, { splice }) => carryDisplaced(bent, splice), one))
}

function restoreAnchor(placed: Placed, { paragraphId, start, end, state }: DisplacedAnchor): Placed {
  if (start === null || end === null || state === null) return { ...placed, paragraphId, anchor: null }
  return placed.anchor ? { ...placed, paragraphId, anchor: { ...placed.anchor, start, end, state } } : placed
}

/** A pending suggestion that is put back stands or is in conflict: its words say which. */
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
