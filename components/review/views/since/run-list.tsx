'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { When } from '@/components/ui/when'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { decisionKey } from '@/domain/groups'
import { withNames } from '@/domain/mention'
import type { ActivityRun, EventPlace } from '../../model/activity-runs'
import { approvalIn } from '../../model/approval'
import { openingWords } from '../../model/rows'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard, goToUnit } from '../../state/go-to'
import { useThreads, useUnitNumbers, useUnits } from '../../state/on-desk'
import { ApprovalSummary, LeftOpen } from '../approval/approval-summary'
import { ThreadSummary } from '../margin/thread-summary'
import { useRunWords } from './run-words'
import styles from './since.module.css'

type Props = {
  runs: readonly ActivityRun[]
  /** Called before the desk goes to a place. */
  onGo: () => void
  /** Beside what was done. */
  besides?: (run: ActivityRun) => ReactNode
}

/** What was done, latest first: who did what, when, and where. */
export function RunList({ runs, onGo, besides }: Props) {
  const say = useRunWords()
  const find = usePlaces()
  return (
    <ol className={styles.runs}>
      {runs.toReversed().map((run) => (
        <li key={run.seq}>
          <span className={styles.said}>
            {say(run)} {!besides && <When at={run.at} />}
          </span>
          {besides && (
            <span className={styles.besides}>
              <When at={run.at} /> {besides(run)}
            </span>
          )}
          <Places places={find(run.places)} onGo={onGo} />
          {run.summary !== undefined && <Approval recorded={run.summary} onGo={onGo} />}
        </li>
      ))}
    </ol>
  )
}

/** What an approval was about: folded, so that the list stays one. */
function Approval({ recorded, onGo }: { recorded: unknown; onGo: () => void }) {
  const t = useTranslations('desk.gate')
  const summary = useMemo(() => approvalIn(recorded), [recorded])
  if (!summary) return null
  return (
    <details className={styles.approval}>
      <summary>{t('record')}</summary>
      <ApprovalSummary summary={summary} onGo={onGo} />
      <LeftOpen open={summary.open} />
    </details>
  )
}

type Found = {
  readonly key: string
  readonly thread: Thread | undefined
  readonly unit: Unit | undefined
  readonly reply: string | undefined
}

/** Finds the places of events that still exist; what is one decision is one place. */
function usePlaces(): (places: readonly EventPlace[]) => Found[] {
  const units = useUnits()
  const threads = useThreads()
  return useMemo(() => {
    const threadOf = new Map(threads.map((thread) => [thread.id, thread]))
    const unitOf = new Map(
      units.flatMap((unit) => [unit, ...unit.source, ...unit.target].map(({ id }) => [id, unit] as const)),
    )
    return (places) => {
      const found = new Map<string, Found>()
      for (const { of, id, commentId } of places) {
        const thread = of === 'thread' ? threadOf.get(id) : undefined
        const unit = unitOf.get(thread?.unitId ?? id)
        if (!thread && !unit) continue
        const body = thread?.comments.find((comment) => comment.id === commentId)?.body
        const key = commentId ?? (thread && decisionKey(thread)) ?? id
        if (!found.has(key)) found.set(key, { key, thread, unit, reply: body && withNames(body) })
      }
      return [...found.values()]
    }
  }, [units, threads])
}

/** A line for each place. */
function Places({ places, onGo }: { places: readonly Found[]; onGo: () => void }) {
  const desk = useDesk()
  const numbers = useUnitNumbers()
  const t = useTranslations('desk.row')
  const goTo = ({ thread, unit }: Found) => {
    onGo()
    if (thread) goToThreadCard(desk, thread)
    else if (unit) goToUnit(desk, unit.id)
  }
  if (places.length === 0) return null
  return (
    <ul className={styles.places}>
      {places.map((place) => {
        const number = numbers.get(place.unit?.id ?? '')
        return (
          <li key={place.key}>
            <button type="button" className={styles.place} onClick={() => goTo(place)}>
              {number !== undefined && <>{t('label', { number })} · </>}
              {place.reply ||
                (place.thread ? <ThreadSummary thread={place.thread} /> : place.unit && openingWords(place.unit))}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
