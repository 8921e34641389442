'use client'

import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Dialog } from '@/components/ui/dialog'
import styles from './webhooks.module.css'

/** A secret that was made: shown once, to be copied. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhooks')
  return (
    <Dialog open onClose={onClose} title={t('secretTitle')}>
      <p className={styles.why}>{t('secretMeans')}</p>
      <CopyText text={secret} />
    </Dialog>
  )
}
