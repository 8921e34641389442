'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import type { Article } from '@/domain/contract/shapes'
import styles from './columns.module.css'
import { useRemoval } from './removal/removal'

/** A row of the library, whose article can be removed. */
export function RemovableRow({ article, children }: { article: Article; children: ReactNode }) {
  const t = useTranslations('library')
  const { lead } = useTitles()(article)
  const { askToRemove } = useRemoval()
  const removable = article.abilities.includes('delete')
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !removable) return
    event.preventDefault()
    askToRemove(article)
  }
  return (
    <li className={styles.row} onKeyDown={press}>
      {children}
      {removable && (
        <Button
          variant="quiet"
          className={styles.remove}
          aria-label={t('removeNamed', { title: lead.text })}
          aria-keyshortcuts="Delete"
          onClick={() => askToRemove(article)}
        >
          {t('remove.do')}…
        </Button>
      )}
    </li>
  )
}
