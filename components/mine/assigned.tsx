'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { useDueWords } from '@/components/library/due-words'
import { rangeWords } from '@/domain/assignment-range'
import type { OwnAssignment } from '@/domain/contract/mine'
import { addressOfTarget } from '@/domain/link-target'
import { ArticleLink } from './article-link'
import styles from './mine.module.css'
import { type FirstPage, More, useMore } from './more'

/** What one is assigned to, due first. */
export function Assigned({ first }: { first: FirstPage<OwnAssignment> }) {
  const { items, ...rest } = useMore(first, (cursor) => call('GET /me/assignments', { query: { cursor } }))
  return (
    <>
      <ul className={styles.list}>
        {items.map((own) => (
          <AssignedRow key={own.assignment.id} own={own} />
        ))}
      </ul>
      <More {...rest} />
    </>
  )
}

function AssignedRow({ own: { article, assignment } }: { own: OwnAssignment }) {
  const t = useTranslations('mine')
  const words = rangeWords(assignment, useTranslations('assignments'))
  const { fromUnitId, dueAt, note } = assignment
  const due = useDueWords()({ status: article.status, dueAt })
  return (
    <li className={styles.row}>
      <ArticleLink article={article} />
      <p className={styles.facts}>
        {due && <span data-late={due.late || undefined}>{due.words}</span>}
        {fromUnitId === undefined ? (
          <span>{words}</span>
        ) : (
          <Link href={addressOfTarget(article.id, { at: 'unit', id: fromUnitId })} aria-label={t('goTo', { words })}>
            {words}
          </Link>
        )}
        {note !== undefined && <span>{note}</span>}
      </p>
    </li>
  )
}
