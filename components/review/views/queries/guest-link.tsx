'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import type { Guest } from '@/domain/contract/query-routes'
import { renewLink, revokeLink } from '../../commands/acts/queries'
import { useBusy, useDesk } from '../../state/desk-context'
import { guestLinkQuery } from '../../state/guest-queries'
import styles from './queries.module.css'

/** The link of somebody outside, to copy, to renew and to revoke. */
export function GuestLink({ guest }: { guest: Guest }) {
  const t = useTranslations('desk.query')
  const format = useFormatter()
  const desk = useDesk()
  const busy = useBusy(guest.id)
  const { data } = useQuery({ ...guestLinkQuery(guest.id), enabled: guest.open })
  const { name, email, expiresAt } = guest
  return (
    <li>
      <p>{t(guest.open ? 'link' : 'over', { name })}</p>
      {guest.open && data && (
        <>
          <CopyText text={data.link} />
          <p>
            {t('until', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) })}{' '}
            {data.mails && email !== undefined && t('mails', { email })}
          </p>
        </>
      )}
      <span className={styles.by}>
        <button
          type="button"
          className={styles.text}
          title={t('renewHint')}
          disabled={busy}
          onClick={() => void renewLink(desk, guest)}
        >
          {t('renew')}
        </button>
        {guest.open && (
          <button type="button" className={styles.text} disabled={busy} onClick={() => void revokeLink(desk, guest)}>
            {t('revoke')}
          </button>
        )}
      </span>
    </li>
  )
}
