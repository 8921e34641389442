'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { PolicyFields, type PolicyFieldValues } from '@/components/policy/policy-fields'
import { Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { Check } from '@/domain/contract/findings'
import type { Weights, WorkspacePolicy } from '@/domain/contract/quality'
import type { SignInRules as Rules } from '@/domain/contract/sign-in'
import { SignInRules } from './sign-in-rules'
import styles from './workspace.module.css'

type Props = {
  policy: WorkspacePolicy
  checks: readonly Check[]
  /** Null where nobody signs in by password. */
  signIn: Rules | null
}

/** What holds for the whole workspace, for its admins. */
export function WorkspaceSettings({ policy, checks, signIn }: Props) {
  const t = useTranslations('settings')
  const memory = useTranslations('memory')
  const webhooks = useTranslations('webhooks')
  const words = useTranslations('words')
  return (
    <Page title={t('title')} narrow>
      <Section title={t('policy')}>
        <DefaultPolicy policy={policy} checks={checks} />
      </Section>
      <Section title={t('signIn')}>
        {signIn && <SignInRules rules={signIn} />}
        <Link href="/settings/access">{t('toAccess')}</Link>
      </Section>
      <Section title={t('toWords')}>
        <p>
          <Link href="/style-guide">{words('style.title')}</Link> ·{' '}
          <Link href="/glossary">{words('glossary.title')}</Link>
        </p>
      </Section>
      <Section title={memory('title')}>
        <p className={styles.why}>{memory('why')}</p>
        <Link href="/settings/memory">{t('toMemory')}</Link>
      </Section>
      <Section title={webhooks('title')}>
        <p className={styles.why}>{webhooks('why')}</p>
        <Link href="/settings/webhooks">{t('toWebhooks')}</Link>
      </Section>
    </Page>
  )
}

/** The policy that new articles take, and what errors weigh in all of them. */
function DefaultPolicy({
  policy: { checksBlocking = [], weights: begun, ...rest },
  checks,
}: {
  policy: WorkspacePolicy
  checks: readonly Check[]
}) {
  const t = useTranslations('settings')
  const [policy, setPolicy] = useState<PolicyFieldValues>({ ...rest, checksBlocking: checksBlocking.toSorted() })
  const [weights, setWeights] = useState(begun)
  const [saved, setSaved] = useState(false)
  const { ask, busy, refusal } = useAsk({ codes: { FORBIDDEN: t('notAdmin') } })
  const save = async () =>
    setSaved((await ask(() => call('PUT /workspace/policy', { body: { ...policy, weights } }))) !== undefined)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={styles.why}>{t('policyHint')}</p>
      <PolicyFields
        policy={policy}
        checks={checks}
        onChange={(change) => {
          setSaved(false)
          setPolicy({ ...policy, ...change })
        }}
      />
      <WeightFields
        weights={weights}
        onChange={(change) => {
          setSaved(false)
          setWeights({ ...weights, ...change })
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy}>
          {t('save')}
        </Button>
        <span role="status">{saved && t('saved')}</span>
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      </div>
    </form>
  )
}

const WEIGHED = ['neutral', 'minor', 'major', 'critical', 'punctuation'] as const satisfies readonly (keyof Weights)[]

/** A weight that is being typed, and isn't a number yet, stays as it was. */
function WeightFields({ weights, onChange }: { weights: Weights; onChange: (change: Partial<Weights>) => void }) {
  const t = useTranslations('settings')
  return (
    <fieldset className={styles.weights}>
      <legend>{t('weights')}</legend>
      <p className={styles.why}>{t('weightsHint')}</p>
      <div>
        {WEIGHED.map((name) => (
          <Field key={name} label={t(`weight.${name}`)}>
            {(given) => (
              <input
                {...given}
                type="number"
                min={0}
                max={1000}
                step="any"
                required
                defaultValue={weights[name]}
                onChange={({ target }) =>
                  Number.isFinite(target.valueAsNumber) && onChange({ [name]: target.valueAsNumber })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  )
}
