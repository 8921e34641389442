'use client'

import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { useFiltering } from '../../commands/use-filtering'
import type { Filter } from '../../model/filter'
import type { Item } from '../../model/palette-item'
import { authorsOf } from '../../state/filter-words'

/** What a desk looks for most, a view each. */
const VIEWS = {
  pending: { kind: ['suggestion'], status: ['pending'] },
  gaps: { kind: ['gap'], status: ['open'] },
  issues: { kind: ['issue'], status: ['open'] },
  blocks: { blocks: true },
  since: { since: true },
} as const satisfies Record<string, Partial<Filter>>

/** The common views, and what each person has opened. */
export function useViewItems(threads: readonly Thread[]): Item[] {
  const t = useTranslations('desk.filter')
  const { choose } = useFiltering()
  const view = (id: string, label: string, over: Partial<Filter>): Item => ({
    id: `filter:${id}`,
    group: 'filter',
    label,
    run: () => choose(over),
  })
  return [
    ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((name) => view(name, t(`views.${name}`), VIEWS[name])),
    ...[...authorsOf(threads)].map(([id, name]) => view(id, t('views.author', { name }), { author: [id] })),
  ]
}
