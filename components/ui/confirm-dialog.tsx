'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './confirm-dialog.module.css'
import { Dialog } from './dialog'

type Props = {
  readonly title: string
  /** What it will do, and what it won't. */
  readonly children: ReactNode
  readonly doIt: string
  readonly cancel: string
  readonly busy: boolean
  readonly refusal?: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something is done that can't be undone. */
export function ConfirmDialog({ title, children, doIt, cancel, busy, refusal, onConfirm, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title={title}>
      <p className={styles.means}>{children}</p>
      <p role="alert" className={styles.wrong}>
        {refusal}
      </p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{cancel}</Button>
        <Button variant="primary" disabled={busy} onClick={onConfirm}>
          {doIt}
        </Button>
      </div>
    </Dialog>
  )
}
