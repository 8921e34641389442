'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  /** `wide`: for what has two columns. `top`: keeps its place while what is in it grows and shrinks. */
  size?: 'wide' | 'top' | undefined
  children: ReactNode
}

/**
 * A dialog over the page. The browser's own: it holds the focus, closes with Esc, leaves the page behind it out of reach,
 * and gives the focus back. A click beside it does nothing: what was typed in it would be gone.
 */
export function Dialog({ open, onClose, title, size, children }: Props) {
  const t = useTranslations('ui')
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    const before = document.activeElement
    element.showModal()
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </dialog>
  )
}
