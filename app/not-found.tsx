import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty, Page } from '@/components/shell/page'

export default async function NotFound() {
  const t = await getTranslations('notFound')
  return (
    <Page title={t('title')} narrow>
      <Empty>{t('why')}</Empty>
      <Link href="/">{t('library')}</Link>
    </Page>
  )
}
