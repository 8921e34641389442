'use client'

import { useTranslations } from 'next-intl'
import type { Thread, Unit } from '@/domain/contract/shapes'
import type { BulkForesight } from '../../model/alternatives'
import styles from './bulk.module.css'
import { BulkList } from './bulk-list'

type Props = {
  decision: 'accept' | 'reject'
  foreseen: BulkForesight
  units: readonly Unit[]
  threads: readonly Thread[]
}

/** What will be done and what left out, before anything is. */
export function BulkPreview({ decision, foreseen: { applied, skipped }, units, threads }: Props) {
  const t = useTranslations('desk.bulk')
  const heading = t(decision === 'accept' ? 'willApply' : 'willReject', { count: applied.length })
  const left = t('willSkip', { count: skipped.length })
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.spoken}>
        {skipped.length > 0 ? `${heading}, ${left}` : heading}
      </p>
      <section>
        <h3>{heading}</h3>
        <BulkList items={applied.map((threadId) => ({ threadId }))} units={units} threads={threads} />
      </section>
      {skipped.length > 0 && (
        <section>
          <h3>{left}</h3>
          <BulkList items={skipped} units={units} threads={threads} />
        </section>
      )}
    </div>
  )
}
