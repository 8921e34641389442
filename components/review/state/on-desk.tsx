'use client'

import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { toneOf, tonesOf } from '@/components/ui/tones'
import type { Finding } from '@/domain/contract/findings'
import type { Member } from '@/domain/contract/people'
import type { Article, Gate, Thread, Unit } from '@/domain/contract/shapes'
import { groupsIn } from '@/domain/groups'
import { numbersOf } from '@/domain/unit-number'
import { anchoredIn } from '../model/standing-findings'
import { inReadingOrder, placesOf } from '../model/threads'
import {
  articleQuery,
  checkedUnitsQuery,
  findingsQuery,
  gateQuery,
  membersQuery,
  threadsQuery,
  unitsQuery,
} from './article-queries'
import { useDesk } from './desk-context'
import { useRest } from './remaining-pages'
import { type Shown, useShown as useFiltered } from './use-shown'

/** The article as it is loaded, and what the filter leaves of its review. */
export type OnDesk = {
  readonly article: Article
  readonly units: readonly Unit[]
  /** The number of each unit, by its id, as the rows show it. */
  readonly numbers: ReadonlyMap<string, number>
  /** The ids of all that a thread can be about: units and paragraphs. */
  readonly places: ReadonlySet<string>
  /** In reading order, shown or not. */
  readonly threads: readonly Thread[]
  /** Those that are one decision, in reading order, by the id of each. */
  readonly groups: ReadonlyMap<string, readonly Thread[]>
  /** The open ones whose words stand in the text, in reading order, shown or not. */
  readonly findings: readonly Finding[]
  /** Whether the findings are loaded. */
  readonly knowsFindings: boolean
  readonly shown: Shown
  readonly gate: Gate
  readonly members: readonly Member[]
  /** The tone of each member's initials, by id. */
  readonly tones: ReadonlyMap<string, number>
  /** Whether all of a long article is loaded. */
  readonly whole: boolean
}

const Context = createContext<OnDesk | null>(null)
/** For itself: every card asks for its group, and isn't drawn again because the filter or something else changed. */
const Groups = createContext<OnDesk['groups']>(new Map())

/** Until it is known. */
const CLOSED: Gate = { open: false, blockers: [] }
const NONE: readonly never[] = []

export function OnDeskProvider({ children }: { children: ReactNode }) {
  const { articleId } = useDesk()
  const { data: article } = useQuery(articleQuery(articleId))
  const { data: units = NONE } = useQuery(unitsQuery(articleId))
  const { data: loaded = NONE } = useQuery(threadsQuery(articleId))
  const { data: seen = NONE, isSuccess: knowsFindings } = useQuery(findingsQuery(articleId))
  const { data: checked } = useQuery(checkedUnitsQuery(articleId))
  const { data: gate = CLOSED } = useQuery(gateQuery(articleId))
  const { data: members = NONE } = useQuery(membersQuery(articleId))
  if (!article) throw new Error('the page brings the article along')
  const threads = useMemo(() => inReadingOrder(units, loaded), [units, loaded])
  const groups = useMemo(() => groupsIn(threads), [threads])
  const findings = useMemo(() => inReadingOrder(units, anchoredIn(units, seen, checked)), [units, seen, checked])
  const numbers = useMemo(() => numbersOf(units), [units])
  const places = useMemo(() => placesOf(units), [units])
  const shown = useFiltered({ units, threads, findings, gate })
  const tones = useMemo(() => tonesOf(members.map(({ userId }) => userId)), [members])
  const whole = useRest()
  const known = useMemo(
    () => ({
      article,
      units,
      numbers,
      places,
      threads,
      groups,
      findings,
      knowsFindings,
      shown,
      gate,
      members,
      tones,
      whole,
    }),
    [article, units, numbers, places, threads, groups, findings, knowsFindings, shown, gate, members, tones, whole],
  )
  return (
    <Context value={known}>
      <Groups value={groups}>{children}</Groups>
    </Context>
  )
}

/** All of it; where one thing is enough, ask for that. */
export function useOnDesk(): OnDesk {
  const known = use(Context)
  if (!known) throw new Error('outside the review desk')
  return known
}

export const useArticle = () => useOnDesk().article
export const useUnits = () => useOnDesk().units
export const useUnitNumbers = () => useOnDesk().numbers
export const useThreads = () => useOnDesk().threads
/** The parts of the group that a suggestion is decided with; undefined: by itself. */
export const useParts = (threadId: string) => use(Groups).get(threadId)
/** What the filter leaves on the desk. */
export const useShown = () => useOnDesk().shown
export const useGate = () => useOnDesk().gate
export const useMembers = () => useOnDesk().members

/** The tone of a person's initials; that of somebody who isn't a member may be a member's too. */
export function useTone(): (id: string) => number {
  const { tones } = useOnDesk()
  return (id) => tones.get(id) ?? toneOf(id)
}
