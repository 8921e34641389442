'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import type { InvitationLink } from '@/domain/contract/people'
import { NewLink } from './new-link'
import { type NewPerson, PersonForm } from './person-form'

/** Makes a link by which somebody makes an account. */
export function InvitePerson({ provider }: { provider: string | undefined }) {
  const t = useTranslations('people')
  const router = useRouter()
  const [made, setMade] = useState<{ email: string; link: InvitationLink } | null>(null)
  const invite = async ({ email, name, admin }: NewPerson) => {
    const body = { email, admin, ...(name.trim() !== '' && { name }) }
    const link = await call('POST /invitations', { body, idempotencyKey: newKey() })
    setMade({ email, link })
    router.refresh()
  }
  return (
    <>
      <PersonForm
        why={provider === undefined ? t('inviteWhy') : t('inviteWhyAt', { provider })}
        fields={[
          { name: 'email', label: t('email') },
          { name: 'name', label: t('nameOptional'), optional: true },
        ]}
        button={t('inviteDo')}
        onSend={invite}
      />
      {made && (
        <NewLink
          title={t('invite')}
          message={made.link.mailed ? 'invitedMail' : 'invited'}
          email={made.email}
          made={made.link}
          onClose={() => setMade(null)}
        />
      )}
    </>
  )
}
