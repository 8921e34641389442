'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { chooseLanguage, chooseTheme, LANGUAGES, THEMES, themeOf } from '@/components/shell/preferences'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { Locale } from '@/domain/contract/names'
import styles from './account.module.css'

/** Language and theme: kept for this browser, the language for the person as well. */
export function Appearance({ locale, theme: kept }: { locale: string; theme: string }) {
  const t = useTranslations('account')
  const router = useRouter()
  const { ask, refusal } = useAsk()
  const [theme, setTheme] = useState(themeOf(kept))
  const speak = async (language: Locale) => {
    await ask(() => chooseLanguage(language))
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
              chooseTheme(chosen)
              setTheme(chosen)
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
