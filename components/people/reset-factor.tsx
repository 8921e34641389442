'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import styles from './people.module.css'

type Props = { name: string; busy: boolean; onReset: () => Promise<void>; onClose: () => void }

/** Asks before somebody's second factor is reset: from then on their password alone opens the account. */
export function ResetFactor({ name, busy, onReset, onClose }: Props) {
  const t = useTranslations('people')
  return (
    <Dialog open onClose={onClose} title={t('resetFactorAsked', { name })}>
      <p className={styles.why}>{t('resetFactorMeans')}</p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button variant="primary" disabled={busy} onClick={() => void onReset()}>
          {t('resetFactorDo')}
        </Button>
      </div>
    </Dialog>
  )
}
