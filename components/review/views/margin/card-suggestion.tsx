'use client'

import { useTranslations } from 'next-intl'
import { SuggestedChange } from '@/components/redline/change'
import { alsoSplits, plainWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import { useMoment } from '@/components/use-moment'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { groupSubject, undoGroup } from '../../commands/acts/groups'
import { reopenSuggestion, undoAcceptance } from '../../commands/acts/suggestions'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useArticle, useParts, useThreads } from '../../state/on-desk'
import { Alternatives } from './alternatives'
import styles from './card.module.css'
import { Decide } from './card-decide'
import { FixOf } from './card-fixes'
import { GroupActions, GroupBody } from './card-group'
import { LongWords } from './card-words'
import { Conflict } from './conflict'
import { DecidedOutside } from './decided-outside'

type Props = { thread: Thread; group: readonly Thread[]; offers: Offers }

export function SuggestionBody({ thread, group, offers }: Props) {
  const t = useTranslations('desk.suggestion')
  const article = useArticle()
  const splits = alsoSplits(useDesk().t, thread)
  const parts = useParts(thread.id)
  const { suggestion } = thread
  if (!suggestion) return null
  const { decision, conflict, reason } = suggestion
  const pending = decision === 'pending'
  const clashes = pending && conflict
  // With alternatives, it is shown in their list.
  const alone = group.length < 2
  return (
    <>
      {parts && <GroupBody thread={thread} parts={parts} />}
      {!clashes && alone && !parts && (
        <p className={styles.change} lang={article.targetLanguage} dir="auto">
          <SuggestedChange thread={thread} />
        </p>
      )}
      {alone && splits && !parts && <p className={styles.soft}>{t('splits')}</p>}
      {alone && !clashes && reason && <LongWords words={reason} />}
      {suggestion.fixesId !== undefined && <FixOf threadId={suggestion.fixesId} />}
      {clashes && <Conflict thread={thread} offers={offers} />}
      {!pending && <Outcome thread={thread} />}
      {pending && !conflict && (offers.accept || !alone) && <Alternatives thread={thread} group={group} />}
      <DecidedOutside thread={thread} />
      <Decide thread={thread} offers={offers} reasonAsked={article.policy.rejectReason} />
      <GroupActions thread={thread} />
    </>
  )
}

/** How a suggestion was decided. */
function Outcome({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.suggestion')
  const when = useMoment()
  const parts = useParts(thread.id)
  const on = useDeskState(({ blockedUndo }) => (blockedUndo?.threadId === thread.id ? blockedUndo.by : null))
  const { suggestion } = thread
  if (!suggestion || suggestion.decision === 'pending') return null
  const { decision, decidedBy, decidedAt, decisionNote, appliedText, replacement } = suggestion
  const edited = !parts && appliedText !== undefined && appliedText !== replacement
  const date = decidedAt ? when(decidedAt) : ''
  return (
    <>
      <p className={styles.outcome}>
        {t(`outcome.${decision}`, { name: decidedBy?.name ?? '', date })}
        {edited && ` ${t('appliedAs', { words: appliedText })}`}
        {decisionNote && (
          <>
            <br />
            {decisionNote}
          </>
        )}
      </p>
      {on && <BlockingAcceptances ids={on} />}
    </>
  )
}

type DecidedProps = { thread: Thread; offers: Offers }

/** Takes a decision back, a group’s as a whole. */
export function UndoDecision({ thread, offers }: DecidedProps) {
  const t = useTranslations('desk.suggestion')
  const desk = useDesk()
  const parts = useParts(thread.id)
  const groupBusy = useBusy(groupSubject(thread.suggestion?.groupId ?? ''))
  const busy = useBusy(thread.id) || groupBusy
  const ids = parts?.map(({ id }) => id)
  return (
    <>
      {offers.undo && (
        <Button disabled={busy} onClick={() => void (ids ? undoGroup(desk, ids) : undoAcceptance(desk, thread))}>
          {t('undo')}
        </Button>
      )}
      {offers.reopenSuggestion && (
        <Button disabled={busy} onClick={() => void (ids ? undoGroup(desk, ids) : reopenSuggestion(desk, thread))}>
          {t('reopen')}
        </Button>
      )}
    </>
  )
}

/** The later acceptances that have to be undone first; each goes to its card. */
function BlockingAcceptances({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const threads = useThreads()
  return (
    <div className={styles.warning} role="alert">
      {t('suggestion.blockedUndo')}
      <ul className={styles.links}>
        {threads
          .filter(({ id }) => ids.includes(id))
          .map((thread) => (
            <li key={thread.id}>
              <button type="button" className={styles.link} onClick={() => goToThreadCard(desk, thread)}>
                {plainWords(desk.t, thread)} · {thread.author.name}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
