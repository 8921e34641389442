import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { everyPage } from '@/components/every-page'
import { People } from '@/components/people/people'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { env } from '@/server/env'
import { listInvitations } from '@/server/queries/invitations'
import { listUsers } from '@/server/queries/people'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  const { oidc } = env()
  const [users, invitations] = await Promise.all([
    everyPage((cursor) => listUsers(actor, { limit: 200, cursor })),
    everyPage((cursor) => listInvitations(actor, { limit: 200, cursor })),
  ])
  return (
    <PageMessages of={['people', 'session']}>
      <TopBar me={actor} here="people" />
      <People users={users} invitations={invitations} meId={actor.id} provider={oidc?.only ? oidc.name : undefined} />
    </PageMessages>
  )
}
