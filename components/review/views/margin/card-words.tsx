'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { partsOf } from '@/domain/mention'
import { offersFor } from '@/domain/offers'
import { keepOpen, resolve, resolveGap } from '../../commands/acts/threads'
import { splitQuote } from '../../model/draft'
import { asksAboutWords, hasNoWords } from '../../model/threads'
import { findingQuery, versionsQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import styles from './card.module.css'

/** The words a thread was opened on, and whether they have changed since. */
export function Quote({ thread, children }: { thread: Thread; children?: ReactNode }) {
  const { anchor, paragraphId } = thread
  const t = useTranslations('desk.card')
  if (!anchor) return paragraphId === null ? null : <p className={styles.soft}>{t('wholeParagraph')}</p>
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        {children || anchor.quote}
      </blockquote>
      {anchor.state === 'changed' && <p className={styles.soft}>{t(hasNoWords(thread) ? 'gone.kept' : 'changed')}</p>}
      {anchor.state === 'orphaned' && <WordsGone thread={thread} />}
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

/** What the finding says that a thread was made of; not where the thread says just that itself. */
export function FindingQuote({ thread: { findingId = '', comments, gap, suggestion } }: { thread: Thread }) {
  const { titleOf } = useChecks()
  const { data: finding } = useQuery({ ...findingQuery(findingId), enabled: findingId !== '' })
  const own = gap?.explanation ?? suggestion?.reason ?? comments[0]?.body
  if (!finding || own === finding.message) return null
  return <FindingSays check={titleOf(finding.check)} message={finding.message} />
}

/** What a check saw, quoted where a person says something about it. */
export function FindingSays({ check, message }: { check?: string; message: string }) {
  return (
    <blockquote className={styles.finding} dir="auto">
      {check && <b>{check} </b>}
      {message}
    </blockquote>
  )
}

/** A card shows only the beginning of words longer than this, in letters. */
const LONG = 1_000

/** A person's words in a card; who is mentioned stands out, and what is quoted at their beginning is set apart. */
export function LongWords({ words }: { words: string }) {
  const t = useTranslations('desk.overflow')
  const [open, setOpen] = useState(false)
  const long = words.length > LONG
  const { quote, own } = splitQuote(words)
  return (
    <>
      {quote !== '' && <FindingSays message={quote} />}
      <p className={styles.words} data-folded={(long && !open) || undefined} dir="auto">
        {partsOf(own).map((part, index) =>
          typeof part === 'string' ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: one may be mentioned twice.
            <bdi key={index} className={styles.mention}>
              @{part.name}
            </bdi>
          ),
        )}
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

/** The words of a thread are gone from the text. An open one asks whether it is fixed by that. */
function WordsGone({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.card')
  const id = useId()
  const desk = useDesk()
  const article = useArticle()
  const busy = useBusy(thread.id)
  const offers = offersFor(thread, article, desk.me.id)
  const keeps = article.abilities.includes('resolve-thread')
  const ends = thread.kind === 'gap' ? offers.resolveGap : offers.resolve
  if (!asksAboutWords(thread) || !(keeps || ends)) return <p className={styles.soft}>{t('orphaned')}</p>
  const fix = () =>
    thread.kind === 'gap'
      ? void resolveGap(desk, { thread, resolution: 'fixed', note: t('gone.note') })
      : void resolve(desk, thread)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a question, not a field set.
    <div role="group" aria-labelledby={id} className={styles.warning}>
      <p id={id} className={styles.question}>
        {t('gone.ask')}
      </p>
      <div className={styles.actions}>
        {ends && (
          <Button disabled={busy} onClick={fix}>
            {t('gone.fixed')}
          </Button>
        )}
        {keeps && (
          <Button disabled={busy} onClick={() => void keepOpen(desk, { thread })}>
            {t('gone.stillOpen')}
          </Button>
        )}
      </div>
      {keeps && <p className={styles.move}>{t('gone.move')}</p>}
    </div>
  )
}
