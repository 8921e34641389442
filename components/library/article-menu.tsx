'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import type { Article } from '@/domain/contract/shapes'
import styles from './library.module.css'
import { useRemoved } from './removed'

/** Removes an article from the library; the line above the list takes it back. */
export function ArticleMenu({ article }: { article: Article }) {
  const t = useTranslations('library')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const { setRemoved } = useRemoved()
  if (!article.abilities.includes('delete')) return null
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
  return (
    <>
      <Button variant="quiet" disabled={busy} aria-label={t('removeNamed', { title })} onClick={() => void remove()}>
        {t('remove')}
      </Button>
      <span role="alert" className={styles.refusal}>
        {refusal}
      </span>
    </>
  )
}
