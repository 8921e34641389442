import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { everyPage } from '@/components/every-page'
import { Memories } from '@/components/memory/memories'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { listMemories } from '@/server/queries/memory'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('memory'))('title') }
}

export default async function MemoryPage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  const memories = await everyPage((cursor) => listMemories(actor, { limit: 200, cursor }))
  return (
    <PageMessages of={['memory']}>
      <TopBar me={actor} here="settings" />
      <Memories memories={memories} />
    </PageMessages>
  )
}
