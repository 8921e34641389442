'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { AnswerPage } from '@/domain/answer-page'
import styles from './answer.module.css'
import { QueryCard } from './query-card'

/** The page of somebody without an account: what is still to be answered first, then what they answered. */
export function AnswerSheet({ token, page }: { token: string; page: AnswerPage }) {
  const t = useTranslations('answer')
  const format = useFormatter()
  const { locale, name, title, titleLanguage, queries, expiresAt } = page
  // The page around it is in the language of the browser.
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const open = queries.filter(({ answers }) => answers.length === 0)
  const answered = queries.filter(({ answers }) => answers.length > 0)
  const askers = format.list([...new Set(open.map(({ asker }) => asker))])
  return (
    <main className={styles.page} lang={locale}>
      <header className={styles.header}>
        <nav aria-label={t('language')} className={styles.languages}>
          <a href="?lang=ko" lang="ko" aria-current={locale === 'ko' ? 'true' : undefined}>
            한국어
          </a>
          <a href="?lang=en" lang="en" aria-current={locale === 'en' ? 'true' : undefined}>
            English
          </a>
        </nav>
        <h1 lang={titleLanguage} dir="auto">
          {title}
        </h1>
        <p>{open.length > 0 ? t('lead', { name, asker: askers, count: open.length }) : t('done', { name })}</p>
      </header>
      {open.map((query) => (
        <QueryCard key={query.id} token={token} query={query} />
      ))}
      {answered.length > 0 && (
        <section aria-labelledby="answered">
          <h2 id="answered" className={styles.answered}>
            {t('answered')}
          </h2>
          {answered.map((query) => (
            <QueryCard key={query.id} token={token} query={query} />
          ))}
        </section>
      )}
      <footer className={styles.footer}>
        <p>{t('kinds')}</p>
        <p>{t('until', { date: format.dateTime(expiresAt, { dateStyle: 'long' }) })}</p>
      </footer>
    </main>
  )
}
