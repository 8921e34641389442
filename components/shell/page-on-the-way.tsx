'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { arrive, pathOnTheWay, subscribeToTheWay } from './on-the-way'
import styles from './shell.module.css'

/** Said over a page while the next one is on its way; the page itself stays as it is until that is there. */
export function PageOnTheWay() {
  const t = useTranslations('shell')
  const here = usePathname()
  const towards = useSyncExternalStore(subscribeToTheWay, pathOnTheWay, nowhere)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is there, and be it one that was redirected to.
  useEffect(arrive, [here])
  return (
    <div role="status" className={styles.onTheWay}>
      {towards !== null && towards !== here && <span>{t('onTheWay')}</span>}
    </div>
  )
}

const nowhere = () => null
