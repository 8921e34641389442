import type { Metadata } from 'next'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { Notifications } from '@/components/notifications/notifications'
import { KeepFresh } from '@/components/shell/keep-fresh'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { Locale } from '@/domain/contract/names'
import { accessMark } from '@/server/queries/access'
import { listNotifications, newestNotification } from '@/server/queries/notifications'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<{ unread?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

const AT_FIRST = 50

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor()
  // Asked for before what it decides: a change in between is told.
  const access = await accessMark(actor)
  const only = (await searchParams).unread === 'true'
  // Asked for first: what comes in between is shown, and asked for once more at most.
  const newest = await newestNotification(actor)
  const query = { limit: AT_FIRST, ...(only && { unread: 'true' as const }) }
  const { unread, ...first } = await listNotifications(actor, query, {
    locale: Locale.parse(await getLocale()),
    timeZone: await getTimeZone(),
  })
  return (
    <PageMessages of={['mine']}>
      <TopBar me={actor} here="notifications" />
      <KeepFresh asOf={Date.now()} access={access} />
      <Notifications first={first} unread={unread} only={only} newest={newest} />
    </PageMessages>
  )
}
