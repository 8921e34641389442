'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { NewSecondFactor } from '@/domain/contract/sign-in'
import styles from './account.module.css'
import { CodeForm } from './code-form'

type Props = {
  email: string
  /** With the recovery codes, which are shown only now. */
  onDone: (codes: readonly string[]) => void
  onCancel?: () => void
}

/** Sets a second factor up: the password, then the code that an app makes of the secret. */
export function FactorSetup({ email, onDone, onCancel }: Props) {
  const [made, setMade] = useState<NewSecondFactor | null>(null)
  return made ? (
    <Confirm made={made} onDone={onDone} {...(onCancel && { onCancel })} />
  ) : (
    <Begin email={email} onMade={setMade} {...(onCancel && { onCancel })} />
  )
}

type BeginProps = { email: string; onMade: (made: NewSecondFactor) => void; onCancel?: () => void }

function Begin({ email, onMade, onCancel }: BeginProps) {
  const t = useTranslations('account')
  const factor = useTranslations('factor')
  const [current, setCurrent] = useState('')
  const { ask, busy, refusal, errorAt } = useAsk({
    fields: { current: t('wrongPassword') },
    codes: { RATE_LIMITED: factor('limited') },
  })
  const begin = async () => {
    const made = await ask(() => call('POST /me/second-factor', { body: { current } }))
    if (made) onMade(made)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <input type="email" autoComplete="username" readOnly hidden value={email} />
      <Field label={t('currentPassword')} error={errorAt('current') ?? refusal ?? undefined}>
        {(given) => (
          <input
            {...given}
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy || current === ''}>
          {factor('next')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{factor('cancel')}</Button>}
      </div>
    </form>
  )
}

type ConfirmProps = { made: NewSecondFactor; onDone: (codes: readonly string[]) => void; onCancel?: () => void }

function Confirm({ made, onDone, onCancel }: ConfirmProps) {
  const t = useTranslations('factor')
  const { ask, busy, refusal, errorAt } = useAsk({
    fields: { code: t('wrong') },
    codes: { RATE_LIMITED: t('limited') },
  })
  return (
    <>
      <p className={styles.why}>{t('scan')}</p>
      {/* biome-ignore lint/performance/noImgElement: drawn by the server, and in no cache. */}
      <img className={styles.qr} alt={t('qr')} src={`data:image/svg+xml,${encodeURIComponent(made.qr)}`} />
      <p className={styles.why}>{t.rich('byHand', { link: (words) => <a href={made.uri}>{words}</a> })}</p>
      <CopyText text={(made.secret.match(/.{1,4}/g) ?? []).join(' ')} />
      <div className={styles.confirm}>
        <CodeForm
          {...{ busy, refusal, error: errorAt('code') }}
          label={t('code')}
          button={t('switchOn')}
          onSend={async (code) => {
            const done = await ask(() => call('POST /me/second-factor/confirm', { body: { code } }))
            if (done) onDone(done.codes)
          }}
          {...(onCancel && { onCancel })}
        />
      </div>
    </>
  )
}
