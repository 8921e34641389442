'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SEVERITIES } from '@/domain/contract/lists'
import type { StyleRule } from '@/domain/contract/style-guide'
import styles from './words.module.css'

type Props = { rule: StyleRule; readOnly: boolean; onChange: (rule: StyleRule) => void; onClose: () => void }

const FLAGS = ['matchCase', 'wholeWords', 'inflected', 'regex'] as const

/** What else a rule can say: how its words are found, where, and how much it matters. */
export function RuleOptions({ rule, readOnly, onChange, onClose }: Props) {
  const t = useTranslations('words.style')
  const isOn = (flag: (typeof FLAGS)[number]) => rule[flag] ?? flag === 'wholeWords'
  return (
    <Dialog open onClose={onClose} title={rule.find || t('options')}>
      <fieldset className={styles.fields} disabled={readOnly} style={{ border: 0, padding: 0, margin: 0 }}>
        {FLAGS.map((flag) => (
          <label key={flag} className={styles.check}>
            <input
              type="checkbox"
              checked={isOn(flag)}
              onChange={({ target }) => onChange({ ...rule, [flag]: target.checked })}
            />
            {t(`flag.${flag}`)}
          </label>
        ))}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={rule.only === 'heading'}
            onChange={({ target }) => {
              const { only: _, ...rest } = rule
              onChange(target.checked ? { ...rest, only: 'heading' } : rest)
            }}
          />
          {t('flag.only')}
        </label>
        <Field label={t('except')} hint={t('exceptHint')}>
          {(given) => (
            <input
              {...given}
              defaultValue={rule.except ?? ''}
              onBlur={({ target }) => {
                const { except: _, ...rest } = rule
                const words = target.value.trim()
                if (words !== (rule.except ?? '')) onChange(words === '' ? rest : { ...rest, except: words })
              }}
            />
          )}
        </Field>
        <Field label={t('severity')}>
          {(given) => (
            <select
              {...given}
              value={rule.severity ?? 'minor'}
              onChange={({ target }) => {
                const severity = SEVERITIES.find((one) => one === target.value)
                if (severity) onChange({ ...rule, severity })
              }}
            >
              {SEVERITIES.map((severity) => (
                <option key={severity} value={severity}>
                  {t(`severities.${severity}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </fieldset>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  )
}
