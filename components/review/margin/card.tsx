'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { useDesk, useDeskState } from '../state/desk-context'
import { useKindWords } from '../threads/kind-words'
import { isSettled, offersFor } from '../threads/standing'
import { CommentBody } from './card-comment'
import { GapBody } from './card-gap'
import { IssueBody } from './card-issue'
import { Standing } from './card-standing'
import { SuggestionBody } from './card-suggestion'
import { Gist } from './gist'
import styles from './margin.module.css'
import { ThreadComments } from './thread-comments'

type Props = { thread: Thread; article: Article; units: readonly Unit[] }

/** A thread's card: a line or two, and everything of the thread once it is in focus. */
export const Card = memo(function Card({ thread, article, units }: Props) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const open = useDeskState(({ threadId }) => threadId === thread.id)
  const kind = useKindWords()(thread)
  return (
    <article
      className={styles.card}
      data-card={thread.id}
      data-about={thread.paragraphId ?? undefined}
      data-of={thread.unitId ?? undefined}
      data-open={open || undefined}
      data-settled={isSettled(thread) || undefined}
      aria-label={t('card.label', { kind, name: thread.author.name })}
      tabIndex={-1}
    >
      {open ? (
        <OpenCard thread={thread} article={article} units={units} kind={kind} />
      ) : (
        <button
          type="button"
          className={styles.face}
          aria-expanded={false}
          onClick={() => store.set({ threadId: thread.id, ...(thread.unitId && { unitId: thread.unitId }) })}
        >
          <Head thread={thread} kind={kind} />
          <span className={styles.gist}>
            <Gist thread={thread} />
          </span>
        </button>
      )}
    </article>
  )
})

function OpenCard({ thread, article, units, kind }: Props & { kind: string }) {
  const { me } = useDesk()
  const offers = offersFor(thread, article, me.id)
  return (
    <div className={styles.body}>
      <Head thread={thread} kind={kind} />
      <BodyOf thread={thread} article={article} units={units} offers={offers} />
      <Standing thread={thread} offers={offers} />
      <ThreadComments thread={thread} canReply={offers.reply} />
    </div>
  )
}

function BodyOf({ thread, article, units, offers }: Props & { offers: ReturnType<typeof offersFor> }) {
  switch (thread.kind) {
    case 'suggestion':
      return <SuggestionBody thread={thread} article={article} units={units} offers={offers} />
    case 'issue':
      return <IssueBody thread={thread} />
    case 'gap':
      return <GapBody thread={thread} units={units} offers={offers} />
    case 'comment':
      return <CommentBody thread={thread} />
  }
}

function Head({ thread, kind }: { thread: Thread; kind: string }) {
  const t = useTranslations('desk')
  const format = useFormatter()
  return (
    <span className={styles.head}>
      <span className={styles.kind} data-kind={thread.kind}>
        {kind}
        {thread.suggestion?.decision === 'pending' && thread.suggestion.conflict && (
          <span className={styles.conflict}> · {t('suggestion.inConflict')}</span>
        )}
      </span>
      <span className={styles.who}>
        {thread.author.name} ·{' '}
        <time dateTime={thread.createdAt}>
          {format.dateTime(new Date(thread.createdAt), { month: 'short', day: 'numeric' })}
        </time>
      </span>
    </span>
  )
}
