import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { factsFrom, matcherOf } from '../model/filter'
import type { Since } from '../model/since'
import { anchoredIn } from '../model/standing-findings'
import { inReadingOrder } from '../model/threads'
import { checkedUnitsQuery, findingsQuery, gateQuery, threadsQuery, unitsQuery } from './article-queries'
import type { Desk } from './desk-context'
import { sinceKey } from './since'

/** What is loaded at the moment it is asked: an answer has been put in, the refetch behind it may still be under way. */
type Source = Pick<Desk, 'client' | 'articleId'>

const NONE: readonly never[] = []

export const loadedUnits = ({ client, articleId }: Source): readonly Unit[] =>
  client.getQueryData(unitsQuery(articleId).queryKey) ?? NONE

export const loadedThreads = ({ client, articleId }: Source): readonly Thread[] =>
  client.getQueryData(threadsQuery(articleId).queryKey) ?? NONE

export const loadedParagraph = (source: Source, id: string | undefined): Paragraph | undefined =>
  loadedUnits(source)
    .flatMap((unit) => [...unit.source, ...unit.target])
    .find((paragraph) => paragraph.id === id)

/** The unit of a thread or finding; undefined: of none, or of one that isn't loaded. */
export function unitOf({ client, articleId }: Source, id: string): string | undefined {
  const findings = client.getQueryData(findingsQuery(articleId).queryKey) ?? NONE
  const item = [loadedThreads({ client, articleId }), findings].flat().find((one) => one.id === id)
  return item?.unitId ?? undefined
}

/** What the filter says to a thread or finding. */
export function matchingNow({ client, articleId, me, store }: Desk): (item: Thread | Finding) => boolean {
  const gate = client.getQueryData(gateQuery(articleId).queryKey)
  const since = client.getQueryData<Since>(sinceKey(articleId))
  return matcherOf(store.get().filter, factsFrom(gate, since, me.id, new Date()))
}

/** The findings on the desk, in reading order. */
export function findingsNow(desk: Desk): readonly Finding[] {
  const units = loadedUnits(desk)
  const findings = desk.client.getQueryData(findingsQuery(desk.articleId).queryKey) ?? []
  const checked = desk.client.getQueryData(checkedUnitsQuery(desk.articleId).queryKey)
  return inReadingOrder(units, anchoredIn(units, findings, checked).filter(matchingNow(desk)))
}
