'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { keepChoice } from '@/components/keep-choice'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { Locale } from '@/domain/contract/names'
import styles from './account.module.css'

const THEMES = ['system', 'light', 'dark'] as const

/** Language and theme: kept for this browser, the language for the person as well. */
export function Appearance({ locale, theme }: { locale: string; theme: string }) {
  const t = useTranslations('account')
  const router = useRouter()
  const { ask, refusal } = useAsk()
  const speak = async (language: Locale) => {
    keepChoice('stet_locale', language)
    await ask(() => call('PATCH /me', { body: { locale: language } }))
    router.refresh()
  }
  return (
    <div className={styles.pair}>
      <Field label={t('language')} error={refusal ?? undefined}>
        {(given) => (
          <select {...given} value={locale} onChange={(event) => void speak(Locale.parse(event.target.value))}>
            <option value="en" lang="en">
              English
            </option>
            <option value="ko" lang="ko">
              한국어
            </option>
          </select>
        )}
      </Field>
      <Field label={t('theme')}>
        {(given) => (
          <select
            {...given}
            value={theme}
            onChange={(event) => {
              keepChoice('stet_theme', event.target.value)
              router.refresh()
            }}
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {t(`themes.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
