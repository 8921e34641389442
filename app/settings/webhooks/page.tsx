import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { everyPage } from '@/components/every-page'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { Webhooks } from '@/components/webhooks/webhooks'
import { listWebhooks } from '@/server/queries/webhooks'
import { requireActor } from '@/server/session/current'
import { kindsOfEvents } from './kinds'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function WebhooksPage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  const webhooks = await everyPage((cursor) => listWebhooks(actor, { limit: 200, cursor }))
  return (
    <PageMessages of={['webhooks']}>
      <TopBar me={actor} here="settings" />
      <Webhooks webhooks={webhooks} kinds={await kindsOfEvents()} />
    </PageMessages>
  )
}
