import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { AccessLog } from '@/components/workspace/access-log'
import { listAccessEvents } from '@/server/queries/sign-in'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('access') }
}

export default async function AccessPage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  return (
    <PageMessages of={['settings']}>
      <TopBar me={actor} here="settings" />
      <AccessLog first={await listAccessEvents(actor, { limit: 50 })} />
    </PageMessages>
  )
}
