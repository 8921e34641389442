'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { decideGroup, groupSubject } from '../../commands/acts/groups'
import { withdraw } from '../../commands/acts/suggestions'
import { keysOf } from '../../commands/commands'
import { acceptAndGoOn, acceptWithEdits, rejectAndGoOn } from '../../commands/decide-commands'
import { isInOneParagraph } from '../../model/groups'
import { useBusy, useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { useInPlace } from '../../state/in-place'
import { useInSight } from '../../state/in-sight'
import { sendingKeys } from '../../state/keys'
import { useParts } from '../../state/on-desk'
import { Keys } from '../command-button'
import { MentionField } from '../write/mention-field'
import styles from './card.module.css'

type Props = { thread: Thread; offers: Offers; reasonAsked: boolean }

/** The buttons that decide a suggestion. Each does what its key does: it decides and goes to the next. */
export function Decide({ thread, offers, reasonAsked }: Props) {
  const t = useTranslations('desk.suggestion')
  const desk = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const parts = useParts(thread.id)
  const groupBusy = useBusy(groupSubject(thread.suggestion?.groupId ?? ''))
  const busy = useBusy(thread.id) || groupBusy
  const inPlace = useInPlace().has(thread.id)
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
  // It is edited in the text, or here where the text doesn't show its words.
  if (form === 'edit' && offers.acceptEdited && inPlace) return null
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
  return (
    <div className={styles.actions}>
      {offers.accept && (
        <Button
          variant="primary"
          disabled={busy}
          title={t('acceptHint')}
          onClick={() => void acceptAndGoOn(desk, thread)}
        >
          {t('accept')} <Keys names={keysOf('accept')} />
        </Button>
      )}
      {offers.reject && (
        <Button disabled={busy} onClick={() => desk.store.openForm(thread.id, 'reject')}>
          {t('reject')} <Keys names={keysOf('reject')} />
        </Button>
      )}
      {offers.acceptEdited && (!parts || isInOneParagraph(parts)) && (
        <Button disabled={busy} onClick={() => void acceptWithEdits(desk, thread)}>
          {t('acceptWithEdits')} <Keys names={keysOf('acceptEdited')} />
        </Button>
      )}
      {offers.withdraw && (
        <Button
          disabled={busy}
          onClick={() => void (parts ? decideGroup(desk, { parts, decision: 'withdraw' }) : withdraw(desk, thread))}
        >
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}

type CardFormProps = {
  /** The id of the thread, finding or comment that the words belong to; they are kept under it while the card is closed. */
  id: string
  field: string
  label: string
  action: string
  initial?: string
  optional?: boolean
  /** It is a comment: people can be mentioned in it. */
  mentions?: boolean
  /** False: something else has the focus. */
  focused?: boolean
  busy: boolean
  onSend: (words: string) => Promise<boolean>
  onLeave: () => void
  /** What is chosen before the words. */
  children?: ReactNode
}

/** A field and a button: for a reason, a note, a reply. The words stay until they are sent or deleted. */
export function CardForm({
  id,
  field,
  label,
  action,
  initial = '',
  optional = false,
  mentions = false,
  focused = true,
  busy,
  onSend,
  onLeave,
  children,
}: CardFormProps) {
  const t = useTranslations('desk')
  const fieldId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { store } = useDesk()
  const [words, setWords] = useTyped(`${id}:${field}`, initial)
  const ready = optional || words.trim() !== ''
  const send = async () => {
    if (!ready || busy || !(await onSend(words))) return
    store.forgetTyped(id, [field])
  }
  // When the form closes, the card gets the focus.
  const leave = () => {
    form.current?.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
    onLeave()
  }
  const keys = sendingKeys({ send: () => void send(), leave })
  const given = {
    id: fieldId,
    className: styles.field,
    // The form opens because it was asked for.
    autoFocus: focused,
    rows: 2,
    onKeyDown: keys,
  }
  useInSight(() => form.current)
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {children && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the form, wherever in it they are pressed.
        <div className={styles.choices} onKeyDown={keys}>
          {children}
        </div>
      )}
      <label htmlFor={fieldId}>{label}</label>
      {mentions ? (
        <MentionField {...given} value={words} onValue={setWords} />
      ) : (
        <textarea {...given} value={words} onChange={(event) => setWords(event.target.value)} />
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!ready || busy}>
          {action} <kbd>{t('key.send')}</kbd>
        </Button>
        <Button onClick={leave}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
