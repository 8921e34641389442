'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import styles from './session.module.css'

type Input = {
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange?: (value: string) => void
}

/** An address that is given: it can't be changed, and password managers save the password with it. */
export const GivenEmail = ({ label, value }: Input) => (
  <Field label={label}>
    {(given) => <input {...given} type="email" autoComplete="username" readOnly value={value} />}
  </Field>
)

export const NewPassword = ({ onChange, value, ...field }: Input) => (
  <Field {...field}>
    {(given) => (
      <input
        {...given}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
    )}
  </Field>
)

type Props = {
  busy: boolean
  refusal: string | null | undefined
  button: string
  onSend: () => void
  children: ReactNode
}

/** A form before the sign-in, with what was refused above its button. */
export const SessionForm = ({ busy, refusal, button, onSend, children }: Props) => (
  <form
    className={styles.form}
    onSubmit={(event) => {
      event.preventDefault()
      onSend()
    }}
  >
    {children}
    <p className={styles.outcome} role="alert">
      {refusal}
    </p>
    <Button type="submit" variant="primary" disabled={busy} aria-busy={busy}>
      {button}
    </Button>
  </form>
)
