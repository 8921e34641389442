'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { BulkDecided } from '@/domain/contract/answers'
import type { Skip } from '@/domain/manuscript/bulk'
import { numbersOf } from '@/domain/unit-number'
import type { BulkForesight } from '../../model/alternatives'
import { undoAct } from '../../state/act'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { ThreadSummary } from '../margin/thread-summary'
import styles from './bulk.module.css'

type Props = {
  decided: BulkDecided
  decision: 'accept' | 'reject'
  onAgain: () => void
}

/** What was decided, what was skipped and why, and a button that undoes all of it. */
export function BulkResult({ decided: { applied, skipped }, decision, onAgain }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const undo = useDeskState(({ toast }) => toast?.undo)
  const result = useRef<HTMLParagraphElement>(null)
  const close = () => desk.store.closeDialog()

  // The button that had the focus is gone, so the result gets it.
  useEffect(() => result.current?.focus(), [])

  const outcome = t(decision === 'accept' ? 'done.bulkAccepted' : 'done.bulkRejected', {
    applied: applied.length,
    skipped: skipped.length,
  })
  return (
    <>
      <p ref={result} className={styles.result} tabIndex={-1}>
        {outcome}
      </p>
      {skipped.length > 0 && (
        <section>
          <h3>{t('bulk.wereSkipped')}</h3>
          <BulkList items={skipped} />
        </section>
      )}
      <div className={styles.foot}>
        <Button variant="primary" onClick={close}>
          {t('bulk.close')}
        </Button>
        {undo && applied.length > 0 && (
          <Button
            onClick={() => {
              close()
              undoAct(desk, undo)
            }}
          >
            {t('bulk.undoAll')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('bulk.again')}</Button>
      </div>
    </>
  )
}

type PreviewProps = {
  decision: 'accept' | 'reject'
  foreseen: BulkForesight
}

/** What will be decided and what skipped, before it happens. */
export function BulkPreview({ decision, foreseen: { applied, skipped } }: PreviewProps) {
  const t = useTranslations('desk.bulk')
  const heading = t(decision === 'accept' ? 'willApply' : 'willReject', { count: applied.length })
  const left = t('willSkip', { count: skipped.length })
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.visuallyHidden}>
        {skipped.length > 0 ? `${heading}, ${left}` : heading}
      </p>
      <section>
        <h3>{heading}</h3>
        <BulkList items={applied.map((threadId) => ({ threadId }))} />
      </section>
      {skipped.length > 0 && (
        <section>
          <h3>{left}</h3>
          <BulkList items={skipped} />
        </section>
      )}
    </div>
  )
}

type Item = Pick<Skip, 'threadId'> & { readonly reason?: Skip['reason']; readonly by?: string | undefined }
type ListProps = { items: readonly Item[] }

/** A line for each suggestion: place, words, author, and why it is skipped. */
function BulkList({ items }: ListProps) {
  const t = useTranslations('desk.bulk')
  const { units, threads } = useOnDesk()
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
            <span className={styles.number}>{number !== undefined && t('unit', { number })}</span>
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
    case 'not-own':
    case 'group':
    case 'conflict':
      return t(reason)
  }
}
