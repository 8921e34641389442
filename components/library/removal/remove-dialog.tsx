'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Suspense, use, useState } from 'react'
import { call } from '@/components/call'
import { useTitles } from '@/components/titles'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { Article } from '@/domain/contract/shapes'
import { KEPT_DAYS } from '@/domain/removal'
import { LeadTitle, OtherTitle } from '../article-titles'
import { OpenCounts } from '../open-counts'
import styles from './removal.module.css'
import type { Standing } from './standing'
import { TypedTitle } from './typed-title'

type Props = {
  article: Article
  standing: Promise<Standing>
  onClose: () => void
  onRemoved: (title: string) => void
}

/** Asks before an article is removed: who is at it, and what is open in it. */
export function RemoveDialog({ article, standing, onClose, onRemoved }: Props) {
  const t = useTranslations('library.remove')
  const format = useFormatter()
  const { lead } = useTitles()(article)
  const [typed, type] = useState('')
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { title: t('wrong') } })
  const wrong = errorAt('title')
  const names = article.members?.map(({ name }) => name) ?? []
  const remove = async () => {
    const done = await ask(async () => {
      await call('DELETE /articles/{id}', { id: article.id, body: { title: typed } })
      return true
    })
    if (done) onRemoved(lead.text)
  }
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <div className={styles.article}>
        <strong className={styles.title}>
          <LeadTitle article={article} />
        </strong>
        <OtherTitle article={article} />
        <Suspense fallback={<OpenCounts counts={article.counts} />}>
          <OpenNow standing={standing} />
        </Suspense>
      </div>
      <p className={styles.people}>
        <Suspense fallback={t('looking')}>
          <PresentNow standing={standing} />
        </Suspense>{' '}
        {names.length > 0 && t('members', { names: format.list(names) })}
      </p>
      <p>{t('what', { days: KEPT_DAYS })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <TypedTitle article={article} error={wrong} value={typed} onChange={type} />
        {refusal && !wrong && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" ref={lead.lang === undefined ? autofocus : undefined} disabled={busy}>
            {t('do')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function OpenNow({ standing }: Pick<Props, 'standing'>) {
  return <OpenCounts counts={use(standing).counts} />
}

function PresentNow({ standing }: Pick<Props, 'standing'>) {
  const t = useTranslations('library.remove')
  const format = useFormatter()
  const { present } = use(standing)
  if (present === null) return t('unknown')
  if (present.length === 0) return t('nobody')
  return <strong>{t('present', { names: format.list(present), count: present.length })}</strong>
}
