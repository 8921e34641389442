'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { DraftCard } from '../compose/draft-card'
import { useDeskState } from '../state/desk-context'
import { isAboutArticle, isOrphaned, isSettled } from '../threads/standing'
import { Card } from './card'
import styles from './margin.module.css'
import { usePlacement } from './use-placement'

type Props = {
  article: Article
  units: readonly Unit[]
  /** In reading order. */
  threads: readonly Thread[]
}

/** The cards beside the words they are about. On a narrow screen only the one in focus is shown, from below. */
export function Margin({ article, units, threads }: Props) {
  const t = useTranslations('desk')
  const layer = useRef<HTMLElement>(null)
  const view = useDeskState((state) => state.view)
  const focused = useDeskState((state) => state.threadId)
  const settled = useDeskState((state) => state.showResolved)
  const drafts = useDeskState((state) => state.drafts)
  const draftId = useDeskState((state) => state.draftId)
  const shown =
    view === 'redline'
      ? threads.filter(
          (thread) =>
            !isAboutArticle(thread) && !isOrphaned(thread) && (settled || thread.id === focused || !isSettled(thread)),
        )
      : []
  const placed = drafts.filter(({ place }) => place !== null)
  usePlacement({ layer, focused: draftId ?? focused })
  return (
    <section ref={layer} className={styles.margin} aria-label={t('margin')}>
      {placed.map((draft) => (
        <DraftCard key={draft.id} draft={draft} />
      ))}
      {shown.map((thread) => (
        <Card key={thread.id} thread={thread} article={article} units={units} />
      ))}
    </section>
  )
}
