'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Keys } from '@/components/shell/keys'
import { Page } from '@/components/shell/page'
import { When } from '@/components/ui/when'
import type { Then, ThenParagraph } from '@/domain/contract/record'
import { plainText } from '@/domain/text/inline'
import { runsOf } from '../../model/activity-runs'
import { useRunWords } from '../since/run-words'
import styles from './record.module.css'

type Props = {
  articleId: string
  title: string
  languages: { readonly source: string; readonly target: string }
  stood: Then
  /** The number of the article's last event. */
  last: number
}

/** An article as it stood after one of its events, to be read. */
export function ThenPage({ articleId, title, languages, stood, last }: Props) {
  const t = useTranslations('desk.record')
  const status = useTranslations('desk.status')
  const say = useRunWords()
  const { seq, event, pairing, units } = stood
  const [run] = runsOf([event])
  const at = (to: number) => `/articles/${articleId}/at/${to}`
  return (
    <Page title={title}>
      <div className={styles.head}>
        <p className={styles.said}>
          {t('after', { seq })} {run ? say(run) : event.type} <When at={event.at} /> · {status(stood.status)}
        </p>
        {pairing === 'now' && <p className={styles.reason}>{t('pairing')}</p>}
        <nav className={styles.turn} aria-label={t('states')}>
          {seq > 1 && (
            <Link href={at(seq - 1)} data-stop="">
              {t('before')}
            </Link>
          )}
          {seq < last && (
            <Link href={at(seq + 1)} data-stop="">
              {t('next')}
            </Link>
          )}
          <Link href={`/articles/${articleId}/history#event-${seq}`}>{t('title')}</Link>
          <Link href={`/articles/${articleId}`}>{t('today')}</Link>
        </nav>
      </div>
      <ol className={styles.units}>
        {units.map(({ unitId, excluded, source, target }) => (
          <li key={unitId} className={excluded ? `${styles.unit} ${styles.excluded}` : styles.unit}>
            <Side paragraphs={source} language={languages.source} />
            <Side paragraphs={target} language={languages.target} />
            {excluded && <p className={styles.reason}>{t('excluded')}</p>}
          </li>
        ))}
      </ol>
      <Keys other="library" />
      {stood.nextCursor !== null && (
        <p className={styles.turn}>
          <Link href={`${at(seq)}?cursor=${encodeURIComponent(stood.nextCursor)}`}>{t('more')}</Link>
        </p>
      )}
    </Page>
  )
}

function Side({ paragraphs, language }: { paragraphs: readonly ThenParagraph[]; language: string }) {
  return (
    <div className={styles.side} lang={language} dir="auto">
      {paragraphs.map(({ paragraphId, kind, text }) => (
        <p key={paragraphId} className={styles[kind]}>
          {kind === 'code' ? text : plainText(text)}
        </p>
      ))}
    </div>
  )
}
