'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { WebhookWithSecret } from '@/domain/contract/webhook-routes'
import { type ChosenTypes, EventTypes, type KindOfEvents } from './event-types'
import { NewSecret } from './new-secret'
import styles from './webhooks.module.css'

/** Adds a webhook. Its secret is shown once, then its page opens. */
export function AddWebhook({ kinds }: { kinds: readonly KindOfEvents[] }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const [url, setUrl] = useState('')
  const [types, setTypes] = useState<ChosenTypes>(null)
  const [made, setMade] = useState<WebhookWithSecret | null>(null)
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { url: t('unusableUrl') } })
  const add = async () => {
    const body = { url, types: [...(types ?? [])] }
    const webhook = await ask(() => call('POST /webhooks', { body, idempotencyKey: newKey() }))
    if (webhook) setMade(webhook)
  }
  const error = errorAt('url')
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <UrlField url={url} error={error} onChange={setUrl} />
      <EventTypes kinds={kinds} types={types} onChange={setTypes} />
      <p role="alert" className={styles.wrong}>
        {!error && refusal}
      </p>
      <Button type="submit" variant="primary" disabled={busy || types?.length === 0}>
        {t('addDo')}
      </Button>
      {made && <NewSecret secret={made.secret} onClose={() => router.push(`/settings/webhooks/${made.id}`)} />}
    </form>
  )
}

type UrlProps = { url: string; error: string | undefined; onChange: (url: string) => void }

export function UrlField({ url, error, onChange }: UrlProps) {
  const t = useTranslations('webhooks')
  return (
    <Field label={t('url')} hint={t('urlHint')} error={error}>
      {(given) => (
        <input
          {...given}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={2000}
          value={url}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
