import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnClock } from '@/components/own-clock'
import { PageMessages } from '@/components/shell/page-messages'
import { PreferencesMenu } from '@/components/shell/preferences'
import styles from './session.module.css'

/** The frame of the pages before the sign-in. */
export function SessionFrame({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.corner}>
        <PreferencesMenu />
        <OwnClock />
      </div>
      <div className={styles.sheet}>
        <h1 className={styles.mark}>
          stet<i>.</i>
        </h1>
        <p className={styles.lead}>{lead}</p>
        <PageMessages of={['session']}>{children}</PageMessages>
      </div>
    </main>
  )
}

/** Between two ways to sign in. */
export function Or() {
  return <p className={styles.or}>{useTranslations('session')('or')}</p>
}
