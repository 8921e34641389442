import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { People } from '@/components/people/people'
import { TopBar } from '@/components/shell/top-bar'
import { listUsers } from '@/server/queries/people'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  const { items } = await listUsers(actor, { limit: 200 })
  return (
    <>
      <TopBar me={actor} here="people" />
      <People users={items} meId={actor.id} />
    </>
  )
}
