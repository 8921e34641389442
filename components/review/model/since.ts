import type { Changes } from '@/domain/contract/answers'
import type { Event, Person, Thread } from '@/domain/contract/shapes'
import { type Activity, activityOf, affectedBy, threadsOf } from './activity'

/** What has happened since an event, one's own acts among it. */
export type Since = Pick<Changes, 'seq' | 'tooMany' | 'texts' | 'events'> & { readonly since: number }

/** Of what others did: all, and what one hasn't seen. `isSeen`: nothing of it is left, whether or not its event was received. */
export function eventsOfOthers({ since, tooMany, events }: Since, { meId, seenTo }: { meId: string; seenTo: number }) {
  const all = events.filter(({ actor }) => actor?.id !== meId)
  const unseen = all.filter(({ seq }) => seq > seenTo)
  return { all, unseen, isSeen: unseen.length === 0 && !(tooMany && seenTo <= since) }
}

/** For who has seen everything there is. */
export const nothingSince = (seq: number): Since => ({ since: seq, seq, tooMany: false, texts: [], events: [] })

/** An event may be received twice, and out of order. */
export function withEvents(known: Since, received: readonly Event[]): Since {
  const there = new Set(known.events.map(({ seq }) => seq))
  const fresh = received.filter(({ seq }) => seq > known.since && !there.has(seq))
  if (fresh.length === 0) return known
  const events = [...known.events, ...fresh].toSorted((a, b) => a.seq - b.seq)
  return { ...known, events, seq: Math.max(known.seq, ...fresh.map(({ seq }) => seq)) }
}

/** When something happened, as short as a day and a time can be said. */
export const MOMENT = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

type Touch = { readonly seq: number; readonly own: boolean }

/**
 * The event by which somebody else touched a thread last, and nobody oneself later; 0: none. A thread that only moved along
 * with its words is as one knows it; what happened before the first event told of is known by the thread's stamp alone.
 */
export function touchedAt(thread: Pick<Thread, 'id' | 'seq'>, { since, seq, tooMany, events }: Since, meId: string) {
  const touch = touchesIn(events, meId).get(thread.id)
  if (touch) return touch.own ? 0 : touch.seq
  const toldFrom = tooMany ? seq + 1 : (events[0]?.seq ?? 0)
  return thread.seq > since && thread.seq < toldFrom ? thread.seq : 0
}

const known = new WeakMap<readonly Event[], ReadonlyMap<string, Touch>>()

/** By thread, the last: made once for the events as they are. */
function touchesIn(events: readonly Event[], meId: string): ReadonlyMap<string, Touch> {
  const before = known.get(events)
  if (before) return before
  const touches = new Map<string, Touch>()
  for (const event of events)
    for (const id of [...threadsOf(event), ...affectedBy(event)])
      touches.set(id, { seq: event.seq, own: event.actor?.id === meId })
  known.set(events, touches)
  return touches
}

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

/** How many things were done: a group is one, and a file. */
function countOf(event: Event, what: Activity): number {
  if (GROUPED.has(what)) return 1
  const { decisions } = event.data
  return typeof decisions === 'number' ? decisions : Math.max(1, threadsOf(event).length)
}

const GROUPED: ReadonlySet<Activity> = new Set([
  ...(['rewrote', 'replaced', 'tookApart', 'putTogether'] as const),
  ...(['broughtBack', 'undidReturn'] as const),
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
