'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Query } from '@/domain/contract/query'
import type { Thread } from '@/domain/contract/shapes'
import { isUnanswered, queryState } from '@/domain/query-state'
import { askedAbout, remind, remindOf, restoreQuery, withdrawQuery } from '../../commands/acts/queries'
import { ariaKeysOf, keysOf } from '../../commands/commands'
import { queryToRestore, queryToWithdraw } from '../../commands/query-commands'
import { useBusy, useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { useQueryClock } from '../../state/query-clock'
import { Keys } from '../command-button'
import styles from './queries.module.css'

/** What people outside were asked about it; their answers are among the replies. */
export function CardQueries({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.query')
  const { abilities } = useArticle()
  const able = abilities.includes('ask')
  const now = useQueryClock([thread])
  const { queries = [] } = thread
  if (queries.length === 0) return null
  return (
    <ul className={styles.asked} aria-label={t('asked')}>
      {queries.map((query) => (
        <Asked
          key={query.id}
          query={query}
          able={able}
          now={now}
          hasKey={query === queryToWithdraw(queries) || query === queryToRestore(queries)}
        />
      ))}
    </ul>
  )
}

/** `hasKey`: of several the one that the key withdraws, or asks again. */
type AskedProps = { query: Query; able: boolean; now: Date; hasKey: boolean }

function Asked({ query, able, now, hasKey }: AskedProps) {
  const t = useTranslations('desk.query')
  const format = useFormatter()
  const desk = useDesk()
  const busy = useBusy(askedAbout(query.threadId))
  const { guest, question, dueAt } = query
  const reminding = useBusy(remindOf(guest))
  const state = queryState(query, now)
  return (
    <li>
      <span className={styles.by}>
        <b>
          <bdi>{t('to', { name: guest.name })}</bdi>
        </b>
        <span className={styles.state} data-state={state}>
          {t(`state.${state}`)}
        </span>
        {dueAt !== undefined && isUnanswered(query) && (
          <time dateTime={dueAt}>
            {format.dateTime(new Date(dueAt), { month: 'short', day: 'numeric', timeZone: 'UTC' })}
          </time>
        )}
        {able && guest.mails && isUnanswered(query) && (
          <button
            type="button"
            className={styles.text}
            disabled={reminding}
            aria-label={t('remindNamed', { name: guest.name })}
            title={t('remindHint')}
            aria-keyshortcuts={ariaKeysOf('remind')}
            onClick={() => void remind(desk, guest)}
          >
            {t('remind')} <Keys names={keysOf('remind')} />
          </button>
        )}
        {able && isUnanswered(query) && (
          <button
            type="button"
            className={styles.text}
            disabled={busy}
            aria-label={t('withdrawNamed', { name: guest.name })}
            aria-keyshortcuts={hasKey ? ariaKeysOf('withdrawQuery') : undefined}
            onClick={() => void withdrawQuery(desk, query)}
          >
            {t('withdraw')} {hasKey && <Keys names={keysOf('withdrawQuery')} />}
          </button>
        )}
        {able && state === 'withdrawn' && (
          <button
            type="button"
            className={styles.text}
            disabled={busy}
            aria-label={t('restoreNamed', { name: guest.name })}
            aria-keyshortcuts={hasKey ? ariaKeysOf('restoreQuery') : undefined}
            onClick={() => void restoreQuery(desk, query)}
          >
            {t('restore')} {hasKey && <Keys names={keysOf('restoreQuery')} />}
          </button>
        )}
      </span>
      <p className={styles.question}>{question}</p>
    </li>
  )
}
