'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { InvitationLink } from '@/domain/contract/people'
import { NewLink } from './new-link'
import styles from './people.module.css'

const NOBODY = { email: '', name: '', admin: false }

/** Makes a link by which somebody makes an account. */
export function InvitePerson() {
  const t = useTranslations('people')
  const unusable = useTranslations('session.unusable')
  const router = useRouter()
  const [person, setPerson] = useState(NOBODY)
  const [made, setMade] = useState<{ email: string; link: InvitationLink } | null>(null)
  const { ask, busy, refusal, code, errorAt } = useAsk({
    codes: { FORBIDDEN: t('notAdmin'), CONFLICT: t('taken') },
    fields: { email: unusable('email'), name: unusable('name') },
  })
  const invite = async () => {
    const { name, ...rest } = person
    const body = { ...rest, ...(name.trim() !== '' && { name }) }
    const link = await ask(() => call('POST /invitations', { body, idempotencyKey: newKey() }))
    if (!link) return
    setMade({ email: person.email, link })
    setPerson(NOBODY)
    router.refresh()
  }
  const taken = code === 'CONFLICT' ? (refusal ?? undefined) : undefined
  const errors = { email: errorAt('email') ?? taken, name: errorAt('name') }
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      <p className={styles.why}>{t('inviteWhy')}</p>
      <Field label={t('email')} error={errors.email}>
        {(given) => (
          <input
            {...given}
            type="email"
            autoComplete="off"
            required
            maxLength={254}
            value={person.email}
            onChange={(event) => setPerson({ ...person, email: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('nameOptional')} error={errors.name}>
        {(given) => (
          <input
            {...given}
            autoComplete="off"
            maxLength={120}
            value={person.name}
            onChange={(event) => setPerson({ ...person, name: event.target.value })}
          />
        )}
      </Field>
      <label className={styles.admin}>
        <input
          type="checkbox"
          checked={person.admin}
          onChange={(event) => setPerson({ ...person, admin: event.target.checked })}
        />
        {t('makeAdmin')}
      </label>
      <p role="alert" className={styles.refusal}>
        {!errors.email && !errors.name && refusal}
      </p>
      <Button type="submit" variant="primary" disabled={busy}>
        {t('inviteDo')}
      </Button>
      {made && (
        <NewLink
          title={t('invite')}
          message={made.link.mailed ? 'invitedMail' : 'invited'}
          email={made.email}
          made={made.link}
          onClose={() => setMade(null)}
        />
      )}
    </form>
  )
}
