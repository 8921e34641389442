import { useTranslations } from 'next-intl'
import styles from './drop-overlay.module.css'

/** While files are held over the library: what letting them go will do. The pointer passes through it to the page. */
export function DropOverlay() {
  const t = useTranslations('import')
  return (
    <div className={styles.overlay}>
      <div className={styles.words}>
        <p className={styles.title}>{t('dropTitle')}</p>
        <p>{t('dropWhat')}</p>
        <p className={styles.kinds}>{t('kinds')}</p>
      </div>
    </div>
  )
}
