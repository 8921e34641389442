'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import type { Article, Finding, Thread, Unit } from '@/domain/contract/shapes'
import { alternativesIn, leaders } from '../../model/alternatives'
import { showsSettled } from '../../model/filter'
import { isLeft, roomBeside, uncrowded } from '../../model/overflow'
import { inReadingOrder, isFinding } from '../../model/reading-order'
import { isAboutArticle, isAdrift, isOrphaned, isSettled, placesOf } from '../../model/thread-standing'
import { useDeskState } from '../../state/desk-context'
import { DraftCard } from '../write/draft-card'
import { Card } from './card'
import { FindingCard } from './finding-card'
import styles from './margin.module.css'
import { MoreCards } from './more-cards'
import { usePlacement } from './use-placement'

type Props = {
  article: Article
  units: readonly Unit[]
  /** In reading order. */
  threads: readonly Thread[]
  findings: readonly Finding[]
  /** Those that the filter hides among them: what is decided is decided among all alternatives. */
  all: readonly Thread[]
}

/** The cards beside the words they are about; alternatives share one. On a narrow screen only the one in focus is shown, from below. */
export function Margin({ article, units, threads, findings, all }: Props) {
  const t = useTranslations('desk')
  const layer = useRef<HTMLElement>(null)
  const view = useDeskState((state) => state.view)
  const focused = useDeskState((state) => state.threadId)
  const settled = useDeskState(showsSettled)
  const drafts = useDeskState((state) => state.drafts)
  const draftId = useDeskState((state) => state.draftId)
  // Where the cards are too many, those around the last one looked at stay when the focus leaves it.
  const [at, setAt] = useState(focused)
  if (focused !== null && focused !== at) setAt(focused)
  const places = useMemo(() => placesOf(units), [units])
  const letters = useMemo(() => lettersOf(units), [units])
  const groups = useMemo(() => alternativesIn(all), [all])
  const drawn = useDeskState((state) => state.drawn)
  const isDrawn = ({ id, unitId }: Thread | Finding) => drawn === null || id === focused || drawn.has(unitId ?? '')
  const placeless = (thread: Thread) => isAboutArticle(thread) || isOrphaned(thread) || isAdrift(thread, places)
  const shown =
    view === 'redline'
      ? threads.filter(
          (thread) => isDrawn(thread) && !placeless(thread) && (settled || thread.id === focused || !isSettled(thread)),
        )
      : []
  const led = new Map(leaders(shown, groups, focused).map((one) => [one.thread.id, one]))
  // The draft says what the finding said.
  const found =
    view === 'redline'
      ? findings.filter((finding) => isDrawn(finding) && !drafts.some(({ findingId }) => findingId === finding.id))
      : []
  const ordered = inReadingOrder(units, [...[...led.values()].map(({ thread }) => thread), ...found])
  const cards = uncrowded(ordered, at, (placeId) => roomBeside(letters.get(placeId) ?? 0))
  const placed = drafts.filter(({ place }) => place !== null)
  usePlacement({ layer, focused: draftId ?? focused })
  return (
    <section ref={layer} className={styles.margin} aria-label={t('margin')}>
      {placed.map((draft) => (
        <DraftCard key={draft.id} draft={draft} />
      ))}
      {cards.map((item) => {
        if (isLeft(item)) return <MoreCards key={`${item.of} ${item.beside.paragraphId}`} left={item} />
        if (isFinding(item))
          return (
            <FindingCard key={item.id} finding={item} abilities={article.abilities} language={article.targetLanguage} />
          )
        const { key = item.id, group = [] } = led.get(item.id) ?? {}
        return <Card key={key} thread={item} group={group} article={article} units={units} />
      })}
    </section>
  )
}

/** How long each paragraph is, by its id. */
const lettersOf = (units: readonly Unit[]): ReadonlyMap<string, number> =>
  new Map(units.flatMap(({ source, target }) => [...source, ...target].map(({ id, text }) => [id, text.length])))
