import { useTranslations } from 'next-intl'
import type { Assignment } from '@/domain/contract/assignment'

/** What somebody is assigned to: the whole article, or which of its units. */
export function useRangeWords(): (range: Pick<Assignment, 'from' | 'to'>) => string {
  const t = useTranslations('assignments')
  return ({ from, to }) => {
    if (from === undefined) return to === undefined ? t('whole') : t('upTo', { to })
    if (to === undefined) return t('fromOn', { from })
    return from === to ? t('unit', { number: from }) : t('units', { from, to })
  }
}
