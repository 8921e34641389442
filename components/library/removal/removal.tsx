'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import { useKeys } from '@/components/use-keys'
import type { Article } from '@/domain/contract/shapes'
import styles from '../library.module.css'
import { addressOfRemoved } from '../library-query'
import { RemoveDialog } from './remove-dialog'
import { type Standing, standingOf } from './standing'

type Asked = { article: Article; standing: Promise<Standing> }
type Removed = { id: string; title: string }

const RemovalContext = createContext<{ askToRemove: (article: Article) => void } | null>(null)

export function useRemoval() {
  const context = use(RemovalContext)
  if (!context) throw new Error('outside the library')
  return context
}

/** Asks before an article is removed, remembers which was removed last, and takes it back. */
export function RemovalProvider({ meId, children }: { meId: string; children: ReactNode }) {
  const t = useTranslations('library')
  const router = useRouter()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const { ask, busy, refusal } = useAsk()
  const button = useRef<HTMLButtonElement>(null)
  const restore = async ({ id }: Removed) => {
    if (!(await ask(() => call('POST /articles/{id}/restore', { id })))) return
    setRemoved(null)
    router.refresh()
  }
  useKeys({ ...(removed && !busy && { z: () => void restore(removed) }) })
  // The row that was removed is gone: the focus goes on to what takes it back, when the dialog has given it up.
  useEffect(() => {
    if (removed) button.current?.focus()
  }, [removed])
  return (
    <RemovalContext value={{ askToRemove: (article) => setAsked({ article, standing: standingOf(article, meId) }) }}>
      <div role="status" className={styles.removed}>
        {removed && (
          <>
            <span className={styles.cut} dir="auto">
              {t('removed', { title: removed.title })}
            </span>
            <Button ref={button} disabled={busy} aria-keyshortcuts="z" onClick={() => void restore(removed)}>
              {t('restore')} <kbd>Z</kbd>
            </Button>
            <Link href={addressOfRemoved()}>{t('removedList.open')}</Link>
            {refusal}
          </>
        )}
      </div>
      {children}
      {asked && (
        <RemoveDialog
          {...asked}
          onClose={() => setAsked(null)}
          onRemoved={(title) => {
            setRemoved({ id: asked.article.id, title })
            setAsked(null)
            router.refresh()
          }}
        />
      )}
    </RemovalContext>
  )
}
