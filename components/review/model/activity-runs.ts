import type { Event, Person } from '@/domain/contract/shapes'
import { type Activity, activityOf } from './activity'
import { threadsOf } from './event-threads'

/** A place that an event is about; `id` of a thread, a unit or a paragraph. */
export type EventPlace = {
  readonly of: 'thread' | 'unit' | 'paragraph'
  readonly id: string
  /** What of the thread's discussion it is about. */
  readonly commentId?: string
}

/** What one person did one after another, of one kind. */
export type ActivityRun = {
  /** The first event's. */
  readonly seq: number
  /** The last event's. */
  readonly lastSeq: number
  readonly what: Activity
  /** Null: Stet itself. */
  readonly actor: Person | null
  readonly count: number
  /** Of the last event. */
  readonly at: string
  /** Each once, in the order in which they were come to. */
  readonly places: readonly EventPlace[]
  /** Whom it was done to, where it was done to a person. */
  readonly member: { readonly name: string; readonly role: string | null } | null
  /** What an approval was about, as it is recorded (`approvalIn`); undefined: it was none. */
  readonly summary: unknown
}

/** Events as a person would tell them: “Noh accepted 4 suggestions”. */
export function runsOf(events: readonly Event[]): ActivityRun[] {
  const runs: ActivityRun[] = []
  for (const event of events) {
    const run = runOf(event)
    if (!run) continue
    const last = runs.at(-1)
    if (last && canJoin(last, run)) runs[runs.length - 1] = joinRuns(last, run)
    else runs.push(run)
  }
  return runs
}

function runOf(event: Event): ActivityRun | null {
  const { seq, actor, at, data } = event
  const what = activityOf(event)
  if (what === null) return null
  const places = placesIn(event)
  const member =
    typeof data.name === 'string' && typeof (data.userId ?? data.guestId) === 'string'
      ? { name: data.name, role: typeof data.role === 'string' ? data.role : null }
      : null
  const count = countOf(event, what)
  return { seq, lastSeq: seq, what, actor, count, at, places, member, summary: data.summary }
}

/** How many things were done: a group is one, and a file, and a version. */
function countOf(event: Event, what: Activity): number {
  if (GROUPED.has(what)) return 1
  const { decisions } = event.data
  return typeof decisions === 'number' ? decisions : Math.max(1, threadsOf(event).length)
}

const GROUPED: ReadonlySet<Activity> = new Set([
  ...(['rewrote', 'replaced', 'tookApart', 'putTogether'] as const),
  ...(['broughtBack', 'undidReturn', 'updatedSource', 'restoredSource'] as const),
  ...(['broughtTranslation', 'updatedTranslation', 'restoredTranslation'] as const),
])

/** What was done to other people is told of each. */
const canJoin = (last: ActivityRun, run: ActivityRun) =>
  last.what === run.what && last.actor?.id === run.actor?.id && last.member === null && run.member === null

const joinRuns = (last: ActivityRun, run: ActivityRun): ActivityRun => ({
  ...last,
  lastSeq: run.lastSeq,
  count: last.count + run.count,
  at: run.at,
  places: [...last.places, ...run.places.filter((place) => last.places.every((other) => !isSame(place, other)))],
})

const isSame = (place: EventPlace, other: EventPlace) => place.id === other.id && place.commentId === other.commentId

function placesIn(event: Event): EventPlace[] {
  const { unitId, paragraphId, commentId } = event.data
  const threads = threadsOf(event)
  if (threads.length > 0)
    return threads.map((id) => ({ of: 'thread', id, ...(typeof commentId === 'string' && { commentId }) }))
  if (typeof unitId === 'string') return [{ of: 'unit', id: unitId }]
  return typeof paragraphId === 'string' ? [{ of: 'paragraph', id: paragraphId }] : []
}

export const COUNTED = ['suggestions', 'comments', 'issues', 'gaps', 'decisions', 'signOffs', 'others'] as const
export type Counted = (typeof COUNTED)[number]

const COUNTED_AS: Partial<Record<Activity, Counted>> = {
  suggested: 'suggestions',
  rewrote: 'suggestions',
  replaced: 'suggestions',
  commented: 'comments',
  replied: 'comments',
  markedIssue: 'issues',
  markedGap: 'gaps',
  accepted: 'decisions',
  rejected: 'decisions',
  undidAcceptance: 'decisions',
  signedOff: 'signOffs',
}

/** How much of each kind there is, in the order in which it is said. */
export function summaryOf(events: readonly Event[]): { readonly of: Counted; readonly count: number }[] {
  const counts = new Map<Counted, number>()
  for (const { what, count } of runsOf(events)) {
    const of = COUNTED_AS[what] ?? 'others'
    counts.set(of, (counts.get(of) ?? 0) + count)
  }
  return COUNTED.flatMap((of) => {
    const count = counts.get(of)
    return count === undefined ? [] : [{ of, count }]
  })
}
