import type { Event } from '@/domain/contract/shapes'
import type { What } from './happening'
import { runsOf } from './since-runs'

export const COUNTED = ['suggestions', 'comments', 'issues', 'gaps', 'decisions', 'signOffs', 'others'] as const
export type Counted = (typeof COUNTED)[number]

const AS: Partial<Record<What, Counted>> = {
  suggested: 'suggestions',
  rewrote: 'suggestions',
  commented: 'comments',
  replied: 'comments',
  markedIssue: 'issues',
  markedGap: 'gaps',
  accepted: 'decisions',
  rejected: 'decisions',
  tookBack: 'decisions',
  signedOff: 'signOffs',
}

/** How much of each kind there is, in the order in which it is said. */
export function summaryOf(events: readonly Event[]): { readonly of: Counted; readonly count: number }[] {
  const counts = new Map<Counted, number>()
  for (const { what, count } of runsOf(events)) {
    const of = AS[what] ?? 'others'
    counts.set(of, (counts.get(of) ?? 0) + count)
  }
  return COUNTED.flatMap((of) => {
    const count = counts.get(of)
    return count === undefined ? [] : [{ of, count }]
  })
}
