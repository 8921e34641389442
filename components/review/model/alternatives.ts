import type { Thread } from '@/domain/contract/shapes'
import { decisionKey } from '@/domain/groups'

/**
 * Pending suggestions that ask for different things at one place, in groups to choose from: of words, those whose ranges
 * overlap (touching is not overlapping) or that go in at the same point; of structure, those about the same paragraph or
 * the same new one. A group is closed: who overlaps one of its members is a member. The parts of a rewrite that are in one
 * paragraph are one member, named by the first of them. Keyed by the id of each member and of each of its parts; one that
 * stands alone has no group. The order of `threads` is kept.
 */
export function alternativesIn(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const parts = partsInPlace(threads)
  const groups = new Map<string, readonly Thread[]>()
  for (const group of [...ofStructure(threads), ...ofWords(threads, parts)])
    if (group.length > 1)
      for (const member of group) for (const { id } of parts.get(member.id) ?? [member]) groups.set(id, group)
  return groups
}

/** The parts of a group (`domain/groups`) that are in one paragraph, in the order given, by the id of each. */
export function partsInPlace(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const byPlace = new Map<string, Thread[]>()
  for (const thread of threads) {
    const key = decisionKey(thread)
    if (key === undefined) continue
    const place = `${key} ${thread.paragraphId}`
    const known = byPlace.get(place)
    if (known) known.push(thread)
    else byPlace.set(place, [thread])
  }
  return new Map([...byPlace.values()].flatMap((parts) => parts.map(({ id }) => [id, parts])))
}

/** Alternatives one after the other at the place of their first, and of a group in a paragraph one card. */
export function cardsOf(
  threads: readonly Thread[],
  groups: ReadonlyMap<string, readonly Thread[]>,
  focused: string | null,
): ThreadCard[] {
  const parts = partsInPlace(threads)
  const isIn = (id: string | null, { id: own }: Thread) =>
    id === own || (id !== null && (parts.get(own)?.some((part) => part.id === id) ?? false))
  const seen = new Set<string>()
  return threads.flatMap((thread) => {
    const here = parts.get(thread.id) ?? [thread]
    const [first = thread] = here
    const group = groups.get(thread.id) ?? NONE
    const [lead = first] = group
    if (seen.has(lead.id)) return []
    seen.add(lead.id)
    const chosen = group.find((one) => isIn(focused, one)) ?? thread
    const shown = (parts.get(chosen.id) ?? [chosen]).find(({ id }) => id === focused) ?? chosen
    return { key: lead.id, thread: shown, group }
  })
}

/** One card: the thread it shows, and the alternatives it stands for. The key stays while another one is shown. */
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

function ofWords(threads: readonly Thread[], parts: ReadonlyMap<string, readonly Thread[]>): Thread[][] {
  const byParagraph = new Map<string, Spot[]>()
  for (const [order, thread] of threads.entries()) {
    const { anchor, paragraphId, suggestion } = thread
    if (!anchor || paragraphId === null || suggestion?.structure || !isOpenSuggestion(thread)) continue
    const spot = { thread: parts.get(thread.id)?.[0] ?? thread, order, start: anchor.start, end: anchor.end }
    byParagraph.set(paragraphId, [...(byParagraph.get(paragraphId) ?? []), spot])
  }
  return [...byParagraph.values()].flatMap(overlapping)
}

type Spot = { readonly thread: Thread; readonly order: number; readonly start: number; readonly end: number }

/** From left to right: a spot joins the run before it if it begins inside that; runs that hold parts of one member are one. */
function overlapping(spots: readonly Spot[]): Thread[][] {
  const runs: { spots: Spot[]; start: number; end: number }[] = []
  for (const spot of spots.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const run = runs.at(-1)
    if (run && (spot.start < run.end || (spot.end === run.start && run.start === run.end))) {
      run.spots.push(spot)
      run.end = Math.max(run.end, spot.end)
    } else runs.push({ spots: [spot], start: spot.start, end: spot.end })
  }
  return joinedByMember(runs.map((run) => run.spots)).map((run) => [
    ...new Set(run.toSorted((a, b) => a.order - b.order).map(({ thread }) => thread)),
  ])
}

function joinedByMember(runs: readonly (readonly Spot[])[]): (readonly Spot[])[] {
  const joined: Set<Spot>[] = []
  const runOf = new Map<string, Set<Spot>>()
  for (const spots of runs) {
    const known = [...new Set(spots.flatMap(({ thread }) => runOf.get(thread.id) ?? []))]
    const all = new Set([...known.flatMap((run) => [...run]), ...spots])
    for (const run of known) joined.splice(joined.indexOf(run), 1)
    joined.push(all)
    for (const { thread } of all) runOf.set(thread.id, all)
  }
  return joined.map((run) => [...run])
}
