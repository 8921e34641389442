'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { GivenEmail, NewPassword, SessionForm } from './session-form'
import { signIn } from './sign-in'

type Props = { secret: string; email: string; name: string }

/** Makes the account that a link invites to, and leads to what it invites to. */
export function InvitationForm({ secret, email, name: known }: Props) {
  const t = useTranslations('session')
  const [name, setName] = useState(known)
  const [password, setPassword] = useState('')
  const { ask, busy, refusal, errorAt } = useAsk({
    codes: { NOT_FOUND: t('linkOver'), CONFLICT: t('hasAccount') },
    fields: { name: t('unusable.name'), password: t('unusable.password') },
  })
  const accept = () =>
    ask(async () => {
      const { articleId } = await call('POST /invitations/accept', { body: { token: secret, name, password } })
      const { is } = await signIn(email, password)
      if (is !== 'in') location.assign('/sign-in')
      else location.assign(articleId === undefined ? '/' : `/articles/${articleId}`)
    })
  const errors = { name: errorAt('name'), password: errorAt('password') }
  return (
    <SessionForm
      busy={busy}
      refusal={errors.name || errors.password ? null : refusal}
      button={busy ? t('creating') : t('create')}
      onSend={() => void accept()}
    >
      <GivenEmail label={t('email')} value={email} />
      <Field label={t('name')} hint={t('nameHint')} error={errors.name}>
        {(given) => (
          <input
            {...given}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <NewPassword
        label={t('password')}
        hint={t('passwordHint')}
        error={errors.password}
        value={password}
        onChange={setPassword}
      />
    </SessionForm>
  )
}
