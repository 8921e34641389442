'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { CodeStep } from './code-step'
import { DEMO_PASSWORD, DemoPeople } from './demo-people'
import styles from './session.module.css'
import { type SignInOutcome, signIn } from './sign-in'

type Props = {
  next: string
  /** A demonstration: its people are listed. */
  demo: boolean
}

/** E-mail and password; leads on to `next`, an address within Stet. */
export function SignInForm({ next, demo }: Props) {
  const t = useTranslations('session')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)
  const [isCodeAsked, setIsCodeAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  async function submit(code?: string) {
    setBusy(true)
    const result = await signIn(email, password, code)
    setOutcome(result)
    // A whole new page: what the one before knew belongs to nobody.
    if (result.is === 'in') location.assign(next)
    else setBusy(false)
    if (result.is === 'code') setIsCodeAsked(true)
  }

  function startOver() {
    setPassword('')
    setOutcome(null)
    setIsCodeAsked(false)
  }

  function choose(address: string) {
    setEmail(address)
    setPassword(DEMO_PASSWORD)
    button.current?.focus()
  }

  if (isCodeAsked)
    return <CodeStep email={email} busy={busy} said={<Outcome of={outcome} />} onSend={submit} onBack={startOver} />
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={t('email')}>
          {(given) => (
            <input
              {...given}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('password')}>
          {(given) => (
            <input
              {...given}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Outcome of={outcome} />
        <Button ref={button} type="submit" variant="primary" disabled={busy} aria-busy={busy}>
          {busy ? t('signingIn') : t('signIn')}
        </Button>
      </form>
      <p className={styles.aside}>
        <a href="/password">{t('forgot')}</a>
      </p>
      {demo && <DemoPeople onChoose={choose} />}
    </>
  )
}

function Outcome({ of: outcome }: { of: SignInOutcome | null }) {
  const t = useTranslations('session')
  const failed = useTranslations('failed')
  return (
    <p className={styles.outcome} role="alert">
      {outcome?.is === 'incorrect' && t('incorrect')}
      {outcome?.is === 'code' && outcome.asked === 'wrong' && t('wrongCode')}
      {outcome?.is === 'failed' && t('failed')}
      {outcome?.is === 'unavailable' && failed('outage.why', { why: outcome.why })}
      {outcome?.is === 'limited' && t('limited', { minutes: Math.max(1, Math.ceil(outcome.seconds / 60)) })}
    </p>
  )
}
