import type { SkipReason } from '../contract/names'
import { accept } from './accept'
import { isPending, type Manuscript } from './manuscript'
import type { Step } from './step'

export type Skip = { readonly threadId: string; readonly reason: SkipReason; readonly by?: string }

export type BulkAcceptance = {
  readonly manuscript: Manuscript
  readonly steps: readonly Step[]
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

type Options = {
  /** Those that the person deciding may not accept because they are their own. */
  readonly own?: ReadonlySet<string>
  readonly newId?: () => string
}

/**
 * Accepts suggestions one after the other, in the order given, and skips what can't be done: of those that overlap the
 * first is accepted, and each skipped one says why and because of which other. The same order always gives the same result.
 */
export function acceptInBulk(
  manuscript: Manuscript,
  threadIds: readonly string[],
  { own = new Set(), newId }: Options = {},
): BulkAcceptance {
  const applied: string[] = []
  const skipped: Skip[] = []
  const steps: Step[] = []
  const causedBy = new Map<string, string>()
  let now = manuscript
  for (const threadId of new Set(threadIds)) {
    const reason = skipReason(now, threadId, own)
    const by = causedBy.get(threadId)
    if (reason) {
      skipped.push(
        by === undefined ? { threadId, reason } : { threadId, reason: REASON_WITHIN_BATCH[reason] ?? reason, by },
      )
      continue
    }
    const change = accept(now, threadId, { newId })
    if (!change) {
      skipped.push({ threadId, reason: 'conflict' })
      continue
    }
    now = change.manuscript
    steps.push(...change.steps)
    applied.push(threadId)
    for (const id of [...change.conflicts, ...change.superseded]) causedBy.set(id, threadId)
  }
  return { manuscript: now, steps, applied, skipped }
}

/** Why it is skipped, if another of the same batch is the reason. */
const REASON_WITHIN_BATCH: Partial<Record<SkipReason, SkipReason>> = {
  conflict: 'overlaps',
  'already-decided': 'superseded',
}

function skipReason({ placed }: Manuscript, threadId: string, own: ReadonlySet<string>): SkipReason | undefined {
  const one = placed.find(({ id }) => id === threadId)
  if (!one?.proposal) return 'not-found'
  if (!isPending(one)) return 'already-decided'
  if (own.has(threadId)) return 'own'
  return one.proposal.conflict ? 'conflict' : undefined
}
