'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import styles from './people.module.css'

const FIELDS = {
  name: { type: 'text', autoComplete: 'off', maxLength: 120 },
  email: { type: 'email', autoComplete: 'off', maxLength: 254 },
  password: { type: 'password', autoComplete: 'new-password', maxLength: 200 },
} as const

const NOBODY = { name: '', email: '', password: '', admin: false }

export type NewPerson = typeof NOBODY

type Asked = {
  readonly name: 'name' | 'email' | 'password'
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

type Props = {
  /** What it does, above the fields. */
  why?: string
  fields: readonly Asked[]
  button: string
  /** Asks the server; the form is empty again if it did as asked. */
  onSend: (person: NewPerson) => Promise<void>
  /** What was done, above the button. */
  children?: ReactNode
}

/** Who is to have an account, whether as an admin, and why it was refused. */
export function PersonForm({ why, fields, button, onSend, children }: Props) {
  const t = useTranslations('people')
  const unusable = useTranslations('session.unusable')
  const [person, setPerson] = useState(NOBODY)
  const { ask, busy, refusal, code, errorAt } = useAsk({
    codes: { FORBIDDEN: t('notAdmin'), CONFLICT: t('taken') },
    fields: { name: unusable('name'), email: unusable('email'), password: unusable('password') },
  })
  const send = async () => {
    const done = await ask(async () => {
      await onSend(person)
      return true
    })
    if (done) setPerson(NOBODY)
  }
  const errorOf = (name: Asked['name']) =>
    errorAt(name) ?? (name === 'email' && code === 'CONFLICT' ? (refusal ?? undefined) : undefined)
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {fields.map(({ name, label, hint, optional }) => (
        <Field key={name} label={label} hint={hint} error={errorOf(name)}>
          {(given) => (
            <input
              {...given}
              {...FIELDS[name]}
              required={!optional}
              value={person[name]}
              onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <label className={styles.admin}>
        <input
          type="checkbox"
          checked={person.admin}
          onChange={(event) => setPerson({ ...person, admin: event.target.checked })}
        />
        {t('makeAdmin')}
      </label>
      <p role="alert" className={styles.refusal}>
        {!fields.some(({ name }) => errorOf(name)) && refusal}
      </p>
      {children}
      <Button type="submit" variant="primary" disabled={busy}>
        {button}
      </Button>
    </form>
  )
}
