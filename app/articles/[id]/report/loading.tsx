import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/shell/page'

export default async function ReportLoading() {
  const t = await getTranslations('report')
  return (
    <Page title={t('title')}>
      <p role="status">{t('loading')}</p>
    </Page>
  )
}
