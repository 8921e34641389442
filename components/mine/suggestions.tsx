'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { SuggestedChange } from '@/components/redline/change'
import { Empty } from '@/components/shell/page'
import type { OwnSuggestion } from '@/domain/contract/mine'
import { Outcome } from '@/domain/contract/names'
import { addressOfTarget } from '@/domain/link-target'
import { ArticleHeading } from './article-link'
import styles from './mine.module.css'
import { type FirstPage, More, useMore } from './more'

/** What one has proposed, and what became of it. */
export function Suggestions({ first, outcome }: { first: FirstPage<OwnSuggestion>; outcome: Outcome | undefined }) {
  const t = useTranslations('mine')
  const { items, ...rest } = useMore(first, (cursor) => call('GET /me/suggestions', { query: { cursor, outcome } }))
  if (items.length === 0) return <Empty>{outcome === undefined ? t('noSuggestions') : t('noneWithOutcome')}</Empty>
  return (
    <>
      <ul className={styles.list}>
        {items.map((own) => (
          <SuggestionRow key={own.thread.id} own={own} />
        ))}
      </ul>
      <More {...rest} />
    </>
  )
}

function SuggestionRow({ own }: { own: OwnSuggestion }) {
  const t = useTranslations('mine')
  const { article, thread, outcome, parts } = own
  return (
    <li className={styles.row}>
      <Link
        href={addressOfTarget(article.id, { at: 'thread', id: thread.id })}
        className={styles.words}
        lang={article.targetLanguage}
        dir="auto"
        data-stop=""
      >
        <SuggestedChange thread={thread} />
        {parts > 1 && <span className={styles.parts}> {t('parts', { count: parts - 1 })}</span>}
      </Link>
      <p className={styles.became} data-outcome={outcome}>
        <SuggestionOutcome own={own} />
      </p>
      <p className={styles.facts}>
        <ArticleHeading article={article} />
      </p>
    </li>
  )
}

/** By whom, when, as what, and why. */
function SuggestionOutcome({ own: { thread, outcome } }: { own: OwnSuggestion }) {
  const t = useTranslations('mine')
  const desk = useTranslations('desk.suggestion')
  const format = useFormatter()
  const { suggestion } = thread
  if (!suggestion) return null
  const { decision, decidedBy, decidedAt, decisionNote, appliedText } = suggestion
  const date = format.dateTime(new Date(decidedAt ?? thread.createdAt), { dateStyle: 'medium' })
  if (outcome === 'conflict')
    return (
      <>
        <b>{desk('conflict')}</b> {desk('conflictWhy')}
      </>
    )
  if (decision === 'pending') return <span>{t('since', { date })}</span>
  return (
    <>
      <span>{desk(`outcome.${decision}`, { name: decidedBy?.name ?? '', date })}</span>
      {outcome === 'edited' && appliedText !== undefined && ` ${desk('appliedAs', { words: appliedText })}`}
      {decisionNote && <span className={styles.note}>{decisionNote}</span>}
    </>
  )
}

/** Chooses suggestions by what became of them; the choice stands in the address. */
export function OutcomeFilter({ outcome }: { outcome: Outcome | undefined }) {
  const t = useTranslations('mine')
  return (
    <nav className={styles.outcomes} aria-label={t('byOutcome')}>
      {([undefined, ...Outcome.options] as const).map((name) => (
        <Link
          key={name ?? 'all'}
          href={name === undefined ? '/mine' : `/mine?outcome=${name}`}
          scroll={false}
          aria-current={name === outcome ? 'true' : undefined}
        >
          {t(`outcomes.${name ?? 'all'}`)}
        </Link>
      ))}
    </nav>
  )
}
