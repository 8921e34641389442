import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { GlossaryPage } from '@/components/words/glossary'
import { getGlossary } from '@/server/queries/glossary'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('words.glossary'))('title') }
}

export default async function GlossaryRoute() {
  const actor = await requireActor()
  const languages = { sourceLanguage: 'ko', targetLanguage: 'en' }
  return (
    <PageMessages of={['words']}>
      <TopBar me={actor} here="words" />
      <GlossaryPage glossary={await getGlossary(actor)} editable={actor.admin} languages={languages} />
    </PageMessages>
  )
}
