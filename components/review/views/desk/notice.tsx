'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './notice.module.css'
import { Toasts } from './toasts'

/**
 * The lines at the foot of the desk: refusals and what can be taken back for the eye, what each action did for the ear.
 * `children`: the tools of a mode, below them.
 */
export function Notices({ children }: { children?: ReactNode }) {
  const t = useTranslations('desk')
  const said = useDeskState((state) => state.said)
  const lost = useDeskState((state) => state.connection === 'lost')
  const inDialog = useDeskState((state) => state.dialog !== null)
  return (
    <div className={styles.notices}>
      <output className={styles.spoken} aria-live="polite">
        {/* The same words said twice are two things done: the space makes them two announcements. */}
        {said.text + (said.count % 2 === 1 ? '\u00a0' : '')}
      </output>
      <div role="status" className={lost ? styles.lost : styles.spoken}>
        {lost && t('connection.lost')}
      </div>
      {!inDialog && <Refused />}
      <Toasts />
      {children}
    </div>
  )
}

/** Why something was refused. While a dialog is open it stands in there: the page behind is out of reach. */
export function Refused() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const notice = useDeskState((state) => state.notice)
  return (
    <div role="alert">
      {notice && (
        <div key={notice.count} className={styles.notice}>
          <span>{notice.text}</span>
          <button type="button" className={styles.close} onClick={store.dismissNotice}>
            {t('close')}
          </button>
        </div>
      )}
    </div>
  )
}
