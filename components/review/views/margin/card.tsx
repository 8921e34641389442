'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { asksAboutWords, isSettled } from '../../model/threads'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useParts } from '../../state/on-desk'
import { useUnread } from '../../state/since'
import { useElement } from '../../state/use-element'
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
  const kind = kindWords(t, thread, parts)
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
        <Later
          view={CARD_BODY}
          props={{ thread, group, head: <Head thread={thread} kind={kind} /> }}
          meanwhile={
            <div className={styles.body}>
              <Head thread={thread} kind={kind} />
              <Summary thread={thread} />
            </div>
          }
        />
      ) : (
        <button type="button" className={styles.face} aria-expanded={false} onClick={() => store.focusThread(thread)}>
          <Head thread={thread} kind={kind} alternatives={group.length} unread={unread} />
          {group.length > 1 ? <Summaries group={group} /> : <Summary thread={thread} />}
        </button>
      )}
    </article>
  )
})

/** What it asks for or says, why, and who says so. */
function Summary({ thread }: { thread: Thread }) {
  const { suggestion } = thread
  return (
    <>
      <span className={suggestion ? styles.change : styles.summary} dir="auto">
        <ThreadSummary thread={thread} />
      </span>
      {suggestion?.reason && (
        <span className={styles.why} dir="auto">
          {suggestion.reason}
        </span>
      )}
      <Byline thread={thread} />
    </>
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
          <span className={styles.change} data-of-many="" dir="auto">
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

type HeadProps = { thread: Thread; kind: string; alternatives?: number; unread?: boolean }

/** What it is, in one line. */
function Head({ thread, kind, alternatives = 0, unread = false }: HeadProps) {
  const t = useTranslations('desk')
  const clashes = thread.suggestion?.decision === 'pending' && thread.suggestion.conflict
  return (
    <span className={styles.head}>
      <span className={styles.kind} data-kind={thread.kind} title={kind}>
        {kind}
      </span>
      {clashes && <span className={styles.conflict}>{t('suggestion.inConflict')}</span>}
      {asksAboutWords(thread) && <span className={styles.conflict}>{t('card.gone.mark')}</span>}
      {alternatives > 1 && <span className={styles.who}>{t('alternatives.count', { count: alternatives })}</span>}
      {unread && <NewMark />}
    </span>
  )
}
