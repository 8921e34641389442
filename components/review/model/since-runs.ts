import type { Event, Person } from '@/domain/contract/shapes'
import { threadsOf, type What, whatOf } from './happening'

/** A place that an event is about; `id` of a thread, a unit or a paragraph. */
export type Place = {
  readonly of: 'thread' | 'unit' | 'paragraph'
  readonly id: string
  /** What of the thread's discussion it is about. */
  readonly commentId?: string
}

/** What one person did one after another, of one kind. */
export type Run = {
  /** The first event's. */
  readonly seq: number
  readonly what: What
  /** Null: Stet itself. */
  readonly actor: Person | null
  readonly count: number
  /** Of the last event. */
  readonly at: string
  /** Each once, in the order in which they were come to. */
  readonly places: readonly Place[]
  /** Whom it was done to, where it was done to a person. */
  readonly member: { readonly name: string; readonly role: string | null } | null
}

/** Events as a person would tell them: “Noh accepted 4 suggestions”. */
export function runsOf(events: readonly Event[]): Run[] {
  const runs: Run[] = []
  for (const event of events) {
    const run = runOf(event)
    if (!run) continue
    const last = runs.at(-1)
    if (last && goesOn(last, run)) runs[runs.length - 1] = joined(last, run)
    else runs.push(run)
  }
  return runs
}

function runOf(event: Event): Run | null {
  const { seq, actor, at, data } = event
  const what = whatOf(event)
  if (what === null) return null
  const places = placesIn(event)
  const member =
    typeof data.name === 'string' && typeof data.userId === 'string'
      ? { name: data.name, role: typeof data.role === 'string' ? data.role : null }
      : null
  const count = what === 'rewrote' ? 1 : Math.max(1, threadsOf(event).length)
  return { seq, what, actor, count, at, places, member }
}

/** What was done to other people is told of each. */
const goesOn = (last: Run, run: Run) =>
  last.what === run.what && last.actor?.id === run.actor?.id && last.member === null && run.member === null

const joined = (last: Run, run: Run): Run => ({
  ...last,
  count: last.count + run.count,
  at: run.at,
  places: [...last.places, ...run.places.filter((place) => last.places.every((other) => !isSame(place, other)))],
})

const isSame = (place: Place, other: Place) => place.id === other.id && place.commentId === other.commentId

function placesIn(event: Event): Place[] {
  const { unitId, paragraphId, commentId } = event.data
  const threads = threadsOf(event)
  if (threads.length > 0)
    return threads.map((id) => ({ of: 'thread', id, ...(typeof commentId === 'string' && { commentId }) }))
  if (typeof unitId === 'string') return [{ of: 'unit', id: unitId }]
  return typeof paragraphId === 'string' ? [{ of: 'paragraph', id: paragraphId }] : []
}

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
