'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Check } from '@/domain/contract/findings'
import type { Policy } from '@/domain/contract/shapes'
import styles from './policy.module.css'

/** A policy as a form holds it; the checks in the order of their names. */
export type PolicyFieldValues = Omit<Policy, 'checksBlocking'> & { readonly checksBlocking: string[] }

type Props = {
  policy: PolicyFieldValues
  /** Those that can block. */
  checks: readonly Check[]
  onChange: (change: Partial<PolicyFieldValues>) => void
}

/** The rules of a review: of an article, or of those to come. */
export function PolicyFields({ policy, checks, onChange }: Props) {
  const t = useTranslations('policy')
  const id = useId()
  return (
    <>
      <fieldset className={styles.rules}>
        <legend>{t('legend')}</legend>
        <Switch
          label={t('selfApproval')}
          checked={policy.selfApproval}
          onChange={(selfApproval) => onChange({ selfApproval })}
        />
        <Switch
          label={t('twoSignOffs')}
          why={t('twoSignOffsWhy')}
          checked={policy.signOffs === 2}
          onChange={(two) => onChange({ signOffs: two ? 2 : 1 })}
        />
        <Switch
          label={t('rejectReason')}
          checked={policy.rejectReason}
          onChange={(rejectReason) => onChange({ rejectReason })}
        />
      </fieldset>
      <fieldset className={styles.rules} aria-describedby={`${id}h`}>
        <legend>{t('checksBlocking')}</legend>
        <p id={`${id}h`} className={styles.why}>
          {t('checksBlockingHint')}
        </p>
        <div className={styles.checks}>
          {checks.map((check) => (
            <Switch
              key={check.id}
              label={check.title}
              title={check.summary}
              checked={policy.checksBlocking.includes(check.id)}
              onChange={(blocks) => onChange({ checksBlocking: toggled(policy.checksBlocking, check.id, blocks) })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const toggled = (ids: readonly string[], id: string, on: boolean) =>
  [...ids.filter((other) => other !== id), ...(on ? [id] : [])].toSorted()

type SwitchProps = {
  label: string
  /** What speaks for it or against it. */
  why?: string
  title?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Switch({ label, why, title, checked, onChange }: SwitchProps) {
  const id = useId()
  return (
    <>
      <label className={styles.rule} title={title}>
        <input
          type="checkbox"
          checked={checked}
          {...(why !== undefined && { 'aria-describedby': id })}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      {why !== undefined && (
        <p id={id} className={`${styles.why} ${styles.below}`}>
          {why}
        </p>
      )}
    </>
  )
}
