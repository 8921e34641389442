'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallError, call } from '@/components/call'
import { keepChoice } from '@/components/keep-choice'
import { Menu } from '@/components/ui/menu'
import menu from '@/components/ui/menu.module.css'
import { MenuChoice } from '@/components/ui/menu-items'
import type { Locale, Theme } from '@/domain/contract/names'
import type { BodyIn } from '@/domain/contract/routes'
import styles from './shell.module.css'

export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

export const LANGUAGES = { en: 'English', ko: '한국어' } as const satisfies Record<Locale, string>

/** The theme by its name in a cookie or an attribute. */
export const themeOf = (name: string | undefined): Theme => THEMES.find((theme) => theme === name) ?? 'system'

/** Shows the theme, and keeps it in this browser and with the person who is signed in. Throws CallError when that is refused. */
export async function chooseTheme(theme: Theme) {
  keepChoice('stet_theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  await keepWithPerson({ theme })
}

/** Keeps the language in this browser, and with the person who is signed in. Throws CallError when that is refused. */
export async function chooseLanguage(locale: Locale) {
  keepChoice('stet_locale', locale)
  await keepWithPerson({ locale })
}

async function keepWithPerson(choice: BodyIn<'PATCH /me'>) {
  await call('PATCH /me', { body: choice }).catch((error: unknown) => {
    // Before the sign-in there is nobody to keep it with.
    if (!(error instanceof CallError && error.code === 'UNAUTHENTICATED')) throw error
  })
}

/** Theme and language as parts of a menu. */
export function PreferenceItems() {
  const t = useTranslations('account')
  const router = useRouter()
  const locale = useLocale()
  const [theme, setTheme] = useState(() => themeOf(document.documentElement.dataset.theme))
  const speak = (language: Locale) =>
    // The cookie holds even where the person’s own setting couldn't be saved.
    void chooseLanguage(language)
      .catch(() => undefined)
      .then(router.refresh)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets. */}
      <div role="group" aria-label={t('theme')} className={menu.inline}>
        <span className={menu.label} aria-hidden="true">
          {t('theme')}
        </span>
        {THEMES.map((name) => (
          <MenuChoice
            key={name}
            className={menu.short}
            chosen={name === theme}
            stays
            onSelect={() => {
              setTheme(name)
              // The cookie holds even where the person’s own setting couldn't be saved.
              void chooseTheme(name).catch(() => undefined)
            }}
          >
            {t(`themes.${name}`)}
          </MenuChoice>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets. */}
      <div role="group" aria-label={t('language')} className={menu.inline}>
        <span className={menu.label} aria-hidden="true">
          {t('language')}
        </span>
        {(Object.keys(LANGUAGES) as Locale[]).map((name) => (
          <MenuChoice
            key={name}
            lang={name}
            className={menu.short}
            chosen={name === locale}
            onSelect={() => speak(name)}
          >
            {LANGUAGES[name]}
          </MenuChoice>
        ))}
      </div>
    </>
  )
}

/** Theme and language, reachable from every page. */
export function PreferencesMenu() {
  const t = useTranslations('account')
  const [open, setOpen] = useState(false)
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      button={{ className: styles.preferences, 'aria-label': t('screen'), title: t('screen'), children: <Half /> }}
    >
      <PreferenceItems />
    </Menu>
  )
}

const Half = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 16 16"
    width={16}
    height={16}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.4}
  >
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
  </svg>
)
