'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { Token } from '@/domain/contract/shapes'
import styles from './account.module.css'

/** Tokens for scripts. A new one is shown once. */
export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('account')
  const format = useFormatter()
  const router = useRouter()
  const [name, setName] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const { ask, busy, refusal, errorAt } = useAsk()
  const make = async () => {
    const token = await ask(() => call('POST /tokens', { body: { name }, idempotencyKey: newKey() }))
    if (!token) return
    setMade(token.token)
    setName('')
    router.refresh()
  }
  const revoke = async (id: string) => {
    await ask(() => call('DELETE /tokens', { body: { id } }))
    router.refresh()
  }
  return (
    <>
      <p className={styles.why}>{t('tokensWhy')}</p>
      <ul className={styles.list}>
        {tokens.map((token) => (
          <li key={token.id}>
            <span className={styles.name}>{token.name}</span>
            <span className={styles.when}>
              {token.lastUsedAt
                ? t('used', { date: format.dateTime(new Date(token.lastUsedAt), { dateStyle: 'medium' }) })
                : t('unused')}
            </span>
            <Button
              disabled={busy}
              aria-label={t('revokeNamed', { name: token.name })}
              onClick={() => void revoke(token.id)}
            >
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field label={t('tokenName')} error={errorAt('name') ?? refusal ?? undefined}>
          {(given) => <input {...given} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {t('makeToken')}
        </Button>
      </form>
      <div role="status">
        {made && (
          <div className={styles.made}>
            <p>{t('shownOnce')}</p>
            <code>{made}</code>
            <Button onClick={() => void navigator.clipboard?.writeText(made)}>{t('copy')}</Button>
          </div>
        )}
      </div>
    </>
  )
}
