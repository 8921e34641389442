'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import styles from './account.module.css'

/** The recovery codes, the one time that they are shown. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('factor')
  return (
    <div className={styles.codes}>
      <p role="status" className={styles.why}>
        {t('codesWhy')}
      </p>
      <CopyText text={codes.join('\n')} />
      <p className={styles.confirm}>
        <Button variant="primary" onClick={onDone}>
          {t('codesKept')}
        </Button>
      </p>
    </div>
  )
}
