'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import styles from './session.module.css'
import { SessionForm } from './session-form'

/** Asks for a new password. The answer is the same whether the e-mail is known or not. `mails`: it comes as a link by mail. */
export function ForgotForm({ mails }: { mails: boolean }) {
  const t = useTranslations('session')
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState(false)
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { email: t('unusable.email') } })
  const send = async () => {
    setAsked((await ask(() => call('POST /password/forgot', { body: { email } }).then(() => true))) ?? false)
  }
  if (asked)
    return (
      <p role="status" className={styles.said}>
        {t(mails ? 'forgotAskedMail' : 'forgotAsked')}
      </p>
    )
  return (
    <SessionForm
      busy={busy}
      refusal={errorAt('email') ? null : refusal}
      button={t(mails ? 'forgotAskMail' : 'forgotAsk')}
      onSend={() => void send()}
    >
      <Field label={t('email')} error={errorAt('email')}>
        {(given) => (
          <input
            {...given}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
    </SessionForm>
  )
}
