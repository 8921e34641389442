'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import type { Article } from '@/domain/contract/shapes'
import styles from './columns.module.css'
import { useRemoval } from './removal'

/** A row of the library, whose article can be removed; the line above the list takes it back. */
export function RemovableRow({ article, children }: { article: Article; children: ReactNode }) {
  const t = useTranslations('library')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const { setRemoved } = useRemoval()
  const removable = article.abilities.includes('delete')
  const title = article.title.target || article.title.source || t('untitled')
  const remove = async () => {
    const done = await ask(async () => {
      await call('DELETE /articles/{id}', { id: article.id })
      return true
    })
    if (!done) return
    setRemoved({ id: article.id, title })
    router.refresh()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !removable || busy) return
    event.preventDefault()
    void remove()
  }
  return (
    <li className={styles.row} onKeyDown={press}>
      {children}
      {removable && (
        <Button
          variant="quiet"
          className={styles.remove}
          disabled={busy}
          aria-label={t('removeNamed', { title })}
          aria-keyshortcuts="Delete"
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      )}
      {refusal && (
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </li>
  )
}
