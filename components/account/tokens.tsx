'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { TokenScope } from '@/domain/contract/names'
import type { Token } from '@/domain/contract/people'
import styles from './account.module.css'
import { TokenLine } from './token-line'

/** In days. */
const LASTS = ['30', '90', '365', 'always'] as const

/** Tokens for scripts. A new one is shown once. */
export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('account')
  const unusable = useTranslations('session.unusable')
  const router = useRouter()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('admin')
  const [lasts, setLasts] = useState<(typeof LASTS)[number]>('90')
  const [made, setMade] = useState<{ id: string; token: string } | null>(null)
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { name: unusable('name') } })
  const make = async () => {
    const days = lasts === 'always' ? {} : { days: Number(lasts) }
    const token = await ask(() => call('POST /tokens', { body: { name, scope, ...days }, idempotencyKey: newKey() }))
    if (!token) return
    setMade(token)
    setName('')
    router.refresh()
  }
  const revoke = async (id: string) => {
    await ask(() => call('DELETE /tokens', { body: { id } }))
    if (made?.id === id) setMade(null)
    router.refresh()
  }
  return (
    <>
      <p className={styles.why}>
        {t('tokensWhy')} <a href="/api/docs">{t('apiDocs')}</a>
      </p>
      <ul className={styles.list}>
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} busy={busy} onRevoke={() => revoke(token.id)} />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field label={t('tokenName')} error={errorAt('name') ?? refusal ?? undefined}>
          {(given) => (
            <input {...given} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('scope')}>
          {(given) => (
            <select {...given} value={scope} onChange={(event) => setScope(TokenScope.parse(event.target.value))}>
              {TokenScope.options.map((option) => (
                <option key={option} value={option}>
                  {t(`scopes.${option}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('lasts')}>
          {(given) => (
            <select
              {...given}
              value={lasts}
              onChange={({ target }) => setLasts(LASTS.find((one) => one === target.value) ?? '90')}
            >
              {LASTS.map((option) => (
                <option key={option} value={option}>
                  {option === 'always' ? t('lastsAlways') : t('lastsDays', { days: Number(option) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {t('makeToken')}
        </Button>
      </form>
      <div className={made ? styles.made : undefined}>
        <p role="status">{made && t('shownOnce')}</p>
        {made && <CopyText key={made.id} text={made.token} />}
      </div>
    </>
  )
}
