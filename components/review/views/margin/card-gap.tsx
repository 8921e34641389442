'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Gap } from '@/domain/contract/gap'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { numbersOf } from '@/domain/unit-number'
import { reopenGap, resolveGap } from '../../commands/acts/threads'
import { ariaKeysOf, keysOf } from '../../commands/commands'
import { jumpToWords } from '../../commands/linking'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { Keys } from '../command-button'
import styles from './card.module.css'
import { CardForm } from './card-decide'
import { Fixes } from './card-fixes'
import { LongWords, Quote } from './card-words'

type Props = { thread: Thread; offers: Offers }

export function GapBody({ thread, offers }: Props) {
  const t = useTranslations('desk')
  const { gap } = thread
  if (!gap) return null
  return (
    <>
      <Quote thread={thread}>{gap.links.length > 0 && <OwnWords thread={thread} />}</Quote>
      <LongWords words={gap.explanation} />
      <p className={styles.soft} title={t(`gap.types.${gap.type}.example`)}>
        {t(`gap.types.${gap.type}.definition`)}
      </p>
      <p className={styles.soft}>
        {t('severity.label', { severity: t(`severity.${gap.severity}`) })} · {t(`gap.origin.${gap.origin}`)}
      </p>
      <Links thread={thread} gap={gap} />
      {gap.resolution !== 'open' && (
        <p className={styles.outcome}>
          {t(`gap.resolution.${gap.resolution}`)}
          {gap.resolutionNote && (
            <>
              <br />
              {gap.resolutionNote}
            </>
          )}
        </p>
      )}
      <Fixes thread={thread} />
      <EndGap thread={thread} offers={offers} />
    </>
  )
}

/** The gap's own words, which may be far from those it is linked to. */
function OwnWords({ thread: { id, paragraphId, anchor } }: { thread: Thread }) {
  const desk = useDesk()
  if (!anchor || paragraphId === null) return null
  const jump = () => jumpToWords(desk, { at: 'thread', id }, { paragraphId, start: anchor.start, end: anchor.end })
  return (
    <button type="button" className={styles.own} onClick={jump}>
      {anchor.quote}
    </button>
  )
}

function Links({ thread: { id }, gap }: { thread: Thread; gap: Gap }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const units = useUnits()
  if (gap.links.length === 0) return null
  const numbers = numbersOf(units)
  const placeOf = (paragraphId: string) => {
    const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
    const number = numbers.get(unit?.id ?? '')
    return number === undefined ? '' : `${t('row.label', { number })} `
  }
  return (
    <ul className={styles.links}>
      {gap.links.map((link) => (
        <li key={`${link.paragraphId}:${link.start}:${link.end}:${link.relation}`}>
          <button type="button" className={styles.link} onClick={() => jumpToWords(desk, { at: 'thread', id }, link)}>
            <i className={styles.relation}>{t(`gap.relation.${link.relation}`)}</i> {placeOf(link.paragraphId)}“
            {link.quote}”
          </button>
        </li>
      ))}
    </ul>
  )
}

const ENDS = ['fixed', 'noted', 'waived'] as const

function EndGap({ thread, offers }: Pick<Props, 'thread' | 'offers'>) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const busy = useBusy(thread.id)
  const chosen = ENDS.find((end) => end === form)
  if (offers.resolveGap && chosen)
    return (
      <CardForm
        id={thread.id}
        field={chosen}
        label={t(`end.${chosen}.label`)}
        action={t(`end.${chosen}.button`)}
        busy={busy}
        onSend={(note) => resolveGap(desk, { thread, resolution: chosen, note })}
        onLeave={() => desk.store.closeForm()}
      />
    )
  if (!offers.resolveGap && !offers.reopenGap) return null
  const ended = ENDS.find((end) => end === thread.gap?.resolution)
  return (
    <div className={styles.actions}>
      {offers.resolveGap &&
        ENDS.map((end) => (
          <Button
            key={end}
            disabled={busy}
            aria-keyshortcuts={ariaKeysOf(`end:${end}`)}
            onClick={() => desk.store.openForm(thread.id, end)}
          >
            {t(`end.${end}.button`)} <Keys names={keysOf(`end:${end}`)} />
          </Button>
        ))}
      {offers.reopenGap && (
        <Button disabled={busy} onClick={() => void reopenGap(desk, thread)}>
          {t('reopen')} {ended && <Keys names={keysOf(`end:${ended}`)} />}
        </Button>
      )}
    </div>
  )
}
