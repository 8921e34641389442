import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HomeBar } from '@/components/shell/home-bar'
import { Empty, Page } from '@/components/shell/page'
import button from '@/components/ui/button.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notFound'))('tab') }
}

export default async function NotFound() {
  const t = await getTranslations('notFound')
  return (
    <>
      <HomeBar />
      <Page title={t('title')} narrow>
        <Empty>{t('why')}</Empty>
        <a href="/" className={`${button.button} ${button.primary} ${button.link}`}>
          {t('library')}
        </a>
      </Page>
    </>
  )
}
