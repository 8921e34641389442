'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import styles from './session.module.css'

type Props = {
  email: string
  busy: boolean
  /** What came of the last code. */
  said: ReactNode
  onSend: (code: string) => Promise<void>
  onBack: () => void
}

/** The second step of a sign-in: a code of the app, or a recovery code. */
export function CodeStep({ email, busy, said, onSend, onBack }: Props) {
  const t = useTranslations('session')
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // It takes the place of the password, and of its focus.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(code).then(() => setCode(''))
      }}
    >
      <CodeField ref={field} label={t('code')} hint={t('codeHint', { email })} code={code} onCode={setCode} />
      {said}
      <Button type="submit" variant="primary" disabled={busy} aria-busy={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>{' '}
      <Button onClick={onBack}>{t('otherAccount')}</Button>
    </form>
  )
}
