'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { useDesk, useDeskState } from '../state/desk-context'
import type { Offers } from '../threads/standing'
import { useThreadActions } from '../threads/thread-actions'
import styles from './card.module.css'
import { CardForm } from './card-form'
import { Change } from './gist'

type Props = { thread: Thread; article: Article; units: readonly Unit[]; offers: Offers }

export function SuggestionBody({ thread, article, units, offers }: Props) {
  const t = useTranslations('desk.suggestion')
  const { suggestion } = thread
  if (!suggestion) return null
  return (
    <>
      <p className={styles.change} lang={article.targetLanguage} dir="auto">
        <Change original={suggestion.original} replacement={suggestion.replacement} />
      </p>
      {suggestion.reason && <p className={styles.words}>{suggestion.reason}</p>}
      {suggestion.decision === 'pending' && suggestion.conflict && <Conflict thread={thread} units={units} />}
      {suggestion.decision !== 'pending' && <Outcome thread={thread} />}
      <Decide thread={thread} offers={offers} reasonAsked={article.policy.rejectReason} t={t} />
    </>
  )
}

type DecideProps = {
  thread: Thread
  offers: Offers
  reasonAsked: boolean
  t: ReturnType<typeof useTranslations<'desk.suggestion'>>
}

function Decide({ thread, offers, reasonAsked, t }: DecideProps) {
  const { store } = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const { accept, reject, withdraw, busy } = useThreadActions()
  const leave = () => store.set({ form: null })
  if (form === 'reject' && offers.reject)
    return (
      <CardForm
        slot={`${thread.id}:reject`}
        label={t(reasonAsked ? 'reasonAsked' : 'reasonOptional')}
        action={t('reject')}
        optional={!reasonAsked}
        busy={busy}
        onSend={(reason) => reject(thread, reason)}
        onLeave={leave}
      />
    )
  if (form === 'edit' && offers.accept)
    return (
      <CardForm
        slot={`${thread.id}:edit`}
        label={t('editLabel', { name: thread.author.name })}
        action={t('acceptEdited')}
        initial={thread.suggestion?.replacement ?? ''}
        optional
        busy={busy}
        onSend={(words) => accept(thread, words)}
        onLeave={leave}
      />
    )
  if (!offers.accept && !offers.reject && !offers.withdraw) return null
  const open = (name: 'reject' | 'edit') => store.set({ form: { threadId: thread.id, name } })
  return (
    <div className={styles.actions}>
      {offers.accept && (
        <Button variant="primary" disabled={busy} onClick={() => void accept(thread)}>
          {t('accept')} <kbd>A</kbd>
        </Button>
      )}
      {offers.reject && (
        <Button disabled={busy} onClick={() => open('reject')}>
          {t('reject')} <kbd>R</kbd>
        </Button>
      )}
      {offers.accept && (
        <Button disabled={busy} onClick={() => open('edit')}>
          {t('acceptWithEdits')}
        </Button>
      )}
      {offers.withdraw && (
        <Button disabled={busy} onClick={() => void withdraw(thread)}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}

/** Proposed on this; now it reads that. */
function Conflict({ thread, units }: { thread: Thread; units: readonly Unit[] }) {
  const t = useTranslations('desk.suggestion')
  const format = useFormatter()
  const paragraph = units.flatMap(({ target }) => target).find(({ id }) => id === thread.paragraphId)
  const { anchor } = thread
  const now = paragraph && anchor ? paragraph.text.slice(Math.max(0, anchor.start - 24), anchor.end + 24) : undefined
  return (
    <div className={styles.warning}>
      <strong>{t('conflict')}</strong>{' '}
      {t('conflictWhy', {
        date: format.dateTime(new Date(thread.createdAt), { dateStyle: 'medium' }),
        quote: anchor?.quote || (thread.suggestion?.original ?? ''),
      })}{' '}
      {now !== undefined && t('conflictNow', { words: now })}
    </div>
  )
}

function Outcome({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.suggestion')
  const format = useFormatter()
  const { suggestion } = thread
  if (!suggestion || suggestion.decision === 'pending') return null
  const edited = suggestion.appliedText !== undefined && suggestion.appliedText !== suggestion.replacement
  const date = suggestion.decidedAt ? format.dateTime(new Date(suggestion.decidedAt), { dateStyle: 'medium' }) : ''
  return (
    <p className={styles.outcome}>
      {t(`outcome.${suggestion.decision}`, { name: suggestion.decidedBy?.name ?? '', date })}
      {edited && ` ${t('appliedAs', { words: suggestion.appliedText ?? '' })}`}
      {suggestion.decisionNote && (
        <>
          <br />
          {suggestion.decisionNote}
        </>
      )}
    </p>
  )
}
