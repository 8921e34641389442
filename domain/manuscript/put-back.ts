import { type Chain, carriedBent, without } from './chain'
import { decided, type Manuscript, type Placed } from './manuscript'
import { stands } from './standing'
import type { Bent } from './step-record'

/** What an acceptance bent is put back as it stood; the suggestion itself and those that it superseded are pending again. */
export function putBack(manuscript: Manuscript, threadId: string, chains: readonly Chain[]): Manuscript {
  const bent = new Map(chains.flatMap((chain) => bentIn(chain, threadId)).map((one) => [one.id, one]))
  const placed = manuscript.placed.map((one) => {
    const stood = bent.get(one.id)
    if (!stood) return one
    const pending = one.id === threadId || (stood.superseded && one.proposal?.decision === 'superseded')
    return restored(pending ? decided(one, 'pending') : one, stood)
  })
  const back = { ...manuscript, placed }
  return { ...back, placed: placed.map((one) => (bent.has(one.id) ? judged(one, back) : one)) }
}

/** What the suggestion's step bent in a paragraph, carried to its present text as if the step had never been. */
function bentIn({ born, live }: Chain, threadId: string): readonly Bent[] {
  if (born.threadId === threadId) return born.bent
  const index = live.findIndex((step) => step.threadId === threadId)
  const step = live[index]
  if (!step) return []
  const later = without(live, step.version).slice(index)
  return step.bent.map((one) => later.reduce((bent, { splice }) => carriedBent(bent, splice), one))
}

function restored(placed: Placed, { paragraphId, start, end, state }: Bent): Placed {
  if (start === null || end === null || state === null) return { ...placed, paragraphId, anchor: null }
  return placed.anchor ? { ...placed, paragraphId, anchor: { ...placed.anchor, start, end, state } } : placed
}

/** A pending suggestion that is put back stands or is in conflict: its words say which. */
function judged(placed: Placed, manuscript: Manuscript): Placed {
  const { proposal, anchor } = placed
  if (proposal?.decision !== 'pending') return placed
  const conflict = !stands(manuscript, placed)
  return {
    ...placed,
    anchor: anchor && conflict ? { ...anchor, state: 'conflict' } : anchor,
    proposal: { ...proposal, conflict },
  }
}
