import { useTranslations } from 'next-intl'
import styles from './loading.module.css'

/** The outline of the page while the article loads. */
export function Loading() {
  const t = useTranslations('desk')
  return (
    <div className={styles.loading} aria-busy="true">
      <p className={styles.words}>{t('loading')}</p>
      {['heading', 'long', 'short', 'long'].map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four lines that never change.
        <div key={index} className={styles.row} data-shape={shape} aria-hidden="true">
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}
