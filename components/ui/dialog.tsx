'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  /** `wide`: for what has two columns. There are no other widths. */
  size?: 'wide' | undefined
  /** Near the top, it keeps its place while what is in it grows and shrinks. */
  place?: 'top' | undefined
  /** Gives the focus back where what had it before is gone, or nothing had. */
  giveBack?: (() => void) | undefined
  children: ReactNode
}

/** The browser begins with the first field: of radio buttons that is to be the one that is chosen. */
function focusChecked(dialog: HTMLDialogElement) {
  const first = document.activeElement
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio' || first.checked) return
  dialog.querySelector<HTMLInputElement>(`input[name="${CSS.escape(first.name)}"]:checked`)?.focus()
}

/**
 * A dialog over the page. The browser's own: it holds the focus, closes with Esc, leaves the page behind it out of reach,
 * and gives the focus back. A click beside it does nothing: what was typed in it would be gone.
 */
export function Dialog({ open, onClose, title, size, place, giveBack, children }: Props) {
  const t = useTranslations('ui')
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const giveFocusBack = useEffectEvent((before: Element | null) => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    if (document.activeElement === document.body) giveBack?.()
  })
  // In step with what is drawn: the focus must not be given back after what was chosen here has taken it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    const before = document.activeElement
    element.showModal()
    focusChecked(element)
    return () => {
      // The browser has closed it by itself, and given the focus back: whatever has it since keeps it.
      if (!element.open) return
      element.close()
      giveFocusBack(before)
    }
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // The browser closes it without asking where an Esc follows on another.
        if (open && dialog.current?.open === false) onClose()
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      {/* Last, so that the focus begins with what one came to do. */}
      <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </dialog>
  )
}
