'use client'

import { useTranslations } from 'next-intl'
import { When } from '@/components/ui/when'
import type { Thread } from '@/domain/contract/shapes'
import { isImportedName } from '@/domain/imported-name'
import { repliesTo } from '../../model/cards'
import styles from './margin.module.css'
import { UnsentMark } from './unsent-mark'

/**
 * Who opened it and when, of an open card also that it is only a name in a file; `counted`, of a closed card, also how often it was replied to, and whether one has begun to write
 * something in it.
 */
export function Byline({ thread, counted = true }: { thread: Thread; counted?: boolean }) {
  const t = useTranslations('desk.card')
  const replies = repliesTo(thread)
  return (
    <span className={styles.byline}>
      <bdi className={styles.name} title={thread.author.name}>
        {thread.author.name}
      </bdi>
      {!counted && isImportedName(thread.author) && <span>{t('fromFile')}</span>}
      <When at={thread.createdAt} brief={counted} />
      {counted && replies > 0 && <span>{t('replies', { count: replies })}</span>}
      {counted && <UnsentMark id={thread.id} />}
    </span>
  )
}
