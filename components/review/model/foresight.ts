import type { Thread, Unit } from '@/domain/contract/shapes'
import { accept } from '@/domain/manuscript/accept'
import { acceptInBulk, type Skip } from '@/domain/manuscript/bulk'
import { type Proposal, toManuscript } from '@/domain/manuscript/manuscript'

/** What accepting a suggestion would do to the others; null: it no longer applies to the current text. */
export type Foresight = { readonly conflicts: readonly string[]; readonly superseded: readonly string[] }

/** For each suggestion, what accepting it would do. The server runs the same function. */
export function foresee(
  units: readonly Unit[],
  threads: readonly Thread[],
): (threadId: string, applied?: string) => Foresight | null {
  const manuscript = toManuscript(units, threads)
  return (threadId, applied) => accept(manuscript, threadId, { applied })
}

/** The same for parts of a group, in order. */
export function foreseeParts(units: readonly Unit[], threads: readonly Thread[], parts: readonly string[]) {
  const manuscript = toManuscript(units, threads)
  const bulk = acceptInBulk(manuscript, parts)
  if (bulk.skipped.length > 0) return null
  const became = (state: (proposal: Proposal) => boolean) =>
    bulk.manuscript.placed.flatMap(({ id, proposal }, index) => {
      const before = manuscript.placed[index]?.proposal
      return proposal && before && state(proposal) && !state(before) ? [id] : []
    })
  return {
    conflicts: became(({ decision, conflict }) => decision === 'pending' && conflict),
    superseded: became(({ decision }) => decision === 'superseded'),
  }
}

export type BulkForesight = {
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

/** So many are worked out before they are accepted; of more the answer says what was skipped. */
const MOST_FORESEEN = 1_000

/** What accepting these in order would do, a group whole or not at all; `own` are those the person may not accept. */
export function foreseeBulk(
  units: readonly Unit[],
  threads: readonly Thread[],
  threadIds: readonly string[],
  own: ReadonlySet<string>,
): BulkForesight {
  if (threadIds.length > MOST_FORESEEN) return { applied: threadIds, skipped: [] }
  const groups = wholeGroups(threads, new Set(threadIds))
  return acceptInBulk(toManuscript(units, threads), threadIds, { own, groups })
}

/** The groups of which all undecided parts are chosen, in conflict or not, by the id of each part. */
function wholeGroups(threads: readonly Thread[], chosen: ReadonlySet<string>): Map<string, string[]> {
  const byGroup = new Map<string, string[]>()
  for (const { id, suggestion } of threads) {
    if (suggestion?.groupId === undefined || suggestion.apart || suggestion.decision !== 'pending') continue
    byGroup.set(suggestion.groupId, [...(byGroup.get(suggestion.groupId) ?? []), id])
  }
  const whole = [...byGroup.values()].filter((ids) => ids.length > 1 && ids.every((id) => chosen.has(id)))
  return new Map(whole.flatMap((ids) => ids.map((id) => [id, ids])))
}
