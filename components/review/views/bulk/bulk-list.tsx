'use client'

import { useTranslations } from 'next-intl'
import type { Thread, Unit } from '@/domain/contract/shapes'
import type { Skip } from '@/domain/manuscript/bulk'
import { numbersOf } from '../../model/unit-numbers'
import { ThreadSummary } from '../margin/thread-summary'
import styles from './bulk.module.css'

type Item = Pick<Skip, 'threadId'> & { readonly reason?: Skip['reason']; readonly by?: string | undefined }
type Props = { items: readonly Item[]; units: readonly Unit[]; threads: readonly Thread[] }

/** Suggestions, a line each: where, what, by whom; of one left out, why. */
export function BulkList({ items, units, threads }: Props) {
  const numbers = numbersOf(units)
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  if (items.length === 0) return null
  return (
    <ol className={styles.list}>
      {items.map((item) => {
        const thread = byId.get(item.threadId)
        const number = numbers.get(thread?.unitId ?? '')
        return (
          <li key={item.threadId}>
            <span className={styles.number}>{number !== undefined && `¶${number}`}</span>
            <span className={styles.words} dir="auto">
              {thread && <ThreadSummary thread={thread} />}
            </span>
            <span className={styles.by}>{thread?.author.name}</span>
            {item.reason && (
              <span className={styles.why}>
                <Why {...item} reason={item.reason} byName={byId.get(item.by ?? '')?.author.name} />
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Why({ reason, byName }: Pick<Skip, 'reason'> & { byName: string | undefined }) {
  const t = useTranslations('desk.bulk.skip')
  switch (reason) {
    case 'overlaps':
    case 'superseded':
      return byName === undefined ? t(`${reason}Unknown`) : t(reason, { name: byName })
    case 'not-found':
    case 'already-decided':
    case 'own':
    case 'conflict':
      return t(reason)
  }
}
