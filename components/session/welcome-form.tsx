'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import styles from './session.module.css'
import { signIn } from './sign-in'

export type Account = { name: string; email: string; password: string }
/** What came of it: the field that can't be used, or that the link has been used. */
export type WelcomeOutcome = 'made' | 'used' | keyof Account

type Props = { make: (account: Account) => Promise<WelcomeOutcome> }

/** The first person’s account, an admin’s. */
export function WelcomeForm({ make }: Props) {
  const t = useTranslations('session')
  const [account, setAccount] = useState<Account>({ name: '', email: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<WelcomeOutcome | 'failed' | null>(null)

  async function submit() {
    setBusy(true)
    const result = await make(account).catch(() => 'failed' as const)
    setOutcome(result)
    if (result !== 'made') return setBusy(false)
    const { is } = await signIn(account.email, account.password)
    location.assign(is === 'in' ? '/' : '/sign-in')
  }

  const field = (name: keyof Account) => ({
    required: true,
    value: account[name],
    onChange: (event: { target: { value: string } }) => setAccount({ ...account, [name]: event.target.value }),
  })
  const errorOf = (name: keyof Account) => (outcome === name ? t(`unusable.${name}`) : undefined)

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field label={t('name')} hint={t('nameHint')} error={errorOf('name')}>
        {(given) => <input {...given} {...field('name')} autoComplete="name" maxLength={120} />}
      </Field>
      <Field label={t('email')} error={errorOf('email')}>
        {(given) => <input {...given} {...field('email')} type="email" autoComplete="username" maxLength={254} />}
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={errorOf('password')}>
        {(given) => (
          <input {...given} {...field('password')} type="password" autoComplete="new-password" maxLength={200} />
        )}
      </Field>
      <p className={styles.outcome} role="alert">
        {outcome === 'used' && t('linkUsed')}
        {outcome === 'failed' && t('failed')}
      </p>
      <Button type="submit" variant="primary" disabled={busy} aria-busy={busy}>
        {busy ? t('creating') : t('create')}
      </Button>
    </form>
  )
}
