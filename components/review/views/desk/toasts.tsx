'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { Toast } from '../../state/slices/notices'
import { takeBack } from '../../state/undo'
import styles from './toasts.module.css'

/** Long enough to be read and reached; the key works afterwards too. */
const STAYS = 9_000

/**
 * What has just been done, with a button that takes it back. The live region (`Notices`) says the same to a screen
 * reader, so this one is silent.
 */
export function Toasts() {
  const toast = useDeskState((state) => state.toast)
  const inDialog = useDeskState((state) => state.dialog !== null)
  return toast && !inDialog ? <Told key={toast.count} toast={toast} /> : null
}

function Told({ toast: { text, undo } }: { toast: Toast }) {
  const t = useTranslations('desk')
  const { store } = useDesk()
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
      className={styles.toast}
      aria-label={t('toast.label')}
      onPointerEnter={({ pointerType }) => setPointed(pointerType === 'mouse')}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span>{text}</span>
      {undo && (
        <button type="button" className={styles.undo} aria-keyshortcuts="Z" onClick={() => takeBack(store, undo)}>
          {t('toast.undo')} <kbd>Z</kbd>
        </button>
      )}
      <button type="button" className={styles.close} aria-label={t('close')} onClick={store.dismissToast}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  )
}
