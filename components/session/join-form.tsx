'use client'

import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { useAsk } from '@/components/use-ask'
import { SessionForm } from './session-form'

/** Accepts an invitation with the account that one is signed in to, and leads to what it invites to. */
export function JoinForm({ secret }: { secret: string }) {
  const t = useTranslations('session')
  const { ask, busy, refusal } = useAsk({ codes: { NOT_FOUND: t('linkOver') } })
  const join = () =>
    ask(async () => {
      const { articleId } = await call('POST /invitations/join', { body: { token: secret } })
      location.assign(articleId === undefined ? '/' : `/articles/${articleId}`)
    })
  return (
    <SessionForm busy={busy} refusal={refusal} button={t('join')} onSend={() => void join()}>
      {null}
    </SessionForm>
  )
}
