import type { SkipReason } from '../contract/names'
import { accept } from './accept'
import { isPending, type Manuscript } from './manuscript'
import { LostWords } from './standing'
import type { Step } from './step'

export type Skip = { readonly threadId: string; readonly reason: SkipReason; readonly by?: string }

export type Bulk = {
  readonly manuscript: Manuscript
  readonly steps: readonly Step[]
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

type Options = {
  /** Those that the person who decides may not accept, being their own. */
  readonly own?: ReadonlySet<string>
  readonly newId?: () => string
}

/**
 * Accepts suggestions one after the other, in the order given, and leaves out what can't be done: the first of those that
 * overlap is taken, and each one left out says why and for which other one. The same order always takes the same ones.
 */
export function acceptInBulk(
  manuscript: Manuscript,
  threadIds: readonly string[],
  { own = new Set(), newId }: Options = {},
): Bulk {
  const applied: string[] = []
  const skipped: Skip[] = []
  const steps: Step[] = []
  const bentBy = new Map<string, string>()
  let now = manuscript
  for (const threadId of new Set(threadIds)) {
    const reason = skipReason(now, threadId, own)
    const by = bentBy.get(threadId)
    if (reason) {
      skipped.push(by === undefined ? { threadId, reason } : { threadId, reason: REASON[reason] ?? reason, by })
      continue
    }
    try {
      const change = accept(now, threadId, { newId })
      now = change.manuscript
      steps.push(...change.steps)
      applied.push(threadId)
      for (const id of [...change.conflicts, ...change.superseded]) bentBy.set(id, threadId)
    } catch (error) {
      if (!(error instanceof LostWords)) throw error
      skipped.push({ threadId, reason: 'conflict' })
    }
  }
  return { manuscript: now, steps, applied, skipped }
}

/** What one of the same lot brought about. */
const REASON: Partial<Record<SkipReason, SkipReason>> = { conflict: 'overlaps', 'already-decided': 'superseded' }

function skipReason({ placed }: Manuscript, threadId: string, own: ReadonlySet<string>): SkipReason | undefined {
  const one = placed.find(({ id }) => id === threadId)
  if (!one?.proposal) return 'not-found'
  if (!isPending(one)) return 'already-decided'
  if (own.has(threadId)) return 'own'
  return one.proposal.conflict ? 'conflict' : undefined
}
