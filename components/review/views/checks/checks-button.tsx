'use client'

import { useTranslations } from 'next-intl'
import { useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import header from '../header/header.module.css'
import styles from './checks.module.css'

/**
 * Opens the list of what the automatic checks found, and shows that they run with a line at its foot, since most of the time
 * they finish before anything else could be read; for a long article it shows their progress.
 */
export function ChecksButton() {
  const t = useTranslations('desk.findings')
  const { article, findings } = useOnDesk()
  const progress = useDeskState(({ checking }) => checking)
  const running = article.checked ? null : { value: progress?.done, max: progress?.total }
  return (
    <CommandButton
      command="show:list"
      className={`${header.button} ${header.checks} ${styles.button}`}
      aria-busy={!article.checked}
    >
      {running && progress
        ? t('checking', { part: progress.done / progress.total })
        : t('open', { count: findings.length })}
      {running && <progress aria-hidden="true" className={styles.progress} {...running} />}
    </CommandButton>
  )
}
