'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OwnClock } from '@/components/own-clock'
import styles from './shell.module.css'

// Every page brings along what it shows where it fails or isn't found: that has to be little.
const PreferencesMenu = dynamic(() => import('./preferences').then((preferences) => preferences.PreferencesMenu), {
  loading: () => null,
})

/** Above a page without an article or a person: the way home, theme and language. */
export function HomeBar() {
  const t = useTranslations('shell')
  return (
    <header className={styles.bar}>
      <div className={styles.home}>
        <a href="/" className={styles.mark} aria-label={t('home')}>
          stet<i>.</i>
        </a>
      </div>
      <PreferencesMenu />
      <OwnClock />
    </header>
  )
}
