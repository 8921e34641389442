'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { useDueWords } from '@/components/library/due-words'
import { Empty } from '@/components/shell/page'
import type { Waiting } from '@/domain/contract/mine'
import { addressOfTarget } from '@/domain/link-target'
import { ArticleLink } from './article-link'
import styles from './mine.module.css'
import { type FirstPage, More, useMore } from './more'

/** The articles in which something waits, due first; each thing leads to where it begins. */
export function WaitingList({ first }: { first: FirstPage<Waiting> }) {
  const t = useTranslations('mine')
  const { items, ...rest } = useMore(first, (cursor) => call('GET /me/waiting', { query: { cursor } }))
  if (items.length === 0) return <Empty>{t('nothingWaiting')}</Empty>
  return (
    <>
      <ul className={styles.list}>
        {items.map((waiting) => (
          <WaitingRow key={waiting.article.id} waiting={waiting} />
        ))}
      </ul>
      <More {...rest} />
    </>
  )
}

const SORTS = { suggestions: 'decide', conflicts: 'conflicts', gaps: 'gaps', issues: 'issues' } as const

function WaitingRow({ waiting }: { waiting: Waiting }) {
  const t = useTranslations('mine')
  const { article, units, unitId } = waiting
  const due = useDueWords()(article)
  const sorts = Object.entries(SORTS) as [keyof typeof SORTS, (typeof SORTS)[keyof typeof SORTS]][]
  return (
    <li className={styles.row}>
      <ArticleLink article={article} />
      <p className={styles.facts}>
        {due && <span data-late={due.late || undefined}>{due.words}</span>}
        {sorts.map(([sort, words]) => {
          const { count, threadId } = waiting[sort]
          if (threadId === null) return null
          return (
            <Link key={sort} href={addressOfTarget(article.id, { at: 'thread', id: threadId })}>
              {t(words, { count })}
            </Link>
          )
        })}
        {unitId !== null && (
          <Link href={addressOfTarget(article.id, { at: 'unit', id: unitId })}>{t('units', { count: units })}</Link>
        )}
      </p>
    </li>
  )
}
