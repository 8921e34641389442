import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { WebhookPage } from '@/components/webhooks/webhook-page'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { getWebhook, listDeliveries } from '@/server/queries/webhooks'
import type { Actor } from '@/server/session/actor'
import { requireActor } from '@/server/session/current'
import { kindsOfEvents } from '../kinds'

type Props = { params: Promise<{ id: string }> }

/** Of the log, at first. */
const SHOWN = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function OneWebhook({ params }: Props) {
  const actor = await requireActor()
  const { webhook, deliveries } = await open(actor, (await params).id)
  return (
    <PageMessages of={['webhooks']}>
      <TopBar me={actor} here="settings" />
      <WebhookPage webhook={webhook} deliveries={deliveries} kinds={await kindsOfEvents()} />
    </PageMessages>
  )
}

async function open(actor: Actor, id: string) {
  if (!actor.admin || !Id.safeParse(id).success) notFound()
  try {
    return { webhook: await getWebhook(actor, id), deliveries: await listDeliveries(actor, id, { limit: SHOWN }) }
  } catch (error) {
    if (error instanceof Refusal) notFound()
    throw error
  }
}
