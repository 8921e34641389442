'use client'

import { useTranslations } from 'next-intl'
import { useDesk, useDeskState } from '../../state/desk-context'
import header from '../header/header.module.css'
import styles from './checks.module.css'

type Props = {
  /** Whether the checks have seen the article as it stands. */
  checked: boolean
  /** How many findings are open. */
  findings: number
}

/**
 * Opens what there is to say of the automatic checks, and shows that they run: a line at its foot, since most of the time
 * they are through before anything else could be read; for a long article how far they are.
 */
export function ChecksButton({ checked, findings }: Props) {
  const t = useTranslations('desk.findings')
  const { store } = useDesk()
  const progress = useDeskState(({ checking }) => checking)
  const running = checked ? null : { value: progress?.done, max: progress?.total }
  return (
    <button
      type="button"
      className={`${header.button} ${styles.button}`}
      aria-busy={!checked}
      onClick={() => store.set({ dialog: 'checks' })}
    >
      {!checked && progress ? t('checking', { part: progress.done / progress.total }) : t('open', { count: findings })}{' '}
      <kbd>X</kbd>
      {running && <progress aria-hidden="true" className={styles.progress} {...running} />}
    </button>
  )
}
