'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { call } from '@/components/call'
import { Empty } from '@/components/shell/page'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import { useMoment } from '@/components/use-moment'
import type { Article } from '@/domain/contract/shapes'
import { KEPT_DAYS } from '@/domain/removal'
import { LeadTitle, OtherTitle } from '../article-titles'
import library from '../library.module.css'
import { OpenCounts } from '../open-counts'
import { PurgeDialog } from './purge-dialog'
import styles from './removal.module.css'

/** The removed articles that one may restore. */
export function RemovedList({ articles }: { articles: readonly Article[] }) {
  const t = useTranslations('library.removedList')
  const router = useRouter()
  const [done, setDone] = useState<{ what: 'restored' | 'purged'; id: string; title: string } | null>(null)
  const report = (what: 'restored' | 'purged') => (id: string, title: string) => {
    setDone({ what, id, title })
    router.refresh()
  }
  return (
    <>
      <p className={styles.lead}>
        {t('lead', { days: KEPT_DAYS })} <Link href="/">{t('back')}</Link>
      </p>
      <div role="status" className={library.removed}>
        {done && (
          <span className={library.cut} dir="auto">
            {t(done.what, { title: done.title })}
          </span>
        )}
        {done?.what === 'restored' && (
          // The row that had the focus is gone.
          <Link key={done.id} ref={focus} href={`/articles/${done.id}`}>
            {t('openArticle')}
          </Link>
        )}
      </div>
      {articles.length === 0 && <Empty>{t('empty')}</Empty>}
      <ul className={library.list}>
        {articles.map((article) => (
          <RemovedRow key={article.id} article={article} onRestored={report('restored')} onPurged={report('purged')} />
        ))}
      </ul>
    </>
  )
}

const focus = (link: HTMLElement | null) => link?.focus()

type Done = (id: string, title: string) => void

function RemovedRow({ article, onRestored, onPurged }: { article: Article; onRestored: Done; onPurged: Done }) {
  const t = useTranslations('library.removedList')
  const moment = useMoment()
  const { lead } = useTitles()(article)
  const [purging, setPurging] = useState(false)
  const { ask, busy, refusal } = useAsk()
  const { id, removed, counts, abilities } = article
  const purgeable = abilities.includes('purge')
  const restore = async () => {
    if (await ask(() => call('POST /articles/{id}/restore', { id }))) onRestored(id, lead.text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !purgeable || purging || event.nativeEvent.isComposing) return
    event.preventDefault()
    setPurging(true)
  }
  return (
    <li className={styles.row} onKeyDown={press}>
      <div>
        <strong>
          <LeadTitle article={article} />
        </strong>
        <OtherTitle article={article} />
        {removed && (
          <p className={styles.by}>
            {t('by', { name: removed.by?.name ?? 'Stet', when: moment(removed.at), until: moment(removed.until) })}
          </p>
        )}
        <OpenCounts counts={counts} />
      </div>
      <div className={styles.buttons}>
        <Button
          disabled={busy}
          data-stop=""
          aria-label={t('restoreNamed', { title: lead.text })}
          onClick={() => void restore()}
        >
          {t('restore')}
        </Button>
        {purgeable && (
          <Button
            variant="quiet"
            aria-label={t('purgeNamed', { title: lead.text })}
            aria-keyshortcuts="Delete"
            onClick={() => setPurging(true)}
          >
            {t('purge')}
          </Button>
        )}
      </div>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {purging && (
        <PurgeDialog
          article={article}
          onClose={() => setPurging(false)}
          onPurged={(title) => {
            setPurging(false)
            onPurged(id, title)
          }}
        />
      )}
    </li>
  )
}
