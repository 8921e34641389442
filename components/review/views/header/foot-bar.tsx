'use client'

import { useTranslations } from 'next-intl'
import { useArticle } from '../../state/on-desk'
import { useNarrow } from '../../state/use-placement'
import { CommandButton } from '../command-button'
import styles from './foot-bar.module.css'

/** At the foot of a narrow screen, within reach of the thumb: from one to the next, and the decision. */
export function FootBar() {
  return useNarrow() && <Bar />
}

/** Its buttons ask at each change of the desk whether they can be pressed: only where they are seen. */
function Bar() {
  const t = useTranslations('desk')
  const { abilities } = useArticle()
  return (
    <nav className={styles.bar} aria-label={t('footBar.title')}>
      <CommandButton command="previousThread" noKey className={styles.step} aria-label={t('keys.previousThread')}>
        ‹
      </CommandButton>
      <CommandButton command="nextThread" noKey className={styles.step} aria-label={t('keys.nextThread')}>
        ›
      </CommandButton>
      <CommandButton command="show:list" noKey className={styles.list} aria-label={t('panel.show.list')}>
        ≡
      </CommandButton>
      {abilities.includes('decide') && (
        <>
          <CommandButton command="reject" noKey className={styles.reject}>
            {t('suggestion.reject')}
          </CommandButton>
          <CommandButton command="accept" noKey className={styles.accept}>
            {t('suggestion.accept')}
          </CommandButton>
        </>
      )}
    </nav>
  )
}
