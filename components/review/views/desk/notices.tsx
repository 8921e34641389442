'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { keysOf } from '../../commands/commands'
import { undoAct } from '../../state/act'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { Toast } from '../../state/slices/notices'
import { Keys } from '../command-button'
import styles from './notice.module.css'
import toasts from './toasts.module.css'

/**
 * The lines at the foot of the desk: refusals and toasts, and announcements for screen readers.
 * `children`: the tools of a mode, below them.
 */
export function Notices({ children }: { children?: ReactNode }) {
  const t = useTranslations('desk')
  const said = useDeskState((state) => state.said)
  const lost = useDeskState((state) => state.connection === 'lost' && state.removed === null)
  const inDialog = useDeskState((state) => state.dialog !== null)
  return (
    <div className={styles.notices}>
      <output className={styles.visuallyHidden} aria-live="polite">
        {/* The same words said twice are two things done: the space makes them two announcements. */}
        {said.text + (said.count % 2 === 1 ? '\u00a0' : '')}
      </output>
      <div role="status" className={lost ? styles.lost : styles.visuallyHidden}>
        {lost && t('connection.lost')}
      </div>
      {!inDialog && <Refused />}
      <Toasts />
      {children}
    </div>
  )
}

/** Why something was refused. While a dialog is open it is shown in the dialog, since the page behind is inert. */
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

/** How long a toast is shown, in milliseconds; the key works afterwards too. */
const STAYS = 9_000

/**
 * What has just been done, with a button that undoes it. The live region (`Notices`) says the same to a screen
 * reader, so this one is silent.
 */
function Toasts() {
  const toast = useDeskState((state) => state.toast)
  const inDialog = useDeskState((state) => state.dialog !== null)
  return toast && !inDialog ? <ToastLine key={toast.count} toast={toast} /> : null
}

function ToastLine({ toast: { text, undo } }: { toast: Toast }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const { store } = desk
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const held = pointed || focused

  useEffect(() => {
    if (held) return
    const timer = setTimeout(store.dismissToast, STAYS)
    return () => clearTimeout(timer)
  }, [held, store])

  return (
    <section
      className={toasts.toast}
      aria-label={t('toast.label')}
      onPointerEnter={({ pointerType }) => setPointed(pointerType === 'mouse')}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          className={toasts.undo}
          aria-keyshortcuts={keysOf('undo')[0]}
          onClick={() => undoAct(desk, undo)}
        >
          {t('toast.undo')} <Keys names={keysOf('undo')} />
        </button>
      )}
      <button type="button" className={toasts.close} aria-label={t('close')} onClick={store.dismissToast}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}
