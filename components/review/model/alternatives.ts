import type { Thread, Unit } from '@/domain/contract/shapes'
import { accept } from '@/domain/manuscript/accept'
import { acceptInBulk, type Skip } from '@/domain/manuscript/bulk'
import { toManuscript } from '@/domain/manuscript/manuscript'

/**
 * Pending suggestions that ask for different things at one place, in groups to choose from: of words, those whose ranges
 * overlap (touching is not overlapping) or that go in at the same point; of structure, those about the same paragraph or
 * the same new one. A group is closed: who overlaps one of its members is a member. Keyed by the id of each member; one
 * that stands alone has no group. The order of `threads` is kept.
 */
export function alternativesIn(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const groups = new Map<string, readonly Thread[]>()
  for (const group of [...ofStructure(threads), ...ofWords(threads)])
    if (group.length > 1) for (const { id } of group) groups.set(id, group)
  return groups
}

/** The members of a group one after the other, each group at the place of its first among the threads. */
export function cardsOf(
  threads: readonly Thread[],
  groups: ReadonlyMap<string, readonly Thread[]>,
  focused: string | null,
): ThreadCard[] {
  const seen = new Set<string>()
  return threads.flatMap((thread) => {
    const group = groups.get(thread.id)
    if (!group) return { key: thread.id, thread, group: NONE }
    const [first = thread] = group
    if (seen.has(first.id)) return []
    seen.add(first.id)
    return { key: first.id, thread: group.find(({ id }) => id === focused) ?? thread, group }
  })
}

/** One card: the thread it shows, and the group it stands for. The key stays while another member is shown. */
export type ThreadCard = { readonly key: string; readonly thread: Thread; readonly group: readonly Thread[] }

const NONE: readonly Thread[] = []

export const isOpenSuggestion = ({ suggestion }: Thread) => suggestion?.decision === 'pending' && !suggestion.conflict

function ofStructure(threads: readonly Thread[]): Thread[][] {
  const groups = new Map<string, Thread[]>()
  for (const thread of threads) {
    const structure = thread.suggestion?.structure
    if (!structure || !isOpenSuggestion(thread)) continue
    const place = structure.op === 'insert' ? `${structure.unitId} ${structure.after}` : (thread.paragraphId ?? '')
    groups.set(place, [...(groups.get(place) ?? []), thread])
  }
  return [...groups.values()]
}

function ofWords(threads: readonly Thread[]): Thread[][] {
  const byParagraph = new Map<string, Spot[]>()
  for (const [order, thread] of threads.entries()) {
    const { anchor, paragraphId, suggestion } = thread
    if (!anchor || paragraphId === null || suggestion?.structure || !isOpenSuggestion(thread)) continue
    const spot = { thread, order, start: anchor.start, end: anchor.end }
    byParagraph.set(paragraphId, [...(byParagraph.get(paragraphId) ?? []), spot])
  }
  return [...byParagraph.values()].flatMap(overlapping)
}

type Spot = { readonly thread: Thread; readonly order: number; readonly start: number; readonly end: number }

/** From left to right: a spot joins the group before it if it begins inside that group's range. */
function overlapping(spots: readonly Spot[]): Thread[][] {
  const runs: { spots: Spot[]; start: number; end: number }[] = []
  for (const spot of spots.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const run = runs.find(({ start, end }) => spot.start < end || (spot.end === start && start === end))
    if (run) {
      run.spots.push(spot)
      run.end = Math.max(run.end, spot.end)
    } else runs.push({ spots: [spot], start: spot.start, end: spot.end })
  }
  return runs.map((run) => run.spots.toSorted((a, b) => a.order - b.order).map(({ thread }) => thread))
}

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

export type BulkForesight = {
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

/** What accepting these in order would do; `own` are those the person may not accept. */
export const foreseeBulk = (
  units: readonly Unit[],
  threads: readonly Thread[],
  threadIds: readonly string[],
  own: ReadonlySet<string>,
): BulkForesight => acceptInBulk(toManuscript(units, threads), threadIds, { own })
