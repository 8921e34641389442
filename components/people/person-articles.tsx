'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { Membership, User } from '@/domain/contract/people'
import styles from './people.module.css'

/** The articles that a person is a member of, in which role. */
export function PersonArticles({ user: { id, name }, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('people')
  const roles = useTranslations('people.roles')
  const [articles, setArticles] = useState<readonly Membership[]>()
  const { ask, refusal } = useAsk()
  const load = useEffectEvent(async () => {
    setArticles(
      await ask(() => everyPage((cursor) => call('GET /users/{id}/articles', { id, query: { limit: 200, cursor } }))),
    )
  })
  useEffect(() => {
    void load()
  }, [])
  return (
    <Dialog open onClose={onClose} title={t('articlesOf', { name })}>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
      {articles?.length === 0 && <p>{t('noArticles')}</p>}
      <ul className={styles.list} aria-busy={!articles && refusal === null}>
        {articles?.map(({ articleId, title, role }) => (
          <li key={articleId}>
            <Link href={`/articles/${articleId}`} className={styles.name}>
              {title}
            </Link>
            <small>{roles(role)}</small>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
