'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { SuggestedChange } from '@/components/redline/change'
import type { Article, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { Excerpted } from '../text/excerpted'
import { Redline } from '../text/live-redline'
import styles from './card.module.css'
import { ProposeAgain, Repropose } from './repropose'

type Props = { thread: Thread; article: Article; units: readonly Unit[]; offers: Offers }

/** What was meant, what stands there now, and the way to propose it again. It is never applied by itself. */
export function Conflict({ thread, article, units, offers }: Props) {
  const t = useTranslations('desk')
  const format = useFormatter()
  const { suggestion, anchor, paragraphId, createdAt } = thread
  if (!suggestion) return null
  const paragraph = units.flatMap(({ target }) => target).find(({ id }) => id === paragraphId)
  const date = format.dateTime(new Date(createdAt), { dateStyle: 'medium' })
  const language = article.targetLanguage
  return (
    <>
      <div className={styles.warning}>
        <strong>{t('suggestion.conflict')}</strong> {t('suggestion.conflictWhy')}
      </div>
      <dl className={styles.then}>
        <dt>{t('conflict.proposed', { date })}</dt>
        <dd lang={language} dir="auto">
          {suggestion.structure ? (
            <SuggestedChange thread={thread} />
          ) : (
            <Redline before={suggestion.original} after={suggestion.replacement} />
          )}
        </dd>
        {suggestion.reason && <dd className={styles.words}>{suggestion.reason}</dd>}
        {!suggestion.structure && <Now paragraph={paragraph} anchor={anchor} language={language} />}
      </dl>
      {offers.rebase &&
        (suggestion.structure
          ? (paragraph || paragraphId === null) && <ProposeAgain thread={thread} version={paragraph?.version ?? 1} />
          : paragraph && <Repropose thread={thread} paragraph={paragraph} language={language} />)}
    </>
  )
}

type NowProps = { paragraph: Paragraph | undefined; anchor: Thread['anchor']; language: string }

function Now({ paragraph, anchor, language }: NowProps) {
  const t = useTranslations('desk.conflict')
  if (!paragraph || !anchor) return <dt>{t('removed')}</dt>
  return (
    <>
      <dt>{t('now')}</dt>
      <dd>
        <Excerpted text={paragraph.text} range={anchor} language={language} />
      </dd>
    </>
  )
}
