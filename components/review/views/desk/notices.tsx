'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { ariaKeysOf, keysOf } from '../../commands/commands'
import { redoAct, undoAct } from '../../state/act'
import { useDesk, useDeskState } from '../../state/desk-context'
import { returnFocus } from '../../state/go-to'
import type { Toast } from '../../state/slices/notices'
import { Keys } from '../command-button'
import styles from './notice.module.css'
import toasts from './toasts.module.css'

/**
 * The lines at the foot of the desk, all in one place: the connection, why something was refused, what was done, why a key
 * did nothing; and announcements for screen readers. `children`: the tools of a mode, below them.
 */
export function Notices({ children }: { children?: ReactNode }) {
  const t = useTranslations('desk')
  const said = useDeskState((state) => state.said)
  // What was refused for want of it says so itself.
  const lost = useDeskState((state) => state.connection === 'lost' && state.removed === null && !state.notice?.offline)
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
      {!inDialog && <Toasts />}
      {!inDialog && <Explained />}
      <Awaited />
      {children}
    </div>
  )
}

/** Why something was refused: in the dialog it was asked in, since the page behind is inert, otherwise on the desk. */
export function Refused() {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const notice = useDeskState((state) => (state.notice?.dialog === state.dialog ? state.notice : null))
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

/** How long why a key did nothing is shown, in milliseconds. */
const GLANCE = 4_000

/** The live region says the same to a screen reader. */
function Explained() {
  const { store } = useDesk()
  const explained = useDeskState((state) => state.explained)
  useEffect(() => {
    if (!explained) return
    const timer = setTimeout(store.dismissExplained, GLANCE)
    return () => clearTimeout(timer)
  }, [explained, store])
  return explained && <p className={styles.explained}>{explained.text}</p>
}

/** That what was asked for is on its way, where that takes long; or that it couldn't be fetched. */
function Awaited() {
  const t = useTranslations('desk.awaited')
  const { store, later } = useDesk()
  const awaited = useDeskState((state) => state.awaited)
  return (
    <div role="status">
      {awaited === 'coming' && <p className={`${styles.explained} ${styles.late}`}>{t('coming')}</p>}
      {awaited === 'failed' && (
        <div className={styles.notice}>
          <span>{t('failed')}</span>
          <button type="button" className={styles.close} onClick={later.again}>
            {t('again')}
          </button>
          <button type="button" className={styles.close} onClick={() => store.noteAwaited(null)}>
            {t('close')}
          </button>
        </div>
      )}
    </div>
  )
}

/** How long a toast is shown, in milliseconds; the keys work afterwards too. */
const STAYS = 9_000

/**
 * What has just been done or undone, with a button that takes it back. The live region (`Notices`) says the same to a
 * screen reader, so this one is silent.
 */
function Toasts() {
  const toast = useDeskState((state) => state.toast)
  return toast && <ToastLine key={toast.count} toast={toast} />
}

function ToastLine({ toast: { text, undo, redo } }: { toast: Toast }) {
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

  /** The button goes with its line; what it did may lead elsewhere. */
  const leaving = (act: () => void) => () => {
    act()
    if (focused) returnFocus(desk)
  }
  const back = (name: 'undo' | 'redo', act: () => void) => (
    <button type="button" className={toasts.undo} aria-keyshortcuts={ariaKeysOf(name)} onClick={leaving(act)}>
      {t(`toast.${name}`)} <Keys names={keysOf(name)} />
    </button>
  )
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
      {undo && back('undo', () => undoAct(desk, undo))}
      {redo && back('redo', () => redoAct(desk, redo))}
      <button type="button" className={toasts.close} aria-label={t('close')} onClick={leaving(store.dismissToast)}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}
