'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { User } from '@/domain/contract/shapes'
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
        <AddForm />
      </Section>
    </Page>
  )
}

function UserRow({ user, mine }: { user: User; mine: boolean }) {
  const t = useTranslations('people')
  const router = useRouter()
  const { ask, busy, refusal } = useAsk()
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
      {refusal && <span role="alert">{refusal}</span>}
    </li>
  )
}

const NOBODY = { name: '', email: '', password: '', admin: false }

function AddForm() {
  const t = useTranslations('people')
  const router = useRouter()
  const [person, setPerson] = useState(NOBODY)
  const { ask, busy, refusal, errorAt } = useAsk()
  const [added, setAdded] = useState<string | null>(null)
  const add = async () => {
    const user = await ask(() => call('POST /users', { body: person, idempotencyKey: newKey() }))
    setAdded(user?.name ?? null)
    if (!user) return
    setPerson(NOBODY)
    router.refresh()
  }
  const fields = ['name', 'email', 'password'] as const
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {fields.map((name) => (
        <Field
          key={name}
          label={t(name)}
          hint={name === 'password' ? t('passwordHint') : undefined}
          error={errorAt(name)}
        >
          {(given) => (
            <input
              {...given}
              type={name === 'name' ? 'text' : name}
              autoComplete={name === 'password' ? 'new-password' : 'off'}
              required
              value={person[name]}
              onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <label className={styles.admin}>
        <input
          type="checkbox"
          checked={person.admin}
          onChange={(event) => setPerson({ ...person, admin: event.target.checked })}
        />
        {t('makeAdmin')}
      </label>
      <p role="alert" className={styles.refusal}>
        {!fields.some(errorAt) && refusal}
      </p>
      <p role="status">{added && t('added', { name: added })}</p>
      <Button type="submit" variant="primary" disabled={busy}>
        {t('addButton')}
      </Button>
    </form>
  )
}
