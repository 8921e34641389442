import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import styles from './card.module.css'

/** The words a thread was opened on; where they have changed since, it says so. */
export function Quote({ thread: { anchor, paragraphId } }: { thread: Thread }) {
  const t = useTranslations('desk.card')
  if (!anchor) return paragraphId === null ? null : <p className={styles.soft}>{t('wholeParagraph')}</p>
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        {anchor.quote}
      </blockquote>
      {anchor.state === 'changed' && <p className={styles.soft}>{t('changed')}</p>}
      {anchor.state === 'orphaned' && <p className={styles.soft}>{t('orphaned')}</p>}
    </>
  )
}
