'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import { splitWords } from '@/components/redline/change-words'
import type { Thread } from '@/domain/contract/shapes'
import { asksAboutWords, isSettled } from '../../model/threads'
import { useDesk, useDeskState, useElement } from '../../state/desk-context'
import { useParts } from '../../state/on-desk'
import { useUnread } from '../../state/since'
import { kindWords } from '../../state/words'
import { CARD_BODY, Later } from '../later'
import { NewMark } from '../since/since-line'
import { Byline } from './byline'
import styles from './margin.module.css'
import { ThreadSummary } from './thread-summary'

type Props = {
  thread: Thread
  /** The alternatives that share the card, including this one; empty if there are none. */
  group?: readonly Thread[] | undefined
}

const NONE: readonly Thread[] = []
const CHOICES = 4

/** A thread's card: a summary, or the whole thread if it is in focus. */
export const Card = memo(function Card({ thread, group = NONE }: Props) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const open = useDeskState(({ threadId }) => threadId === thread.id)
  const parts = useParts(thread.id)
  const shared = group.length > 1
  const kind = kindWords(t, thread, parts)
  const element = useElement('card', thread.id)
  const unread = useUnread(shared ? group : [thread], open)
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
        <Later
          view={CARD_BODY}
          props={{ thread, group, head: <Head thread={thread} kind={kind} /> }}
          meanwhile={
            <div className={styles.body}>
              <Head thread={thread} kind={kind} />
              <Byline thread={thread} counted={false} />
              <Summary thread={thread} />
            </div>
          }
        />
      ) : (
        <button type="button" className={styles.face} aria-expanded={false} onClick={() => store.focusThread(thread)}>
          <Head thread={thread} kind={kind} unread={unread}>
            {shared ? (
              <span className={styles.who}>{t('alternatives.count', { count: group.length })}</span>
            ) : (
              <Byline thread={thread} />
            )}
          </Head>
          {shared ? <Summaries group={group} /> : <Summary thread={thread} />}
        </button>
      )}
    </article>
  )
})

/** What it asks for or says, and why. */
function Summary({ thread }: { thread: Thread }) {
  const { suggestion } = thread
  return (
    <>
      {suggestion ? (
        <SummaryOfChange thread={thread} />
      ) : (
        <span className={styles.summary} dir="auto">
          <ThreadSummary thread={thread} />
        </span>
      )}
      {suggestion?.reason && (
        <span className={styles.why} dir="auto">
          {suggestion.reason}
        </span>
      )}
    </>
  )
}

/** So many letters are never cut off. */
const SHORT = 8

/** Words and those in their place are set side by side: the old ones are cut off before the new ones need a second line. */
function SummaryOfChange({ thread, ofMany = false }: { thread: Thread; ofMany?: boolean }) {
  const { suggestion } = thread
  const parts = useParts(thread.id)
  const splits = splitWords(useDesk().t, thread) !== undefined
  const isPair = !parts && !splits && suggestion !== undefined && !suggestion.structure && suggestion.original !== ''
  const pair = suggestion && suggestion.original.length <= SHORT ? 'short' : 'long'
  return (
    <span className={styles.change} data-pair={isPair ? pair : undefined} data-of-many={ofMany || undefined} dir="auto">
      <ThreadSummary thread={thread} />
    </span>
  )
}

/** A line for each of the first alternatives. */
function Summaries({ group }: { group: readonly Thread[] }) {
  const t = useTranslations('desk.overflow')
  const more = group.length - CHOICES
  return (
    <>
      {group.slice(0, more > 1 ? CHOICES : undefined).map((one) => (
        <span key={one.id} className={styles.choice}>
          <SummaryOfChange thread={one} ofMany />
          <span className={styles.who}>
            <bdi className={styles.name}>{one.author.name}</bdi>
          </span>
        </span>
      ))}
      {more > 1 && <span className={styles.choice}>{t('andMore', { count: more })}</span>}
    </>
  )
}

type HeadProps = { thread: Thread; kind: string; unread?: boolean; children?: ReactNode }

/** What it is, in one line; at its end whose it is, or how many there are to choose from. */
function Head({ thread, kind, unread = false, children }: HeadProps) {
  const t = useTranslations('desk')
  const clashes = thread.suggestion?.decision === 'pending' && thread.suggestion.conflict
  return (
    <span className={styles.head}>
      <span className={styles.kind} data-kind={thread.kind} title={kind}>
        {kind}
      </span>
      {clashes && <span className={styles.conflict}>{t('suggestion.inConflict')}</span>}
      {thread.suggestion?.untracked && (
        <span className={styles.sign} title={t('suggestion.untrackedWhy')}>
          {t('suggestion.untracked')}
        </span>
      )}
      {thread.suggestion?.outside && (
        <span className={styles.conflict}>{t(`outside.sign.${thread.suggestion.outside.decision}`)}</span>
      )}
      {asksAboutWords(thread) && <span className={styles.conflict}>{t('card.gone.mark')}</span>}
      {unread && <NewMark />}
      {children}
    </span>
  )
}
