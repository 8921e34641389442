'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useDesk, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import styles from './card.module.css'

type Props = {
  /** Whose words they are, a thread's, a finding's or a comment's, and which of them: so they are kept while the card is closed. */
  id: string
  field: string
  label: string
  action: string
  initial?: string
  optional?: boolean
  /** False: something before it has the focus. */
  focused?: boolean
  busy: boolean
  onSend: (words: string) => Promise<boolean>
  onLeave: () => void
}

/** A few words and a button: a reason, a note, a reply. The words stay until they are sent or taken out. */
export function CardForm({
  id,
  field,
  label,
  action,
  initial = '',
  optional = false,
  focused = true,
  busy,
  onSend,
  onLeave,
}: Props) {
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
  // The focus stays with the card when the form goes.
  const leave = () => {
    form.current?.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
    onLeave()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={fieldId}>{label}</label>
      <textarea
        id={fieldId}
        className={styles.field}
        // biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for.
        autoFocus={focused}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={sendingKeys({ send: () => void send(), leave })}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!ready || busy}>
          {action} <kbd>{t('key.send')}</kbd>
        </Button>
        <Button onClick={leave}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
