'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { useAsk } from '@/components/use-ask'
import type { SignInRules as Rules } from '@/domain/contract/sign-in'
import styles from './workspace.module.css'

/** What the workspace asks of those who sign in by password. */
export function SignInRules({ rules }: { rules: Rules }) {
  const t = useTranslations('settings')
  const [required, setRequired] = useState(rules.secondFactor)
  const { ask, busy, refusal } = useAsk({ codes: { FORBIDDEN: t('notAdmin') } })
  const change = async (secondFactor: boolean) => {
    const saved = await ask(() => call('PUT /workspace/sign-in', { body: { secondFactor } }))
    if (saved) setRequired(saved.secondFactor)
  }
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={required}
          disabled={busy}
          onChange={({ target }) => void change(target.checked)}
        />
        {t('requireFactor')}
      </label>
      <p className={styles.why}>{t('requireFactorMeans')}</p>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </>
  )
}
