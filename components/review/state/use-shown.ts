'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Finding } from '@/domain/contract/findings'
import type { Gate, Thread, Unit } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import {
  asDecisions,
  type Facts,
  type Filter,
  factsFrom,
  isFiltering,
  isLeft,
  matcherOf,
  unitsAskedFor,
} from '../model/filter'
import { inReadingOrder } from '../model/threads'
import { useDesk, useDeskState } from './desk-context'
import type { DeskState } from './desk-store'
import { showUnit } from './go-to'
import { useQueryClock } from './query-clock'
import { useSinceQuery } from './since'

type Loaded = {
  units: readonly Unit[]
  threads: readonly Thread[]
  findings: readonly Finding[]
  gate: Gate
}

/** What the filter leaves on the desk, and besides what is in focus: that never vanishes. */
export type Shown = Pick<Loaded, 'units' | 'threads' | 'findings'> & {
  /** What is shown follows it; the choices in the dialog may be a moment ahead. */
  readonly filter: Filter
  /** Of the threads those that something is left to do about, or that are asked for as settled. */
  readonly left: readonly Thread[]
  /** These, of each group one, and the findings, in reading order: what one goes through from one to the next. */
  readonly items: readonly (Thread | Finding)[]
  /** Whether the filter chooses a thing, in focus or not. */
  readonly matches: (item: Thread | Finding) => boolean
  /** How many it chooses, of how many, and the units that are meant besides. */
  readonly counts: { readonly hits: number; readonly of: number; readonly units: number }
  /** What is in focus is none of them. */
  readonly besides: boolean
}

export function useShown({ units, threads, findings, gate }: Loaded): Shown {
  // A choice in the dialog is seen at once; the article follows.
  const filter = useDeferredValue(useDeskState((state) => state.filter))
  const now = useQueryClock(threads)
  const facts = useFacts(gate, filter.since, now)
  const filtering = isFiltering(filter)
  const matches = useMemo(() => matcherOf(filter, facts), [filter, facts])
  const all = useMemo(() => [...threads, ...findings], [threads, findings])
  const hits = useMemo(() => (filtering ? all.filter(matches) : all), [all, filtering, matches])
  const ids = useMemo(() => (filtering ? new Set(hits.map(({ id }) => id)) : null), [filtering, hits])
  const stray = useDeskState(({ threadId }) => (threadId === null || !ids || ids.has(threadId) ? null : threadId))
  const shownThreads = useMemo(() => among(threads, ids, stray), [threads, ids, stray])
  const shownFindings = useMemo(() => among(findings, ids, stray), [findings, ids, stray])
  const left = useMemo(() => shownThreads.filter(isLeft(filter)), [shownThreads, filter])
  const items = useMemo(
    () =>
      shownFindings.length === 0 ? oneOfEach(left) : inReadingOrder(units, [...oneOfEach(left), ...shownFindings]),
    [units, left, shownFindings],
  )
  const unsigned = unitsAskedFor(filter, facts)
  const counts = useMemo(() => {
    const count = (items: readonly (Thread | Finding)[]) => asDecisions(items.filter(isLeft(filter))).length
    return { hits: count(hits), of: count(all), units: unsigned.size }
  }, [all, hits, filter, unsigned])
  const places = useMemo(() => {
    if (!filtering || !filter.only) return null
    const found = new Set([...unsigned, ...hits.filter(isLeft(filter)).map(({ unitId }) => unitId ?? '')])
    // Of nothing there is nothing to see: the article stays.
    return found.size === 0 ? null : found
  }, [filtering, filter, hits, unsigned])
  const unitsAt = useUnitsAt(units, places)
  const besides = stray !== null
  return useMemo(
    () => ({
      units: unitsAt,
      threads: shownThreads,
      findings: shownFindings,
      filter,
      left,
      items,
      matches,
      counts,
      besides,
    }),
    [unitsAt, shownThreads, shownFindings, filter, left, items, matches, counts, besides],
  )
}

const among = <T extends Thread | Finding>(
  items: readonly T[],
  ids: ReadonlySet<string> | null,
  stray: string | null,
) => (ids === null ? items : items.filter(({ id }) => ids.has(id) || id === stray))

/** The units at these places (null: all), the one where one is, and those that are being written in. */
function useUnitsAt(units: readonly Unit[], places: ReadonlySet<string> | null): readonly Unit[] {
  const isAligning = useDeskState((state) => state.alignmentCursor !== null)
  const chosen = isAligning ? null : places
  const kept = useDeskState((state) => (chosen === null ? '' : keptBesides(chosen, state)))
  const shown = useMemo(() => {
    if (chosen === null) return units
    const besides = new Set(kept.split(' '))
    return units.filter(({ id }) => chosen.has(id) || besides.has(id))
  }, [units, chosen, kept])
  useKeepScroll(chosen === null)
  return shown
}

/** As a string, so that an equal value causes no rendering. */
const keptBesides = (places: ReadonlySet<string>, { unitId, drafts, inlineEdits }: DeskState): string =>
  [...new Set([unitId, ...drafts.map(({ place }) => place?.unitId), ...inlineEdits.map((one) => one.unitId)])]
    .filter((id) => id && !places.has(id))
    .join(' ')

/** Keeps the unit in focus on the screen when a filter adds or removes units. */
function useKeepScroll(all: boolean) {
  const desk = useDesk()
  const before = useRef(all)
  useEffect(() => {
    if (before.current === all) return
    before.current = all
    showUnit(desk)
  })
}

/** `since`: whether the filter asks for changes by others. If not, such changes cause no rendering. */
export function useFacts(gate: Gate, since: boolean, now: Date): Facts {
  const { me } = useDesk()
  const { data } = useQuery({ ...useSinceQuery(), select: (known) => (since ? known : null) })
  return useMemo(() => factsFrom(gate, data ?? undefined, me.id, now), [gate, data, me.id, now])
}
