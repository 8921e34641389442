'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/components/call'
import { useRefusalWords } from '@/components/refusal-words'
import { Button } from '@/components/ui/button'
import type { StyleRule, Trial } from '@/domain/contract/style-guide'
import styles from './words.module.css'

/** What rules would say about the articles of the library, as it is found out; ends with the panel. */
export function TrialPanel({ rules, onClose }: { rules: readonly StyleRule[]; onClose: () => void }) {
  const t = useTranslations('words.trial')
  const words = useRefusalWords()
  const [found, setFound] = useState<Trial | null>(null)
  const [error, setError] = useState<unknown>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const leaving = new AbortController()
    setFound(null)
    setError(null)
    tryAll(rules, leaving.signal, setFound).catch((refused: unknown) => !leaving.signal.aborted && setError(refused))
    panel.current?.focus()
    return () => leaving.abort()
  }, [rules])
  const done = found?.nextCursor === null
  return (
    <section ref={panel} className={styles.trial} aria-label={t('title')} tabIndex={-1}>
      <h2 role="status">
        {found
          ? t(done ? 'would' : 'soFar', { findings: found.findings, articles: found.articles.length })
          : t('trying', { count: rules.length })}
      </h2>
      {!done && error === null && <progress value={found?.looked} max={found?.total} aria-label={t('progress')} />}
      {error !== null && (
        <p className={styles.refused} role="alert">
          {words(error)}
        </p>
      )}
      {found?.articles.map(({ articleId, title, findings, places }) => (
        <article key={articleId}>
          <h3>
            {title} <span className={styles.count}>{t('inArticle', { count: findings })}</span>
          </h3>
          <ul>
            {places.slice(0, SHOWN).map((place) => (
              <li key={`${place.paragraphId} ${place.ruleId} ${place.before} ${place.quote}`}>
                <a href={place.link} target="_blank" rel="noreferrer">
                  {place.before}
                  <mark>{place.quote}</mark>
                  {place.after}
                </a>
                {place.expected !== undefined && (
                  <>
                    {' '}
                    → <ins>{place.expected}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
          {findings > SHOWN && <p className={styles.count}>{t('others', { count: findings - SHOWN })}</p>}
        </article>
      ))}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t(done ? 'close' : 'stop')}</Button>
      </div>
    </section>
  )
}

const SHOWN = 5

async function tryAll(rules: readonly StyleRule[], signal: AbortSignal, show: (found: Trial) => void) {
  let found = await call('POST /style-guide/try', { body: { rules: [...rules] }, signal })
  show(found)
  while (found.nextCursor !== null) {
    const next: Trial = await call('POST /style-guide/try', {
      body: { rules: [...rules], cursor: found.nextCursor },
      signal,
    })
    found = {
      ...next,
      findings: found.findings + next.findings,
      articles: [...found.articles, ...next.articles],
    }
    show(found)
  }
}
