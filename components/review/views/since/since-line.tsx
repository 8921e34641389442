'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { seeAll, VISIT } from '../../commands/acts/article'
import { eventsOfOthers, MOMENT, summaryOf } from '../../model/since'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { knownSeq, useSinceQuery, useUnread } from '../../state/since'
import { CommandButton } from '../command-button'
import styles from './since.module.css'

/** A summary of what others did since the last visit. Its space is reserved, so that the article doesn't move. */
export function SinceLine() {
  const article = useArticle()
  const since = useDeskState((state) => state.since)
  const [awaited] = useState(article.seq > since)
  return awaited ? (
    <div className={styles.line}>
      <Told />
    </div>
  ) : null
}

function Told() {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const { me } = desk
  const { data } = useQuery(useSinceQuery())
  const seenTo = useDeskState((state) => state.seenTo)
  const busy = useBusy(VISIT)
  if (!data) return null
  const { all, unseen, isSeen } = eventsOfOthers(data, { meId: me.id, seenTo })
  if (all.length === 0 && !data.tooMany) return null
  return (
    <>
      {!isSeen && (
        <p>
          {data.tooMany ? (
            t('tooMany')
          ) : (
            <Summary events={unseen} texts={seenTo > data.since ? 0 : data.texts.length} />
          )}
        </p>
      )}
      <CommandButton command="since" className={styles.link}>
        <span>{t(isSeen ? 'showAgain' : 'show')}</span>
      </CommandButton>
      {!isSeen && (
        <button
          type="button"
          className={styles.link}
          disabled={busy}
          onClick={() => void seeAll(desk, knownSeq(desk.client, desk.articleId))}
        >
          {t('markAllRead')}
        </button>
      )}
    </>
  )
}

type SummaryProps = { events: Parameters<typeof summaryOf>[0]; texts: number }

function Summary({ events, texts }: SummaryProps) {
  const t = useTranslations('desk.since')
  const format = useFormatter()
  const said = summaryOf(events).map(({ of, count }) => t(`count.${of}`, { count }))
  const [first] = events
  if (!first) return null
  return t.rich('line', {
    what: [...said, ...(texts > 0 ? [t('count.texts', { count: texts })] : [])].join(', '),
    from: () => <time dateTime={first.at}>{format.dateTime(new Date(first.at), MOMENT)}</time>,
  })
}

/** The mark on a card with unseen changes by others. */
export function NewMark() {
  const t = useTranslations('desk.since')
  return <span className={styles.new}>{t('new')}</span>
}

/** The same mark where cards are hidden. */
export function NewMarkForThreads({ threads }: { threads: readonly Thread[] }) {
  const unread = useUnread(threads, false)
  return unread ? (
    <span className={styles.among}>
      <NewMark />
    </span>
  ) : null
}
