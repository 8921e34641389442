'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Empty, Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { AnswerOf } from '@/domain/contract/routes'
import type { AccessEvent } from '@/domain/contract/sign-in'
import styles from './workspace.module.css'

/** Who signed in, what was exported and what was done to people's access, the last first. */
export function AccessLog({ first }: { first: AnswerOf<'GET /workspace/access'> }) {
  const t = useTranslations('settings')
  const [{ items, nextCursor }, setPage] = useState(first)
  const { ask, busy, refusal } = useAsk()
  const more = async () => {
    const page = await ask(() => call('GET /workspace/access', { query: { cursor: nextCursor ?? undefined } }))
    if (page) setPage({ items: [...items, ...page.items], nextCursor: page.nextCursor })
  }
  return (
    <Page title={t('access')} narrow>
      <p className={styles.files}>
        {(['Jsonl', 'Csv'] as const).map((format) => (
          <a key={format} href={`/api/v1/workspace/access/export?format=${format.toLowerCase()}`} download>
            {t(`accessExport${format}`)}
          </a>
        ))}
      </p>
      {items.length === 0 && <Empty>{t('accessNone')}</Empty>}
      <ol className={styles.log}>
        {items.map((event) => (
          <li key={event.id}>
            <Said event={event} />
            <small>
              <When at={event.at} />
            </small>
          </li>
        ))}
      </ol>
      {nextCursor !== null && (
        <Button disabled={busy} onClick={() => void more()}>
          {t('accessMore')}
        </Button>
      )}
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </Page>
  )
}

function Said({ event: { kind, actor, subject, data } }: { event: AccessEvent }) {
  const t = useTranslations('settings')
  const said = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  const counted = (name: string) => (typeof data[name] === 'number' ? data[name] : 0)
  const words = {
    ...{ by: actor?.name ?? t('commandLine'), who: subject?.name ?? '', known: subject ? 'yes' : 'no' },
    ...{ before: said('before'), after: said('after') },
    ...{ way: said('by'), address: said('address'), tries: counted('tries'), left: counted('left') },
    ...{ format: said('format'), content: said('content') },
  }
  return (
    <span>
      {t(`accessKinds.${kind}`, words)}
      {kind === 'exported' && (
        <>
          {' '}
          <Link href={`/articles/${said('articleId')}`}>{t('accessArticle')}</Link>
        </>
      )}
    </span>
  )
}
