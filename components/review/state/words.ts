'use client'

import { useTranslations } from 'next-intl'
import { called, GAP_TYPES, nameIn } from '@/domain/contract/lists'
import type { ParagraphKind } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { isCategory } from '../model/categories'
import { type Filter, LIST_NAMES, LISTS, type ListName } from '../model/filter'
import { summaryOf } from '../model/groups'
import { useChecks } from './checks'
import type { Translate } from './desk-context'

/** Names a thread: "Gap · headline not supported"; `parts`: of the group that it is decided with, "Rewrite". */
export function kindWords(t: Translate, thread: Thread, parts?: readonly Thread[]): string {
  if (parts) return t(`group.kind.${summaryOf(parts).same ? 'replace' : 'rewrite'}`)
  const kind = t(`kind.${thread.kind}`)
  const detail = detailWords(t, thread)
  return detail ? `${kind} · ${detail}` : kind
}

/** What of its kind a thread is: "headline not supported". */
export function detailWords(t: Translate, { gap, issue, suggestion }: Thread): string | undefined {
  if (gap) return t(`gap.types.${gap.type}.label`)
  const category = issue?.category ?? suggestion?.category
  return category && categoryWords(t, category)
}

/** An MQM category in words; one of another typology as it is written. */
export const categoryWords = (t: Translate, category: string): string =>
  isCategory(category) ? t(`category.${category.replace('/', '_')}` as Parameters<Translate>[0]) : category

export type KindChoice = { readonly kind: ParagraphKind; readonly level?: number | undefined }

/** What a paragraph can be made here; what else one is (code, a caption) stays as it came. */
export const KIND_CHOICES: readonly KindChoice[] = [
  { kind: 'paragraph' },
  { kind: 'heading', level: 1 },
  { kind: 'heading', level: 2 },
  { kind: 'heading', level: 3 },
  { kind: 'quote' },
  { kind: 'list-item' },
]

/** A choice as the value of a field: `heading-2`. */
export const nameOfKind = ({ kind, level }: KindChoice): string => (kind === 'heading' ? `${kind}-${level ?? 1}` : kind)

export const kindNamed = (name: string): KindChoice | undefined =>
  KIND_CHOICES.find((choice) => nameOfKind(choice) === name)

/** "Heading 2". */
export const paragraphKindWords = (t: Translate, kind: ParagraphKind, level?: number): string =>
  kind === 'heading' ? t('paragraphKind.heading', { level: level ?? 1 }) : t(`paragraphKind.${kind}`)

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
        return t(`filter.kinds.${nameIn(LISTS.kind, value)}`)
      case 'status':
        return t(`filter.statuses.${nameIn(LISTS.status, value)}`)
      case 'author':
        return authors.get(value) ?? t('filter.someone')
      case 'category': {
        const gap = called(GAP_TYPES, value)
        return gap ? t(`gap.types.${gap}.label`) : categoryWords(t, value)
      }
      case 'severity':
        return t(`severity.${nameIn(LISTS.severity, value)}`)
      case 'origin':
        return t(`gap.origin.${nameIn(LISTS.origin, value)}`)
      case 'query':
        return t(`filter.queries.${nameIn(LISTS.query, value)}`)
      case 'family':
        return t(`findings.family.${nameIn(LISTS.family, value)}`)
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
