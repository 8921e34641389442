'use client'

import { useTranslations } from 'next-intl'
import { Empty, Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations('failed')
  return (
    <Page title={t('title')} narrow>
      <Empty>{t('why')}</Empty>
      <Button variant="primary" onClick={() => retry()}>
        {t('again')}
      </Button>
    </Page>
  )
}
