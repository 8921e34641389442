'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Change } from '@/components/redline/change'
import type { Finding } from '@/domain/contract/findings'
import type { Severity } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { repliesTo } from '../../model/cards'
import { isFinding, isSettled } from '../../model/threads'
import { useChecks } from '../../state/checks'
import { useParts, useUnitNumbers } from '../../state/on-desk'
import { kindWords } from '../../state/words'
import margin from '../margin/margin.module.css'
import { ThreadSummary } from '../margin/thread-summary'
import styles from './panel.module.css'

/** A thread or finding in two lines: what it is, how grave, whose; its words. */
export const ItemRow = memo(function ItemRow({ item }: { item: Thread | Finding }) {
  return isFinding(item) ? <FindingRow finding={item} /> : <ThreadRow thread={item} />
})

function ThreadRow({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  const { kind, author, unitId, issue, gap } = thread
  const parts = useParts(thread.id)
  const replies = repliesTo(thread)
  const outcome = outcomeOf(thread)
  return (
    <>
      <span className={styles.what}>
        <UnitNumber unitId={unitId} />
        <span className={margin.kind} data-kind={kind}>
          {kindWords(t, thread, parts)}
        </span>
        <SeverityMark severity={issue?.severity ?? gap?.severity} />
      </span>
      <span className={styles.words} dir="auto" data-settled={isSettled(thread) || undefined}>
        <ThreadSummary thread={thread} />
      </span>
      <span className={styles.who}>
        <bdi>{author.name}</bdi>
        {gap && <span>{t(`gap.origin.${gap.origin}`)}</span>}
        {replies > 0 && <span>{t('card.replies', { count: replies })}</span>}
        {outcome && <span>{t(`filter.statuses.${outcome}`)}</span>}
      </span>
    </>
  )
}

function FindingRow({ finding }: { finding: Finding }) {
  const { titleOf } = useChecks()
  const { check, side, quote, expected, message, severity, unitId } = finding
  return (
    <>
      <span className={styles.what}>
        <UnitNumber unitId={unitId} />
        <span className={margin.kind}>{titleOf(check)}</span>
        <SeverityMark severity={severity} />
      </span>
      <span className={styles.words} dir="auto">
        {side === 'target' && expected !== undefined ? <Change original={quote} replacement={expected} /> : message}
      </span>
    </>
  )
}

/** The number of the unit, as beside its row. */
function UnitNumber({ unitId }: { unitId: string | null }) {
  const number = useUnitNumbers().get(unitId ?? '')
  return number === undefined ? null : <span className={styles.number}>{number}</span>
}

/** Only what stands out: most are minor or neutral. */
function SeverityMark({ severity }: { severity: Severity | undefined }) {
  const t = useTranslations('desk.severity')
  if (!severity) return null
  return (
    <span className={styles.severity} data-severity={severity}>
      {t(severity)}
    </span>
  )
}

/** What became of it, where something has. */
function outcomeOf({ status, suggestion, gap }: Thread) {
  if (suggestion?.decision === 'pending' && suggestion.conflict) return 'conflict'
  if (suggestion && suggestion.decision !== 'pending') return suggestion.decision
  if (gap && gap.resolution !== 'open') return gap.resolution
  return status === 'resolved' ? 'resolved' : undefined
}
