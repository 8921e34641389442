import type { Round } from './contract/record'
import type { Event } from './contract/shapes'

/** What rounds are made of. */
export type Turn = Pick<Event, 'seq' | 'actor' | 'at'> & { readonly to: string; readonly reason?: string | undefined }

/**
 * The rounds of a review, by its transitions in order: a round ends with an approval, and reopening begins the next. An
 * article that hasn't been approved yet is in its first.
 */
export function roundsOf(turns: readonly Turn[]): Round[] {
  const rounds: Round[] = [{ round: 1, from: 0 }]
  for (const { seq, actor, at, to, reason } of turns) {
    const last = rounds.at(-1)
    if (!last) continue
    if (to === 'approved') rounds[rounds.length - 1] = { ...last, to: seq, approved: { by: actor, at } }
    else if (last.to !== undefined)
      rounds.push({
        round: last.round + 1,
        from: seq,
        reopened: { by: actor, at, ...(reason !== undefined && { reason }) },
      })
  }
  return rounds
}
