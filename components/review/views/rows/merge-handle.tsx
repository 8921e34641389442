'use client'

import { useTranslations } from 'next-intl'
import type { Unit } from '@/domain/contract/shapes'
import { useAlignmentActions } from '../../commands/alignment-actions'
import { useDeskState } from '../../state/desk-context'
import styles from './place.module.css'
import { Sign } from './sign'

/** Between two rows while pairs are mended: makes one of them. For the mouse; the key does the same. */
export function MergeHandle({ unit, number }: { unit: Unit; number: number }) {
  const mending = useDeskState((state) => state.mending !== null)
  return mending ? <Handle unit={unit} number={number} /> : null
}

function Handle({ unit, number }: { unit: Unit; number: number }) {
  const t = useTranslations('desk.alignment')
  const { merge } = useAlignmentActions()
  return (
    <button
      type="button"
      className={styles.between}
      aria-label={t('mergeNamed', { number })}
      title={`${t('merge')} (M)`}
      tabIndex={-1}
      onClick={() => void merge(unit)}
    >
      <Sign of="merge" />
    </button>
  )
}
