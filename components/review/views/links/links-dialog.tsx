'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Guest } from '@/domain/contract/query-routes'
import { isUnanswered } from '@/domain/query-state'
import { useDesk } from '../../state/desk-context'
import { guestsQuery } from '../../state/guest-queries'
import { useArticle, useThreads } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import dialogs from '../dialogs/dialogs.module.css'
import { GuestLink } from '../queries/guest-link'
import query from '../queries/queries.module.css'
import styles from './links.module.css'
import { NewProof } from './new-proof'

/** Who without an account has a link into the article, for what and how long; and links to a proof. */
export function LinksDialog() {
  const t = useTranslations('desk.links')
  const { articleId, store } = useDesk()
  const { status } = useArticle()
  const { data, error, refetch } = useQuery(guestsQuery(articleId))
  const [shown, show] = useState<string | null>(null)
  const guests = (data ?? []).toSorted((a, b) => Number(b.open) - Number(a.open))
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <p className={dialogs.hint}>{t('lead')}</p>
      {error !== null && !data && (
        <p role="alert">
          {t('failed')} <Button onClick={() => void refetch()}>{t('again')}</Button>
        </p>
      )}
      {!data && error === null && <p aria-busy="true">{t('loading')}</p>}
      {data?.length === 0 && <p>{t('nobody')}</p>}
      <ul className={dialogs.people} aria-label={t('people')}>
        {guests.map((guest) => (
          <Line
            key={guest.id}
            guest={guest}
            isShown={guest.id === shown}
            onShow={() => show(guest.id === shown ? null : guest.id)}
          />
        ))}
      </ul>
      <section aria-label={t('proof')}>
        <h3 className={dialogs.subtitle}>{t('proof')}</h3>
        {status === 'draft' ? <p className={dialogs.hint}>{t('draft')}</p> : <NewProof onMade={show} />}
      </section>
    </DeskDialog>
  )
}

type LineProps = { guest: Guest; isShown: boolean; onShow: () => void }

function Line({ guest, isShown, onShow }: LineProps) {
  const t = useTranslations('desk.links')
  const guestWords = useTranslations('desk.guest')
  const format = useFormatter()
  const threads = useThreads()
  const { id, name, kind, purpose, content, open, revokedAt, expiresAt } = guest
  const asked = threads.flatMap(({ queries = [] }) => queries.filter((one) => one.guest.id === id))
  const unanswered = asked.filter(isUnanswered).length
  const what =
    purpose === 'proof' ? t(`content.${content ?? 'clean'}`) : t('queries', { count: asked.length, open: unanswered })
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'medium' })
  const state = open ? t('until', { date }) : revokedAt === undefined ? t('expired', { date }) : t('revoked')
  return (
    <li className={styles.line} data-over={open ? undefined : ''}>
      <span className={dialogs.name}>
        <bdi>{name}</bdi>
        <small>
          {guestWords(`kinds.${kind}`)} · {what} · {state}
        </small>
      </span>
      <button
        type="button"
        className={dialogs.text}
        aria-expanded={isShown}
        aria-label={t('showNamed', { name })}
        onClick={onShow}
      >
        {t('show')}
      </button>
      {isShown && (
        <ul className={`${query.links} ${styles.link}`}>
          <GuestLink guest={guest} />
        </ul>
      )}
    </li>
  )
}
