'use client'

import { useTranslations } from 'next-intl'
import { HomeBar } from '@/components/shell/home-bar'
import { Empty, Page } from '@/components/shell/page'
import styles from '@/components/shell/shell.module.css'
import { useOutage } from '@/components/shell/use-outage'
import { Button } from '@/components/ui/button'
import button from '@/components/ui/button.module.css'

export default function ErrorPage({ retry }: { retry: () => void }) {
  const t = useTranslations('failed')
  const why = useOutage(retry)
  return (
    <>
      <HomeBar />
      <Page title={t(why === null ? 'title' : 'outage.title')} narrow>
        <Empty>{why === null ? t('why') : t('outage.why', { why })}</Empty>
        {why !== null && <Empty>{t('outage.waits')}</Empty>}
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => retry()}>
            {t('again')}
          </Button>
          {/* A whole new page: what failed may still be in this one. */}
          <a href="/" className={`${button.button} ${button.link}`}>
            {t('library')}
          </a>
        </div>
      </Page>
    </>
  )
}
