'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import type { User } from '@/domain/contract/people'
import { AddPerson } from './add-person'
import styles from './people.module.css'

type Props = { users: readonly User[]; meId: string }

/** The people of the workspace, for its admins. */
export function People({ users, meId }: Props) {
  const t = useTranslations('people')
  return (
    <Page title={t('title')} narrow>
      <Section title={t('everyone')}>
        <ul className={styles.list}>
          {users.map((user) => (
            <UserRow key={user.id} user={user} mine={user.id === meId} />
          ))}
        </ul>
      </Section>
      <Section title={t('add')}>
        <AddPerson />
      </Section>
    </Page>
  )
}

function UserRow({ user, mine }: { user: User; mine: boolean }) {
  const t = useTranslations('people')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk({ codes: { FORBIDDEN: t('notAdmin'), CONFLICT: t('lastAdmin') } })
  const turn = async () => {
    const route = user.active ? 'POST /users/{id}/deactivate' : 'POST /users/{id}/activate'
    if (await ask(() => call(route, { id: user.id }))) router.refresh()
  }
  return (
    <li>
      <span className={styles.name}>
        {user.name}
        <small>
          {user.email}
          {user.admin && ` · ${t('admin')}`}
          {!user.active && ` · ${t('inactive')}`}
        </small>
      </span>
      {!mine && (
        <Button
          disabled={busy}
          aria-label={t(user.active ? 'deactivateNamed' : 'activateNamed', { name: user.name })}
          onClick={() => void turn()}
        >
          {t(user.active ? 'deactivate' : 'activate')}
        </Button>
      )}
      <span role="alert" className={styles.refusal}>
        {refusal}
      </span>
    </li>
  )
}
