import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OwnClock } from '@/components/own-clock'
import { PreferencesMenu } from './preferences'
import styles from './shell.module.css'

/** Above a page without an article or a person: the way home, theme and language. */
export function HomeBar() {
  const t = useTranslations('shell')
  return (
    <header className={styles.bar}>
      <div className={styles.home}>
        <Link href="/" className={styles.mark} aria-label={t('home')}>
          stet<i>.</i>
        </Link>
      </div>
      <PreferencesMenu />
      <OwnClock />
    </header>
  )
}
