import { useTranslations } from 'next-intl'
import { useMoment } from '@/components/use-moment'
import type { SyncState } from '../../state/slices/sync'

/** What is said of an article that can't be reached: that it was removed, or is gone; and what can be done. */
export function useRemovedWords(): (removed: NonNullable<SyncState['removed']>) => { what: string; next: string } {
  const t = useTranslations('desk.removed')
  const moment = useMoment()
  return (removed) => {
    if (removed === 'gone') return { what: t('gone'), next: t('goneWhy') }
    const { by, at, until, restorable } = removed
    return {
      what: t('by', { name: by?.name ?? 'Stet', when: moment(at) }),
      next: t(restorable ? 'mayRestore' : 'othersRestore', { until: moment(until) }),
    }
  }
}
