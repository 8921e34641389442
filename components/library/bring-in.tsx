'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useImport } from './import/import-provider'

/** Opens the import. */
export function BringIn() {
  const t = useTranslations('library')
  const { open } = useImport()
  return (
    <Button variant="primary" aria-keyshortcuts="i" onClick={open}>
      {t('import')} <kbd>I</kbd>
    </Button>
  )
}
