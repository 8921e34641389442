'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import styles from './people.module.css'

type Props = { name: string; busy: boolean; onErase: () => Promise<void>; onClose: () => void }

/** Asks before a person is erased: that can't be taken back. */
export function ErasePerson({ name, busy, onErase, onClose }: Props) {
  const t = useTranslations('people')
  return (
    <Dialog open onClose={onClose} title={t('eraseAsked', { name })}>
      <p className={styles.why}>{t('eraseMeans')}</p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button variant="primary" disabled={busy} onClick={() => void onErase()}>
          {t('eraseDo')}
        </Button>
      </div>
    </Dialog>
  )
}
