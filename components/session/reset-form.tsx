'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { useAsk } from '@/components/use-ask'
import { GivenEmail, NewPassword, SessionForm } from './session-form'
import { signIn } from './sign-in'

/** Sets a new password by a link, and signs in with it. */
export function ResetForm({ secret, email }: { secret: string; email: string }) {
  const t = useTranslations('session')
  const [next, setNext] = useState('')
  const { ask, busy, refusal, errorAt } = useAsk({
    codes: { NOT_FOUND: t('linkOver') },
    fields: { next: t('unusable.password') },
  })
  const set = () =>
    ask(async () => {
      await call('POST /password/reset', { body: { token: secret, next } })
      const { is } = await signIn(email, next)
      location.assign(is === 'in' ? '/' : '/sign-in')
    })
  const error = errorAt('next')
  return (
    <SessionForm busy={busy} refusal={error ? null : refusal} button={t('setPassword')} onSend={() => void set()}>
      <GivenEmail label={t('email')} value={email} />
      <NewPassword label={t('newPassword')} hint={t('passwordHint')} error={error} value={next} onChange={setNext} />
    </SessionForm>
  )
}
