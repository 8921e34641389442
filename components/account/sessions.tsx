'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { Session } from '@/domain/contract/sign-in'
import styles from './account.module.css'

/** Where one is signed in. Each sign-in can be ended from any other. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('account')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
  const end = (work: () => Promise<unknown>) => ask(() => work().then(() => router.refresh()))
  const leave = () =>
    ask(async () => {
      await call('POST /me/sign-out-everywhere', {})
      location.assign('/sign-in')
    })
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() => void end(() => call('DELETE /me/sessions', { body: { id: session.id } }))}
          />
        ))}
      </ul>
      <p className={styles.why}>{t('everywhereWhy')}</p>
      <div className={styles.actions}>
        {sessions.length > 1 && (
          <Button disabled={busy} onClick={() => void end(() => call('POST /me/sessions/end-others', {}))}>
            {t('endOthers')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void leave()}>
          {t('everywhere')}
        </Button>
      </div>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </>
  )
}

function SessionLine({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const t = useTranslations('account')
  const { current, browser, system, address, createdAt, lastUsedAt } = session
  const device = browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'))
  return (
    <li>
      <span className={styles.name}>
        {device}
        <small className={styles.when}>
          {address}
          {address && ' · '}
          {t.rich('signedInAt', { when: () => <When at={createdAt} brief /> })}
          {' · '}
          {current ? (
            <strong>{t('thisSession')}</strong>
          ) : (
            t.rich('lastActive', { when: () => <When at={lastUsedAt} brief /> })
          )}
        </small>
      </span>
      {!current && (
        <Button disabled={busy} aria-label={t('endNamed', { device })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
