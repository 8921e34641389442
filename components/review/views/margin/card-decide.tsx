'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { withdraw } from '../../commands/acts/suggestions'
import { acceptAndGoOn, rejectAndGoOn } from '../../commands/deciding'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import styles from './card.module.css'
import { CardForm } from './card-form'

type Props = { thread: Thread; offers: Offers; reasonAsked: boolean }

/** What one decides about a suggestion. Each button does what its key does: it decides and goes on to the next. */
export function Decide({ thread, offers, reasonAsked }: Props) {
  const t = useTranslations('desk.suggestion')
  const desk = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const busy = useBusy(thread.id)
  const leave = () => desk.store.closeForm()
  if (form === 'reject' && offers.reject)
    return (
      <CardForm
        id={thread.id}
        field="reject"
        label={t(reasonAsked ? 'reasonAsked' : 'reasonOptional')}
        action={t('reject')}
        optional={!reasonAsked}
        busy={busy}
        onSend={(reason) => rejectAndGoOn(desk, thread, reason)}
        onLeave={leave}
      />
    )
  if (form === 'edit' && offers.acceptEdited)
    return (
      <CardForm
        id={thread.id}
        field="edit"
        label={t('editLabel', { name: thread.author.name })}
        action={t('acceptEdited')}
        initial={thread.suggestion?.replacement ?? ''}
        optional
        busy={busy}
        onSend={(words) => acceptAndGoOn(desk, thread, words)}
        onLeave={leave}
      />
    )
  if (!offers.accept && !offers.reject && !offers.withdraw) return null
  const open = (name: 'reject' | 'edit') => desk.store.openForm(thread.id, name)
  return (
    <div className={styles.actions}>
      {offers.accept && (
        <Button
          variant="primary"
          disabled={busy}
          title={t('acceptHint')}
          onClick={() => void acceptAndGoOn(desk, thread)}
        >
          {t('accept')} <kbd>A</kbd>
        </Button>
      )}
      {offers.reject && (
        <Button disabled={busy} onClick={() => open('reject')}>
          {t('reject')} <kbd>R</kbd>
        </Button>
      )}
      {offers.acceptEdited && (
        <Button disabled={busy} onClick={() => open('edit')}>
          {t('acceptWithEdits')}
        </Button>
      )}
      {offers.withdraw && (
        <Button disabled={busy} onClick={() => void withdraw(desk, thread)}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}
