'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import { useKeys } from '@/components/use-keys'
import styles from './library.module.css'

type Removed = { id: string; title: string }

const RemovalContext = createContext<{ setRemoved: (removed: Removed) => void } | null>(null)

export function useRemoval() {
  const context = use(RemovalContext)
  if (!context) throw new Error('outside the library')
  return context
}

/** Remembers what was removed last, and takes it back. */
export function RemovalProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('library')
  const router = useRouter()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const { ask, busy, refusal } = useAsk()
  const restore = async ({ id }: Removed) => {
    if (!(await ask(() => call('POST /articles/{id}/restore', { id })))) return
    setRemoved(null)
    router.refresh()
  }
  useKeys({ ...(removed && !busy && { z: () => void restore(removed) }) })
  return (
    <RemovalContext value={{ setRemoved }}>
      <div role="status" className={styles.removed}>
        {removed && (
          <>
            <span>{t('removed', { title: removed.title })}</span>
            <Button
              key={removed.id}
              ref={focus}
              disabled={busy}
              aria-keyshortcuts="z"
              onClick={() => void restore(removed)}
            >
              {t('restore')} <kbd>Z</kbd>
            </Button>
            {refusal}
          </>
        )}
      </div>
      {children}
    </RemovalContext>
  )
}

/** The button that removed is gone with its row: the focus goes on to what takes it back. */
const focus = (button: HTMLButtonElement | null) => button?.focus()
