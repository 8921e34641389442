'use client'

import { useTranslations } from 'next-intl'
import { GapType } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { type Filter, LIST_NAMES, LISTS, type ListName } from '../model/filter'
import { useChecks } from './checks'
import { categoryWords } from './thread-words'

/** The names of those who opened a thread, by id. */
export const authorsOf = (threads: readonly Thread[]): ReadonlyMap<string, string> =>
  new Map(threads.map(({ author }) => [author.id, author.name]))

/** A filter in words. `authors`: their names, by id. */
export function useFilterWords(authors: ReadonlyMap<string, string>) {
  const t = useTranslations('desk')
  const { titleOf } = useChecks()
  const wordsOf = (name: ListName, value: string): string => {
    switch (name) {
      case 'kind':
        return t(`filter.kinds.${LISTS.kind.parse(value)}`)
      case 'status':
        return t(`filter.standings.${LISTS.status.parse(value)}`)
      case 'author':
        return authors.get(value) ?? t('filter.someone')
      case 'category': {
        const gap = GapType.safeParse(value).data
        return gap ? t(`gap.types.${gap}.label`) : categoryWords(t, value)
      }
      case 'severity':
        return t(`severity.${LISTS.severity.parse(value)}`)
      case 'check':
        return titleOf(value)
    }
  }
  const say = (filter: Filter): string =>
    [
      ...(filter.blocks ? [t('filter.blocks')] : []),
      ...(filter.since ? [t('filter.since')] : []),
      ...LIST_NAMES.flatMap((name) => filter[name].map((value) => wordsOf(name, value))),
    ].join(', ')
  return { wordsOf, say }
}
