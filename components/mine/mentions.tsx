'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { Empty } from '@/components/shell/page'
import { useMoment } from '@/components/use-moment'
import type { MentionOfMe } from '@/domain/contract/mine'
import { addressOfTarget } from '@/domain/link-target'
import { withNames } from '@/domain/mention'
import { ArticleHeading } from './article-link'
import styles from './mine.module.css'
import { type FirstPage, More, useMore } from './more'

/** Where others call one into a discussion. */
export function Mentions({ first }: { first: FirstPage<MentionOfMe> }) {
  const t = useTranslations('mine')
  const moment = useMoment()
  const { items, ...rest } = useMore(first, (cursor) => call('GET /me/mentions', { query: { cursor } }))
  if (items.length === 0) return <Empty>{t('noMentions')}</Empty>
  return (
    <>
      <ul className={styles.list}>
        {items.map(({ article, comment }) => (
          <li key={comment.id} className={styles.row}>
            <Link
              href={addressOfTarget(article.id, { at: 'thread', id: comment.threadId })}
              className={styles.words}
              dir="auto"
              data-stop=""
            >
              {withNames(comment.body)}
            </Link>
            <p className={styles.facts}>
              <span>{comment.author.name}</span>
              <ArticleHeading article={article} />
              <time dateTime={comment.createdAt}>{moment(comment.createdAt)}</time>
            </p>
          </li>
        ))}
      </ul>
      <More {...rest} />
    </>
  )
}
