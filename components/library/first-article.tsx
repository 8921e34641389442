'use client'

import { useTranslations } from 'next-intl'
import { Empty } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { useImport } from './import/import-provider'
import styles from './library.module.css'

/** The library before anything is in it: what goes in, and the way there. */
export function FirstArticle() {
  const t = useTranslations('library')
  const { open } = useImport()
  return (
    <div className={styles.first}>
      <Empty>{t('empty')}</Empty>
      <Button variant="primary" aria-keyshortcuts="i" onClick={open}>
        {t('first')} <kbd>I</kbd>
      </Button>
      <p>{t('firstDrop')}</p>
    </div>
  )
}
