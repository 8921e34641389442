'use client'

import { useTranslations } from 'next-intl'
import { SuggestedChange } from '@/components/redline/change'
import { useSplits } from '@/components/redline/change-words'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { Alternatives } from './alternatives'
import styles from './card.module.css'
import { Conflict } from './card-conflict'
import { Decide } from './card-decide'
import { Outcome } from './card-outcome'
import { LongWords } from './long-words'

type Props = { thread: Thread; group: readonly Thread[]; article: Article; units: readonly Unit[]; offers: Offers }

export function SuggestionBody({ thread, group, article, units, offers }: Props) {
  const t = useTranslations('desk.suggestion')
  const splits = useSplits()(thread)
  const { suggestion } = thread
  if (!suggestion) return null
  const { decision, conflict, reason } = suggestion
  const pending = decision === 'pending'
  const clashes = pending && conflict
  // Among alternatives it stands in their list.
  const alone = group.length < 2
  return (
    <>
      {!clashes && alone && (
        <p className={styles.change} lang={article.targetLanguage} dir="auto">
          <SuggestedChange thread={thread} />
        </p>
      )}
      {alone && splits && <p className={styles.soft}>{t('splits')}</p>}
      {alone && !clashes && reason && <LongWords words={reason} />}
      {clashes && <Conflict thread={thread} article={article} units={units} offers={offers} />}
      {!pending && <Outcome thread={thread} offers={offers} />}
      {pending && !conflict && (offers.accept || !alone) && (
        <Alternatives thread={thread} group={group} article={article} units={units} />
      )}
      <Decide thread={thread} offers={offers} reasonAsked={article.policy.rejectReason} />
    </>
  )
}
