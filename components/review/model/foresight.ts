import type { Thread, Unit } from '@/domain/contract/shapes'
import { accept } from '@/domain/manuscript/accept'
import { acceptInBulk, type Skip } from '@/domain/manuscript/bulk'
import { toManuscript } from '@/domain/manuscript/manuscript'

/** What accepting a suggestion would do to the others; null: the text as it stands doesn't hold it any more. */
export type Foresight = { readonly conflicts: readonly string[]; readonly superseded: readonly string[] }

/** Says of one suggestion after the other what accepting it would do; the server runs the same function. */
export function foresee(
  units: readonly Unit[],
  threads: readonly Thread[],
): (threadId: string, applied?: string) => Foresight | null {
  const manuscript = toManuscript(units, threads)
  return (threadId, applied) => accept(manuscript, threadId, { applied })
}

export type BulkForesight = {
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

/** What accepting these would do, one after the other; `own` are those that one may not accept. */
export const foreseeBulk = (
  units: readonly Unit[],
  threads: readonly Thread[],
  threadIds: readonly string[],
  own: ReadonlySet<string>,
): BulkForesight => acceptInBulk(toManuscript(units, threads), threadIds, { own })
