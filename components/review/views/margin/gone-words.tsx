'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { versionsQuery } from '../../state/article-queries'
import styles from './card.module.css'

type Props = { thread: Thread; language: string }

/** What the paragraph of a thread read before it left the article. A thread on some of its words has these for a quote. */
export function GoneWords({ thread: { paragraphId, anchor }, language }: Props) {
  const t = useTranslations('desk.conflict')
  // It has no later version to wait for.
  const { data } = useQuery({ ...versionsQuery(paragraphId ?? '', 0), enabled: paragraphId !== null && !anchor })
  const words = data?.findLast(({ text }) => text !== '')?.text
  if (!words) return null
  return (
    <>
      <p className={styles.soft}>{t('gone')}</p>
      <blockquote className={styles.quote} lang={language} dir="auto">
        {words}
      </blockquote>
    </>
  )
}
