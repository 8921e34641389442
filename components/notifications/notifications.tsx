'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import mine from '@/components/mine/mine.module.css'
import { More, useMore } from '@/components/mine/more'
import { Keys } from '@/components/shell/keys'
import { Empty, Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import { useKeys } from '@/components/use-keys'
import { useMoment } from '@/components/use-moment'
import type { Notification } from '@/domain/contract/notification-routes'
import { addressOfTarget } from '@/domain/link-target'
import { useNotified } from './live'
import styles from './notifications.module.css'

export type Listed = { readonly items: readonly Notification[]; readonly nextCursor: string | null }

type Props = {
  first: Listed
  unread: number
  /** Only what is unread. */
  only: boolean
  /** The newest of all that the page knows. */
  newest: string | null
}

const UNREAD = '/notifications?unread=true'

/** What concerns a person, newest first. What comes in the meantime is shown when asked for: nothing moves by itself. */
export function Notifications({ first, unread: atFirst, only, newest }: Props) {
  const t = useTranslations('notifications')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const notified = useNotified()
  const { unread } = notified ?? { unread: atFirst }
  const isBehind = notified !== null && notified.newest !== null && notified.newest !== newest
  const markAll = () =>
    void ask(async () => {
      await call('POST /notifications/read', { body: { all: true } })
      router.refresh()
    })
  useKeys({
    a: () => unread > 0 && !busy && markAll(),
    u: () => router.push(only ? '/notifications' : UNREAD),
    n: router.refresh,
  })
  return (
    <Page title={t('title')}>
      <div className={styles.tools}>
        <nav className={mine.outcomes} aria-label={t('which')}>
          <Link href="/notifications" aria-current={only ? undefined : 'page'}>
            {t('all')}
          </Link>
          <Link href={UNREAD} aria-current={only ? 'page' : undefined}>
            {t('unreadOnly')}
          </Link>
        </nav>
        <Button variant="quiet" disabled={busy || unread === 0} onClick={markAll}>
          {t('markAll')}
        </Button>
      </div>
      <p role="alert" className={mine.refusal}>
        {refusal}
      </p>
      <p role="status" className={styles.fresh}>
        {isBehind && <Button onClick={router.refresh}>{t('arrived')}</Button>}
      </p>
      <NotificationList key={`${only} ${newest}`} first={first} only={only} />
      <Keys other="library" here="notifications" more={{ A: t('keys.all'), U: t('keys.unread'), N: t('keys.fresh') }} />
    </Page>
  )
}

function NotificationList({ first, only }: Pick<Props, 'first' | 'only'>) {
  const t = useTranslations('notifications')
  const unread = only ? ('true' as const) : undefined
  const { items, ...rest } = useMore(first, (cursor) => call('GET /notifications', { query: { cursor, unread } }))
  if (items.length === 0) return <Empty>{t(only ? 'noneUnread' : 'none')}</Empty>
  return (
    <>
      <ul className={mine.list}>
        {items.map((one) => (
          <NotificationRow key={one.id} notification={one} />
        ))}
      </ul>
      <More {...rest} />
    </>
  )
}

/** Opening it reads it. */
function NotificationRow({ notification }: { notification: Notification }) {
  const t = useTranslations('notifications')
  const moment = useMoment()
  const { id, title, at, readAt, text } = notification
  const place = placeOf(notification)
  const read = () => {
    if (readAt === undefined)
      call('POST /notifications/read', { body: { ids: [id] }, keepalive: true }).catch(() => undefined)
  }
  return (
    <li className={styles.row} data-unread={readAt === undefined || undefined}>
      {place ? (
        <Link href={place} className={styles.text} dir="auto" data-stop="" onClick={read}>
          {text}
        </Link>
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      <p className={`${mine.facts} ${styles.facts}`}>
        {readAt === undefined && <span className={styles.unread}>{t('unread')}</span>}
        {title !== '' && (
          <span dir="auto">
            <span className={mine.heading}>{title}</span>
          </span>
        )}
        <time dateTime={at}>{moment(at)}</time>
      </p>
    </li>
  )
}

function placeOf({ articleId, threadId, unitId }: Notification): string | undefined {
  if (articleId === undefined) return
  if (threadId !== undefined) return addressOfTarget(articleId, { at: 'thread', id: threadId })
  return unitId === undefined ? `/articles/${articleId}` : addressOfTarget(articleId, { at: 'unit', id: unitId })
}
