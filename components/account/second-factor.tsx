'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { SecondFactorState } from '@/domain/contract/sign-in'
import styles from './account.module.css'
import { CodeForm } from './code-form'
import { FactorSetup } from './factor-setup'
import { RecoveryCodes } from './recovery-codes'

type Props = { email: string; state: SecondFactorState }

/** A code besides the password: set up, switched off, and its recovery codes. */
export function SecondFactor({ email, state }: Props) {
  const t = useTranslations('factor')
  const router = useRouter()
  const [doing, setDoing] = useState<'set-up' | 'renew' | 'switch-off' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { ask, busy, refusal, errorAt } = useAsk({
    fields: { code: t('wrong') },
    codes: { RATE_LIMITED: t('limited') },
  })
  const finish = (made: readonly string[] | null) => {
    setDoing(null)
    setCodes(made)
    router.refresh()
  }
  const asked = { busy, refusal, error: errorAt('code') }

  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
  if (doing === 'set-up') return <FactorSetup email={email} onDone={finish} onCancel={() => setDoing(null)} />
  if (doing === 'renew')
    return (
      <CodeForm
        {...asked}
        label={t('codeToRenew')}
        button={t('renew')}
        onCancel={() => setDoing(null)}
        onSend={async (code) => {
          const made = await ask(() => call('POST /me/second-factor/codes', { body: { code } }))
          if (made) finish(made.codes)
        }}
      />
    )
  if (doing === 'switch-off')
    return (
      <CodeForm
        {...asked}
        label={t('codeToSwitchOff')}
        button={t('switchOff')}
        onCancel={() => setDoing(null)}
        onSend={async (code) => {
          const done = await ask(() => call('DELETE /me/second-factor', { body: { code } }).then(() => true))
          if (done) finish(null)
        }}
      />
    )
  return (
    <>
      <p className={styles.why}>
        {t('why')} {state.required && t('required')}
      </p>
      {state.since !== undefined && (
        <p className={styles.why}>
          {t.rich('on', { when: () => <When at={state.since ?? ''} /> })}{' '}
          {t('codesLeft', { count: state.codesLeft ?? 0 })}
        </p>
      )}
      <div className={styles.actions}>
        {state.on ? (
          <>
            <Button onClick={() => setDoing('renew')}>{t('renew')}</Button>
            <Button onClick={() => setDoing('switch-off')}>{t('switchOff')}</Button>
          </>
        ) : (
          <Button onClick={() => setDoing('set-up')}>{t('setUp')}</Button>
        )}
      </div>
    </>
  )
}
