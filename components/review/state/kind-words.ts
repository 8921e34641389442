import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { isCategory } from '../model/categories'

/** Names a thread: "Gap · headline not supported". */
export function useKindWords(): (thread: Thread) => string {
  const t = useTranslations('desk')
  const category = useCategoryWords()
  return ({ kind, gap, issue, suggestion }) => {
    const detail = gap
      ? t(`gap.types.${gap.type}.label`)
      : issue
        ? category(issue.category)
        : suggestion?.category && category(suggestion.category)
    return detail ? `${t(`kind.${kind}`)} · ${detail}` : t(`kind.${kind}`)
  }
}

/** An MQM category in words; one of another typology as it is written. */
export function useCategoryWords(): (category: string) => string {
  const t = useTranslations('desk.category')
  return (category) => (isCategory(category) ? t(category.replace('/', '_') as CategoryKey) : category)
}

type CategoryKey = Parameters<ReturnType<typeof useTranslations<'desk.category'>>>[0]
