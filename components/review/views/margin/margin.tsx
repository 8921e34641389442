'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { TEXT_SIZES } from '@/components/text-size'
import type { Finding } from '@/domain/contract/findings'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { alternativesIn, cardsOf, type ThreadCard } from '../../model/alternatives'
import { isOverflow, limitCards, type Overflow, roomBeside } from '../../model/cards'
import { showsSettled } from '../../model/filter'
import { unitsAtFirst } from '../../model/rows'
import { hasOwnPlace, inReadingOrder, isFinding, isSettled } from '../../model/threads'
import { useDesk, useDeskState } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useInPlace } from '../../state/in-place'
import { useOnDesk } from '../../state/on-desk'
import { DRAWN } from '../../state/slices/focus'
import { usePlacement } from '../../state/use-placement'
import { DRAFT_CARD, Later } from '../later'
import { Card } from './card'
import { FindingCard } from './finding-card'
import styles from './margin.module.css'

/** The cards beside their words; alternatives share one. On a narrow screen only the card in focus is shown, at the bottom. */
export function Margin() {
  const t = useTranslations('desk')
  const layer = useRef<HTMLElement>(null)
  const focused = useDeskState((state) => state.threadId)
  const drafts = useDeskState((state) => state.drafts)
  const draftId = useDeskState((state) => state.draftId)
  const inPlace = useInPlace()
  const cards = useCards()
  usePlacement({ layer, focused: draftId ?? focused })
  return (
    <section ref={layer} className={styles.margin} aria-label={t('margin')}>
      {drafts
        .filter(({ id, place }) => place !== null && !inPlace.has(id))
        .map((draft) => (
          <Later key={draft.id} view={DRAFT_CARD} props={{ draft }} />
        ))}
      {cards.map((card) => {
        if ('nearest' in card) return <MoreCards key={`${card.of} ${card.beside.paragraphId}`} overflow={card} />
        if ('finding' in card) return <FindingCard key={card.finding.id} finding={card.finding} />
        return <Card key={card.key} thread={card.thread} group={card.group} />
      })}
    </section>
  )
}

/** The threads and findings that have a card: those that the view and the filter show, if there is room beside their rows. */
function useCards(): readonly (ThreadCard | { readonly finding: Finding } | Overflow<Thread | Finding>)[] {
  const { units, places, threads: all, shown } = useOnDesk()
  const scale = useDeskState(({ textSize }) => TEXT_SIZES[textSize])
  const view = useDeskState((state) => state.view)
  const focused = useDeskState((state) => state.threadId)
  const settled = useDeskState(showsSettled)
  const drafts = useDeskState((state) => state.drafts)
  const noted = useDeskState((state) => state.drawn)
  const atFirst = useMemo(() => unitsAtFirst(shown.units, scale), [shown.units, scale])
  const drawn = noted ?? atFirst
  // If there are too many cards, those around the last one in focus stay when it loses the focus.
  const [at, setAt] = useState(focused)
  if (focused !== null && focused !== at) setAt(focused)
  const letters = useMemo(() => lettersOf(units), [units])
  // A card shows all alternatives, even those the filter hides.
  const groups = useMemo(() => alternativesIn(all), [all])
  if (!DRAWN[view].marks) return NONE
  const isDrawn = ({ id, unitId }: Thread | Finding) => drawn === null || id === focused || drawn.has(unitId ?? '')
  const threads = shown.threads.filter(
    (thread) =>
      isDrawn(thread) && hasOwnPlace(thread, places) && (settled || thread.id === focused || !isSettled(thread)),
  )
  const leading = new Map(cardsOf(threads, groups, focused).map((one) => [one.thread.id, one]))
  // A finding being promoted is represented by its draft.
  const findings = shown.findings.filter(
    (finding) => isDrawn(finding) && !drafts.some(({ findingId }) => findingId === finding.id),
  )
  const ordered = inReadingOrder(units, [...[...leading.values()].map(({ thread }) => thread), ...findings])
  return limitCards(ordered, at, (placeId) => roomBeside(letters.get(placeId) ?? 0)).map((item) => {
    if (isOverflow(item)) return item
    return isFinding(item) ? { finding: item } : (leading.get(item.id) ?? { key: item.id, thread: item, group: NONE })
  })
}

const NONE: readonly never[] = []

/** How long each paragraph is, by its id. */
const lettersOf = (units: readonly Unit[]): ReadonlyMap<string, number> =>
  new Map(units.flatMap(({ source, target }) => [...source, ...target].map(({ id, text }) => [id, text.length])))

/** Shows how many cards there is no room for, and goes to the nearest of them. */
function MoreCards({ overflow: { of, count, beside, nearest } }: { overflow: Overflow<Thread | Finding> }) {
  const t = useTranslations('desk.overflow')
  const desk = useDesk()
  return (
    <button
      type="button"
      className={`${styles.card} ${styles.more}`}
      data-card={`${of} ${beside.id}`}
      data-beside={beside.id}
      data-about={nearest.paragraphId ?? undefined}
      data-of={nearest.unitId ?? undefined}
      onClick={() => {
        desk.store.focusDraft(null)
        goToThreadCard(desk, nearest)
      }}
    >
      {t(of, { count })}
    </button>
  )
}
