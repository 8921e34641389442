'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-items'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { OneTimeLink, User } from '@/domain/contract/people'
import { ErasePerson } from './erase-person'
import { NewLink } from './new-link'
import styles from './people.module.css'
import { PersonArticles } from './person-articles'
import { ResetFactor } from './reset-factor'

/** A person, and a menu of what an admin may do for them. */
export function UserRow({ user, mine, passwords }: { user: User; mine: boolean; passwords: boolean }) {
  const t = useTranslations('people')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'articles' | 'erase' | 'factor' | OneTimeLink | null>(null)
  const { ask, busy, refusal } = useAsk({ codes: { FORBIDDEN: t('notAdmin'), CONFLICT: t('lastAdmin') } })
  const { id, name, active, admin } = user
  const change = async (work: () => Promise<unknown>) => {
    if (await ask(() => work().then(() => true))) router.refresh()
  }
  const turn = () => change(() => call(active ? 'POST /users/{id}/deactivate' : 'POST /users/{id}/activate', { id }))
  const linkTo = async () => {
    const made = await ask(() => call('POST /users/{id}/password-link', { id }))
    if (made) setDialog(made)
  }
  const close = () => setDialog(null)
  return (
    <li>
      <About user={user} passwords={passwords} />
      <Menu
        open={open}
        onOpenChange={setOpen}
        button={{ className: styles.more, 'aria-label': t('actions', { name }), disabled: busy, children: '⋯' }}
      >
        <MenuItem onSelect={() => setDialog('articles')}>{t('showArticles')}</MenuItem>
        {active && passwords && <MenuItem onSelect={() => void linkTo()}>{t('passwordLink')}</MenuItem>}
        {user.secondFactor && <MenuItem onSelect={() => setDialog('factor')}>{t('resetFactor')}</MenuItem>}
        {active && (
          <MenuItem onSelect={() => void change(() => call('PATCH /users/{id}', { id, body: { admin: !admin } }))}>
            {t(admin ? 'unmakeAdmin' : 'makeAdminNow')}
          </MenuItem>
        )}
        {!mine && <MenuItem onSelect={() => void turn()}>{t(active ? 'deactivate' : 'activate')}</MenuItem>}
        {!mine && <MenuItem onSelect={() => setDialog('erase')}>{t('erase')}</MenuItem>}
      </Menu>
      <span role="alert" className={styles.refusal}>
        {refusal}
      </span>
      {dialog === 'articles' && <PersonArticles user={user} onClose={close} />}
      {dialog === 'erase' && (
        <ErasePerson
          name={name}
          busy={busy}
          onClose={close}
          onErase={() => change(() => call('DELETE /users/{id}', { id })).then(close)}
        />
      )}
      {dialog === 'factor' && (
        <ResetFactor
          name={name}
          busy={busy}
          onClose={close}
          onReset={() => change(() => call('DELETE /users/{id}/second-factor', { id })).then(close)}
        />
      )}
      {dialog !== null && typeof dialog === 'object' && (
        <NewLink
          title={t('passwordLinkFor', { name })}
          message="passwordLinkMeans"
          email={user.email}
          made={dialog}
          onClose={close}
        />
      )}
    </li>
  )
}

function About({ user, passwords }: { user: User; passwords: boolean }) {
  const t = useTranslations('people')
  const { name, email, admin, active, lastSignInAt, forgotAt, secondFactor, articles = 0 } = user
  return (
    <span className={styles.name}>
      {name}
      <small>
        {email}
        {admin && ` · ${t('admin')}`}
        {!active && ` · ${t('inactive')}`}
        {secondFactor && ` · ${t('twoStep')}`}
        {forgotAt && active && passwords && <strong className={styles.asks}> · {t('forgot')}</strong>}
      </small>
      <small>
        {lastSignInAt ? t.rich('lastSignIn', { when: () => <When at={lastSignInAt} brief /> }) : t('neverSignedIn')}
        {` · ${t('articleCount', { count: articles })}`}
      </small>
    </span>
  )
}
