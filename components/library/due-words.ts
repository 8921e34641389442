import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl'
import { dayIn } from '@/components/use-moment'
import type { ArticleStatus } from '@/domain/contract/names'

/** When an article is due, in words; `late`: its day is past. An approved one is late for nobody. */
export function useDueWords(): (article: { dueAt?: string | undefined; status: ArticleStatus }) => DueWords | null {
  const t = useTranslations('library.dueOn')
  const format = useFormatter()
  const now = useNow()
  const timeZone = useTimeZone()
  return ({ dueAt, status }) => {
    if (dueAt === undefined) return null
    const date = format.dateTime(new Date(dueAt), { dateStyle: 'medium', timeZone: 'UTC' })
    const days = daysFrom(dayIn(now, timeZone), dueAt.slice(0, 10))
    if (status === 'approved') return { words: t('day', { date }), late: false }
    if (days < 0) return { words: t('late', { date }), late: true }
    if (days > 1) return { words: t('day', { date }), late: false }
    return { words: days === 0 ? t('today') : t('tomorrow'), late: false }
  }
}

type DueWords = { readonly words: string; readonly late: boolean }

const daysFrom = (one: string, other: string) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)
