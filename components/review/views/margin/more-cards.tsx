'use client'

import { useTranslations } from 'next-intl'
import type { Finding, Thread } from '@/domain/contract/shapes'
import type { Left } from '../../model/overflow'
import { useDesk } from '../../state/desk-context'
import { useGoTo } from '../../state/use-go-to'
import styles from './margin.module.css'

/** Stands for the cards for which there is no room, and leads to the nearest of them. */
export function MoreCards({ left: { of, count, beside, nearest } }: { left: Left<Thread | Finding> }) {
  const t = useTranslations('desk.crowd')
  const { store } = useDesk()
  const { toThread, toCard } = useGoTo()
  return (
    <button
      type="button"
      className={`${styles.card} ${styles.more}`}
      data-card={`${of} ${beside.id}`}
      data-beside={beside.id}
      data-about={nearest.paragraphId ?? undefined}
      data-of={nearest.unitId ?? undefined}
      onClick={() => {
        store.set({ draftId: null })
        toThread(nearest)
        toCard(nearest.id)
      }}
    >
      {t(of, { count })}
    </button>
  )
}
