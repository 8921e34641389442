'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Token } from '@/domain/contract/people'
import styles from './account.module.css'

type Props = { token: Token; busy: boolean; onRevoke: () => Promise<void> }

/** One token. Revoking can't be taken back, so it is asked for twice. */
export function TokenLine({ token, busy, onRevoke }: Props) {
  const t = useTranslations('account')
  const format = useFormatter()
  const now = useNow()
  const [asked, setAsked] = useState(false)
  const keep = () => setAsked(false)
  const day = (time: string) => format.dateTime(new Date(time), { dateStyle: 'medium' })
  const isOver = (time: string) => new Date(time) <= now
  return (
    <li>
      <span className={styles.name}>{token.name}</span>
      <span className={styles.when}>
        {t(`scopeShort.${token.scope}`)}
        {' · '}
        {token.lastUsedAt ? t('used', { date: day(token.lastUsedAt) }) : t('unused')}
        {token.expiresAt && (
          <>
            {' · '}
            {t(isOver(token.expiresAt) ? 'expired' : 'expires', { date: day(token.expiresAt) })}
          </>
        )}
      </span>
      <Button disabled={busy} aria-label={t('revokeNamed', { name: token.name })} onClick={() => setAsked(true)}>
        {t('revoke')}
      </Button>
      {asked && (
        <Dialog open onClose={keep} title={t('revokeAsked', { name: token.name })}>
          <p>{t('revokeMeans')}</p>
          <div className={styles.actions}>
            <Button variant="primary" disabled={busy} onClick={() => void onRevoke().then(keep)}>
              {t('revoke')}
            </Button>
            <Button onClick={keep}>{t('keep')}</Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
