'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { versionsQuery } from '../../state/article-queries'
import { useArticle } from '../../state/on-desk'
import styles from './card.module.css'

/** The words a thread was opened on; where they have changed since, it says so. */
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

/** What the paragraph of a thread read before it left the article. A thread on some of its words has these for a quote. */
export function RemovedText({ thread: { paragraphId, anchor } }: { thread: Thread }) {
  const t = useTranslations('desk.conflict')
  const { targetLanguage } = useArticle()
  // It has no later version to wait for.
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

/** So many letters are read at a glance; of more a card shows the beginning. */
const LONG = 1_000

/** What a person wrote, in a card. */
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

/** Shows what a card has folded away, and folds it again. */
export const Disclosure = ({ open, onToggle, children }: DisclosureProps) => (
  <button type="button" className={styles.text} aria-expanded={open} onClick={onToggle}>
    {children}
  </button>
)
