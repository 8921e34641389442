'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { versionsQuery } from '../../state/article-queries'
import { useArticle } from '../../state/on-desk'
import styles from './card.module.css'

/** The words a thread was opened on, and whether they have changed since. */
export function Quote({ thread: { anchor, paragraphId } }: { thread: Thread }) {
  const t = useTranslations('desk.card')
  if (!anchor) return paragraphId === null ? null : <p className={styles.soft}>{t('wholeParagraph')}</p>
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        {anchor.quote}
      </blockquote>
      {anchor.state === 'changed' && <p className={styles.soft}>{t('changed')}</p>}
      {anchor.state === 'orphaned' && <p className={styles.soft}>{t('orphaned')}</p>}
    </>
  )
}

/** The last text of a thread's removed paragraph, if the thread has no quote. */
export function RemovedText({ thread: { paragraphId, anchor } }: { thread: Thread }) {
  const t = useTranslations('desk.conflict')
  const { targetLanguage } = useArticle()
  // A removed paragraph gets no later version.
  const { data } = useQuery({ ...versionsQuery(paragraphId ?? '', 0), enabled: paragraphId !== null && !anchor })
  const words = data?.findLast(({ text }) => text !== '')?.text
  if (!words) return null
  return (
    <>
      <p className={styles.soft}>{t('gone')}</p>
      <blockquote className={styles.quote} lang={targetLanguage} dir="auto">
        {words}
      </blockquote>
    </>
  )
}

/** A card shows only the beginning of words longer than this, in letters. */
const LONG = 1_000

/** A person's words in a card. */
export function LongWords({ words }: { words: string }) {
  const t = useTranslations('desk.overflow')
  const [open, setOpen] = useState(false)
  const long = words.length > LONG
  return (
    <>
      <p className={styles.words} data-folded={(long && !open) || undefined} dir="auto">
        {words}
      </p>
      {long && (
        <Disclosure open={open} onToggle={() => setOpen(!open)}>
          {t(open ? 'less' : 'all')}
        </Disclosure>
      )}
    </>
  )
}

type DisclosureProps = { open: boolean; onToggle: () => void; children: string }

/** Expands and collapses part of a card. */
export const Disclosure = ({ open, onToggle, children }: DisclosureProps) => (
  <button type="button" className={styles.text} aria-expanded={open} onClick={onToggle}>
    {children}
  </button>
)
