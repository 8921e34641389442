'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
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
      <CodeField label={label} error={error ?? refusal ?? undefined} code={code} onCode={setCode} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy || code.trim() === ''}>
          {button}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
