'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import styles from './account.module.css'

type Props = {
  label: string
  button: string
  busy: boolean
  refusal: string | null | undefined
  error: string | undefined
  onSend: (code: string) => Promise<void>
  onCancel?: () => void
}

/** Asks for a code of the app. */
export function CodeForm({ label, button, busy, refusal, error, onSend, onCancel }: Props) {
  const t = useTranslations('factor')
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(code)
      }}
    >
      <Field label={label} error={error ?? refusal ?? undefined}>
        {(given) => (
          <input
            {...given}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy || code.trim() === ''}>
          {button}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
