import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { StyleGuidePage } from '@/components/words/style-guide'
import { getStyleGuide } from '@/server/queries/style-guide'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('words.style'))('title') }
}

/** Rules are mostly about the translation: those that name no language are English. */
export default async function StyleGuideRoute() {
  const actor = await requireActor()
  return (
    <PageMessages of={['words']}>
      <TopBar me={actor} here="words" />
      <StyleGuidePage guide={await getStyleGuide()} editable={actor.admin} language="en" />
    </PageMessages>
  )
}
