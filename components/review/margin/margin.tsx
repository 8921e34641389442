'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { DraftCard } from '../compose/draft-card'
import { useDeskState } from '../state/desk-context'
import { alternativesIn, leaders } from '../threads/alternatives'
import { isAboutArticle, isAdrift, isOrphaned, isSettled, placesOf } from '../threads/standing'
import { Card } from './card'
import styles from './margin.module.css'
import { usePlacement } from './use-placement'

type Props = {
  article: Article
  units: readonly Unit[]
  /** In reading order. */
  threads: readonly Thread[]
}

/** The cards beside the words they are about; alternatives share one. On a narrow screen only the one in focus is shown, from below. */
export function Margin({ article, units, threads }: Props) {
  const t = useTranslations('desk')
  const layer = useRef<HTMLElement>(null)
  const view = useDeskState((state) => state.view)
  const focused = useDeskState((state) => state.threadId)
  const settled = useDeskState((state) => state.showResolved)
  const drafts = useDeskState((state) => state.drafts)
  const draftId = useDeskState((state) => state.draftId)
  const places = useMemo(() => placesOf(units), [units])
  const groups = useMemo(() => alternativesIn(threads), [threads])
  const placeless = (thread: Thread) => isAboutArticle(thread) || isOrphaned(thread) || isAdrift(thread, places)
  const shown =
    view === 'redline'
      ? threads.filter((thread) => !placeless(thread) && (settled || thread.id === focused || !isSettled(thread)))
      : []
  const placed = drafts.filter(({ place }) => place !== null)
  usePlacement({ layer, focused: draftId ?? focused })
  return (
    <section ref={layer} className={styles.margin} aria-label={t('margin')}>
      {placed.map((draft) => (
        <DraftCard key={draft.id} draft={draft} />
      ))}
      {leaders(shown, groups, focused).map(({ key, thread, group }) => (
        <Card key={key} thread={thread} group={group} article={article} units={units} />
      ))}
    </section>
  )
}
