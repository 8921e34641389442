'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Field } from '@/components/ui/field'
import { languageName, languagesIn } from './languages'

type Props = {
  label: string
  /** Empty: to be detected, or still to be chosen. */
  value: string
  /** What an empty choice is called; without it there is none. */
  empty?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  disabled?: boolean
  onChange: (tag: string) => void
}

/** A choice of all languages, by name in the reader's own, the common ones first. */
export function LanguageField({ label, value, empty, hint, error, disabled, onChange }: Props) {
  const t = useTranslations('import')
  const locale = useLocale()
  const { common, others } = useMemo(() => languagesIn(locale), [locale])
  const known = value === '' || [...common, ...others].some(({ tag }) => tag === value)
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) => (
        <select {...given} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {!known && <option value={value}>{languageName(value, locale)}</option>}
          <optgroup label={t('commonLanguages')}>
            {common.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('otherLanguages')}>
            {others.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  )
}
