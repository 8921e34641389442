'use client'

import { useTranslations } from 'next-intl'
import { Empty, Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('failed')
  return (
    <Page title={t('title')} narrow>
      <Empty>{t('why')}</Empty>
      <Button variant="primary" onClick={reset}>
        {t('again')}
      </Button>
    </Page>
  )
}
