'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { Article } from '@/domain/contract/shapes'
import { LeadTitle } from '../article-titles'
import styles from './removal.module.css'
import { TypedTitle } from './typed-title'

type Props = { article: Article; onClose: () => void; onPurged: (title: string) => void }

/** Asks for the title before an article is deleted for good. One without a title needs none. */
export function PurgeDialog({ article, onClose, onPurged }: Props) {
  const t = useTranslations('library.purge')
  const { lead } = useTitles()(article)
  const [typed, type] = useState('')
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { title: t('wrong') } })
  const wrong = errorAt('title')
  const purge = async () => {
    const done = await ask(async () => {
      await call('DELETE /articles/{id}', { id: article.id, query: { purge: 'true' }, body: { title: typed } })
      return true
    })
    if (done) onPurged(lead.text)
  }
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void purge()
        }}
      >
        <p className={styles.article}>
          <strong className={styles.title}>
            <LeadTitle article={article} />
          </strong>
        </p>
        <p>{t('what')}</p>
        <TypedTitle article={article} error={wrong} value={typed} onChange={type} />
        {refusal && !wrong && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('do')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
