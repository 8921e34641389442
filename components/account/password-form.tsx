'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import styles from './account.module.css'

const EMPTY = { current: '', next: '' }

type Props = {
  email: string
  /** Where to go on afterwards; else the page stays. */
  next?: string
}

/** Changes one’s own password. */
export function PasswordForm({ email, next: onward }: Props) {
  const t = useTranslations('account')
  const session = useTranslations('session')
  const [given, setGiven] = useState(EMPTY)
  const [changed, setChanged] = useState(false)
  const { ask, busy, refusal, errorAt } = useAsk({
    codes: { RATE_LIMITED: session('limited', { minutes: 15 }) },
    fields: { current: t('wrongPassword'), next: t('unusablePassword') },
  })
  const change = async () => {
    setChanged(false)
    const done = await ask(() => call('POST /me/password', { body: given }).then(() => true))
    if (!done) return
    if (onward !== undefined) return location.assign(onward)
    setChanged(true)
    setGiven(EMPTY)
  }
  const field = (name: keyof typeof EMPTY) => ({
    type: 'password',
    required: true,
    maxLength: 200,
    value: given[name],
    onChange: (event: { target: { value: string } }) => {
      setChanged(false)
      setGiven({ ...given, [name]: event.target.value })
    },
  })
  const errors = { current: errorAt('current'), next: errorAt('next') }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      {/* Password managers look for the name that goes with it. */}
      <input type="email" autoComplete="username" readOnly hidden value={email} />
      <Field label={t('currentPassword')} error={errors.current}>
        {(tied) => <input {...tied} {...field('current')} autoComplete="current-password" />}
      </Field>
      <Field label={t('newPassword')} hint={session('passwordHint')} error={errors.next}>
        {(tied) => <input {...tied} {...field('next')} autoComplete="new-password" />}
      </Field>
      <p role="alert" className={styles.refusal}>
        {errors.current || errors.next ? null : refusal}
      </p>
      <Button type="submit" disabled={busy || given.current === '' || given.next === ''}>
        {t('changePassword')}
      </Button>
      <span role="status" className={styles.said}>
        {changed && t('passwordChanged')}
      </span>
    </form>
  )
}
