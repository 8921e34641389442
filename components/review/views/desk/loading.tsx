import { useTranslations } from 'next-intl'
import styles from './loading.module.css'

/** The outline of the page while the article loads. */
export function Loading() {
  const t = useTranslations('desk')
  return (
    <main className={styles.loading} aria-busy="true">
      <h1 className={styles.words}>{t('loading')}</h1>
      {['heading', 'long', 'short', 'long'].map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four lines that never change.
        <div key={index} className={styles.row} data-shape={shape} aria-hidden="true">
          <i />
          <i />
        </div>
      ))}
    </main>
  )
}
