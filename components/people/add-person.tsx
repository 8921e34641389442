'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { type NewPerson, PersonForm } from './person-form'

/** Gives a person an account, with a first password to be handed over where people sign in by it. */
export function AddPerson({ provider }: { provider: string | undefined }) {
  const t = useTranslations('people')
  const router = useRouter()
  const [added, setAdded] = useState<string | null>(null)
  const add = async (person: NewPerson) => {
    setAdded(null)
    const { password, ...rest } = person
    const body = provider === undefined ? person : rest
    const user = await call('POST /users', { body, idempotencyKey: newKey() })
    setAdded(user.name)
    router.refresh()
  }
  return (
    <PersonForm
      {...(provider !== undefined && { why: t('addWhy', { provider }) })}
      fields={[
        { name: 'name', label: t('name') },
        { name: 'email', label: t('email') },
        ...(provider === undefined
          ? [{ name: 'password', label: t('password'), hint: t('passwordHint') } as const]
          : []),
      ]}
      button={t('addButton')}
      onSend={add}
    >
      <p role="status">{added && t('added', { name: added })}</p>
    </PersonForm>
  )
}
