'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { type Offers, offersFor } from '@/domain/offers'
import { isAdrift, isSettled, placesOf } from '../../model/thread-standing'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useKindWords } from '../../state/kind-words'
import { useElement } from '../../state/use-element'
import { useUnread } from '../../state/use-since'
import { CopyLink } from '../filter/copy-link'
import { NewMark } from '../since/new-mark'
import { KeptWords } from '../write/kept-words'
import { CommentBody } from './card-comment'
import { GapBody } from './card-gap'
import { IssueBody } from './card-issue'
import { Standing } from './card-standing'
import { SuggestionBody } from './card-suggestion'
import { GoneWords } from './gone-words'
import styles from './margin.module.css'
import { ThreadComments } from './thread-comments'
import { ThreadSummary } from './thread-summary'

type Props = {
  thread: Thread
  /** The alternatives that the card stands for, this one among them; none where it stands alone. */
  group?: readonly Thread[]
  article: Article
  units: readonly Unit[]
}

const NONE: readonly Thread[] = []
const CHOICES = 4

/** A thread's card: a line or two, and everything of the thread once it is in focus. */
export const Card = memo(function Card({ thread, group = NONE, article, units }: Props) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const open = useDeskState(({ threadId }) => threadId === thread.id)
  const kind = useKindWords()(thread)
  const element = useElement('card', thread.id)
  const unread = useUnread(group.length > 1 ? group : [thread], open)
  return (
    <article
      ref={element}
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
        <OpenCard thread={thread} group={group} article={article} units={units} kind={kind} />
      ) : (
        <button type="button" className={styles.face} aria-expanded={false} onClick={() => store.focusThread(thread)}>
          <Head thread={thread} kind={kind} alternatives={group.length} unread={unread} />
          {group.length > 1 ? (
            <Gists group={group} />
          ) : (
            <span className={styles.gist} dir="auto">
              <ThreadSummary thread={thread} />
            </span>
          )}
        </button>
      )}
    </article>
  )
})

/** The alternatives, a line each; of many the first. */
function Gists({ group }: { group: readonly Thread[] }) {
  const t = useTranslations('desk.crowd')
  const more = group.length - CHOICES
  return (
    <>
      {group.slice(0, more > 1 ? CHOICES : undefined).map((one) => (
        <span key={one.id} className={styles.choice}>
          <span className={styles.gist} data-of-many="" dir="auto">
            <ThreadSummary thread={one} />
          </span>
          <span className={styles.who}>
            <bdi className={styles.name}>{one.author.name}</bdi>
          </span>
        </span>
      ))}
      {more > 1 && <span className={styles.choice}>{t('andMore', { count: more })}</span>}
    </>
  )
}

type OpenProps = Required<Props> & { kind: string }

function OpenCard({ thread, group, article, units, kind }: OpenProps) {
  const { me } = useDesk()
  const offers = offersFor(thread, article, me.id)
  return (
    <div className={styles.body}>
      <div className={styles.top}>
        <Head thread={thread} kind={kind} />
        <CopyLink place={{ at: 'thread', id: thread.id }} />
      </div>
      {isAdrift(thread, placesOf(units)) && <GoneWords thread={thread} language={article.targetLanguage} />}
      <BodyOf thread={thread} group={group} article={article} units={units} offers={offers} />
      <KeptWords thread={thread} offers={offers} />
      <Standing thread={thread} offers={offers} />
      <ThreadComments thread={thread} canReply={offers.comment} />
    </div>
  )
}

type BodyProps = Required<Props> & { offers: Offers }

function BodyOf({ thread, group, article, units, offers }: BodyProps) {
  switch (thread.kind) {
    case 'suggestion':
      return <SuggestionBody thread={thread} group={group} article={article} units={units} offers={offers} />
    case 'issue':
      return <IssueBody thread={thread} />
    case 'gap':
      return <GapBody thread={thread} units={units} offers={offers} />
    case 'comment':
      return <CommentBody thread={thread} />
  }
}

type HeadProps = { thread: Thread; kind: string; alternatives?: number; unread?: boolean }

function Head({ thread, kind, alternatives = 0, unread = false }: HeadProps) {
  const t = useTranslations('desk')
  return (
    <span className={styles.head}>
      <span className={styles.kind} data-kind={thread.kind}>
        {kind}
        {thread.suggestion?.decision === 'pending' && thread.suggestion.conflict && (
          <span className={styles.conflict}> · {t('suggestion.inConflict')}</span>
        )}
      </span>
      {unread && <NewMark />}
      <span className={styles.who}>
        {alternatives > 1 ? t('alternatives.count', { count: alternatives }) : <Signed thread={thread} />}
      </span>
    </span>
  )
}

function Signed({ thread }: { thread: Thread }) {
  const format = useFormatter()
  return (
    <>
      <bdi className={styles.name} title={thread.author.name}>
        {thread.author.name}
      </bdi>
      <span aria-hidden="true"> · </span>
      <time dateTime={thread.createdAt}>
        {format.dateTime(new Date(thread.createdAt), { month: 'short', day: 'numeric' })}
      </time>
    </>
  )
}
