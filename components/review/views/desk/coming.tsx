import { useTranslations } from 'next-intl'
import styles from './desk.module.css'

/** At the end of what is there of a long article, while the rest comes. */
export function Coming({ units, of }: { units: number; of: number }) {
  const t = useTranslations('desk')
  return (
    <p className={styles.coming}>
      <label>
        {t('coming', { units: Math.min(units, of), of })} <progress value={units} max={Math.max(units, of)} />
      </label>
    </p>
  )
}
