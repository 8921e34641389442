'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { alternativesIn } from '../../model/alternatives'
import { hasOwnPlace } from '../../model/threads'
import { useDeskState } from '../../state/desk-context'
import { useInPlace } from '../../state/in-place'
import { useOnDesk } from '../../state/on-desk'
import { DRAFT_CARD, Later } from '../later'
import { Card } from '../margin/card'
import { FindingCard } from '../margin/finding-card'
import styles from './panel.module.css'

/** Below a list: what is being written, and the card in focus. Those that stand at the end of the article stay there. */
export function Dock() {
  const t = useTranslations('desk.panel')
  const { places, threads, shown } = useOnDesk()
  const focused = useDeskState((state) => state.threadId)
  const inPlace = useInPlace()
  const drafts = useDeskState((state) => state.drafts).filter(({ id, place }) => place !== null && !inPlace.has(id))
  const groups = useMemo(() => alternativesIn(threads), [threads])
  const thread = shown.threads.find(({ id }) => id === focused)
  const finding = shown.findings.find(({ id }) => id === focused)
  const hasCard = thread !== undefined && hasOwnPlace(thread, places)
  if (drafts.length === 0 && !hasCard && !finding) return null
  return (
    <section className={styles.dock} data-placed="" aria-label={t('focused')}>
      {drafts.map((draft) => (
        <Later key={draft.id} view={DRAFT_CARD} props={{ draft }} />
      ))}
      {hasCard && <Card key={thread.id} thread={thread} group={groups.get(thread.id)} />}
      {finding && <FindingCard key={finding.id} finding={finding} />}
    </section>
  )
}
