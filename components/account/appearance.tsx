'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { chooseLanguage, chooseTheme, LANGUAGES, THEMES, themeOf } from '@/components/shell/preferences'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { Locale } from '@/domain/contract/names'
import styles from './account.module.css'

type Props = { locale: string; theme: string; timeZone: string | undefined; timeZones: readonly string[] }

/** Language and theme: kept for this browser, and for the person; the time zone for the person, wherever they read. */
export function Appearance({ locale, theme: kept, timeZone, timeZones }: Props) {
  const t = useTranslations('account')
  const router = useRouter()
  const { ask, refusal } = useAsk()
  const [theme, setTheme] = useState(themeOf(kept))
  const speak = async (language: Locale) => {
    await ask(() => chooseLanguage(language))
    router.refresh()
  }
  const live = async (zone: string) => {
    await ask(() => call('PATCH /me', { body: { timeZone: zone === '' ? null : zone } }))
    router.refresh()
  }
  return (
    <div className={styles.pair}>
      <Field label={t('language')} error={refusal ?? undefined}>
        {(given) => (
          <select {...given} value={locale} onChange={(event) => void speak(Locale.parse(event.target.value))}>
            {Object.entries(LANGUAGES).map(([name, words]) => (
              <option key={name} value={name} lang={name}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('theme')}>
        {(given) => (
          <select
            {...given}
            value={theme}
            onChange={(event) => {
              const chosen = themeOf(event.target.value)
              setTheme(chosen)
              void ask(() => chooseTheme(chosen))
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
      <Field label={t('timeZone')}>
        {(given) => (
          <select {...given} value={timeZone ?? ''} onChange={(event) => void live(event.target.value)}>
            <option value="">{t('ownTimeZone')}</option>
            {timeZones.map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
