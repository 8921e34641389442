'use client'

import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { Invitation, InvitationLink } from '@/domain/contract/people'
import { NewLink } from './new-link'
import styles from './people.module.css'

/** The invitations that nobody has accepted yet. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  return (
    <ul className={styles.list}>
      {invitations.map((invitation) => (
        <Line key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  )
}

function Line({ invitation }: { invitation: Invitation }) {
  const { id, email, name, admin, article, invitedBy, expiresAt } = invitation
  const t = useTranslations('people')
  const router = useRouter()
  const now = useNow()
  const [made, setMade] = useState<InvitationLink | null>(null)
  const { ask, busy, refusal } = useAsk()
  const renew = async () => {
    const link = await ask(() => call('POST /invitations/{id}/resend', { id }))
    if (!link) return
    setMade(link)
    router.refresh()
  }
  const withdraw = async () => {
    await ask(() => call('DELETE /invitations/{id}', { id }))
    router.refresh()
  }
  return (
    <li>
      <span className={styles.name}>
        {name === undefined ? email : `${name} · ${email}`}
        <small>
          {new Date(expiresAt) <= now ? t('expired') : t.rich('expires', { when: () => <When at={expiresAt} brief /> })}
          {admin && ` · ${t('admin')}`}
          {article && ` · ${article.title}`}
          {invitedBy && ` · ${t('invitedBy', { name: invitedBy.name })}`}
        </small>
      </span>
      <span className={styles.actions}>
        <Button disabled={busy} aria-label={t('resendNamed', { email })} onClick={() => void renew()}>
          {t('resend')}
        </Button>
        <Button disabled={busy} aria-label={t('withdrawNamed', { email })} onClick={() => void withdraw()}>
          {t('withdraw')}
        </Button>
      </span>
      <span role="alert" className={styles.refusal}>
        {refusal}
      </span>
      {made && (
        <NewLink
          title={t('invite')}
          message={made.mailed ? 'invitedMail' : 'invited'}
          email={email}
          made={made}
          onClose={() => setMade(null)}
        />
      )}
    </li>
  )
}
