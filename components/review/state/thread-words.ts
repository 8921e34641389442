import type { Thread } from '@/domain/contract/shapes'
import { isCategory } from '../model/categories'
import type { Translate } from './desk-context'

/** Names a thread: "Gap · headline not supported". */
export function kindWords(t: Translate, { kind, gap, issue, suggestion }: Thread): string {
  const detail = gap
    ? t(`gap.types.${gap.type}.label`)
    : issue
      ? categoryWords(t, issue.category)
      : suggestion?.category && categoryWords(t, suggestion.category)
  return detail ? `${t(`kind.${kind}`)} · ${detail}` : t(`kind.${kind}`)
}

/** An MQM category in words; one of another typology as it is written. */
export const categoryWords = (t: Translate, category: string): string =>
  isCategory(category) ? t(`category.${category.replace('/', '_')}` as Parameters<Translate>[0]) : category
