'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { BulkDecided, Thread, Unit } from '@/domain/contract/shapes'
import { undoAct } from '../../state/act'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './bulk.module.css'
import { BulkList } from './bulk-list'

type Props = {
  decided: BulkDecided
  decision: 'accept' | 'reject'
  units: readonly Unit[]
  threads: readonly Thread[]
  onAgain: () => void
}

/** What was done, what wasn't and why, and the way back from all of it. */
export function BulkResult({ decided: { applied, skipped }, decision, units, threads, onAgain }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const undo = useDeskState(({ toast }) => toast?.undo)
  const result = useRef<HTMLParagraphElement>(null)
  const close = () => desk.store.closeDialog()

  // The button that had the focus is gone; the answer is where one reads on.
  useEffect(() => result.current?.focus(), [])

  const told = t(decision === 'accept' ? 'done.bulkAccepted' : 'done.bulkRejected', {
    applied: applied.length,
    skipped: skipped.length,
  })
  return (
    <>
      <p ref={result} className={styles.result} tabIndex={-1}>
        {told}
      </p>
      {skipped.length > 0 && (
        <section>
          <h3>{t('bulk.wereSkipped')}</h3>
          <BulkList items={skipped} units={units} threads={threads} />
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
