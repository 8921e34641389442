'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import styles from './people.module.css'

const NOBODY = { name: '', email: '', password: '', admin: false }

const FIELDS = [
  { name: 'name', type: 'text', autoComplete: 'off', maxLength: 120 },
  { name: 'email', type: 'email', autoComplete: 'off', maxLength: 254 },
  { name: 'password', type: 'password', autoComplete: 'new-password', maxLength: 200 },
] as const

/** Gives a person an account, with a first password to be handed over where people sign in by it. */
export function AddPerson({ provider }: { provider: string | undefined }) {
  const t = useTranslations('people')
  const unusable = useTranslations('session.unusable')
  const router = useRouter()
  const [person, setPerson] = useState(NOBODY)
  const [added, setAdded] = useState<string | null>(null)
  const { ask, busy, refusal, code, errorAt } = useAsk({
    codes: { FORBIDDEN: t('notAdmin'), CONFLICT: t('taken') },
    fields: { name: unusable('name'), email: unusable('email'), password: unusable('password') },
  })
  const add = async () => {
    const { password, ...rest } = person
    const body = provider === undefined ? person : rest
    const user = await ask(() => call('POST /users', { body, idempotencyKey: newKey() }))
    setAdded(user?.name ?? null)
    if (!user) return
    setPerson(NOBODY)
    router.refresh()
  }
  const fields = FIELDS.filter(({ name }) => provider === undefined || name !== 'password')
  const errorOf = (name: string) => errorAt(name) ?? (name === 'email' && code === 'CONFLICT' ? refusal : undefined)
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {provider !== undefined && <p className={styles.why}>{t('addWhy', { provider })}</p>}
      {fields.map(({ name, ...field }) => (
        <Field
          key={name}
          label={t(name)}
          hint={name === 'password' ? t('passwordHint') : undefined}
          error={errorOf(name) ?? undefined}
        >
          {(given) => (
            <input
              {...given}
              {...field}
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
        {!fields.some(({ name }) => errorOf(name)) && refusal}
      </p>
      <p role="status">{added && t('added', { name: added })}</p>
      <Button type="submit" variant="primary" disabled={busy}>
        {t('addButton')}
      </Button>
    </form>
  )
}
