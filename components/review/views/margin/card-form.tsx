'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useDesk, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import styles from './card.module.css'

type Props = {
  /** Under which its words are kept while the card is closed. */
  slot: string
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
  slot,
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
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { store } = useDesk()
  const [words, setWords] = useTyped(slot, initial)
  const ready = optional || words.trim() !== ''
  const send = async () => {
    if (!ready || busy || !(await onSend(words))) return
    store.set(({ typed: { [slot]: _sent, ...typed } }) => ({ typed }))
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
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
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
