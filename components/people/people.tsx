'use client'

import { useTranslations } from 'next-intl'
import { Page, Section } from '@/components/shell/page'
import type { Invitation, User } from '@/domain/contract/people'
import { AddPerson } from './add-person'
import { Invitations } from './invitations'
import { InvitePerson } from './invite-person'
import styles from './people.module.css'
import { UserRow } from './user-row'

type Props = {
  users: readonly User[]
  invitations: readonly Invitation[]
  meId: string
  /** Where everybody signs in, if nobody has a password. */
  provider: string | undefined
}

/** The people of the workspace, for its admins. */
export function People({ users, invitations, meId, provider }: Props) {
  const t = useTranslations('people')
  return (
    <Page title={t('title')} narrow>
      <Section title={t('everyone')}>
        <ul className={styles.list}>
          {users.map((user) => (
            <UserRow key={user.id} user={user} mine={user.id === meId} passwords={provider === undefined} />
          ))}
        </ul>
      </Section>
      {invitations.length > 0 && (
        <Section title={t('invitations')}>
          <Invitations invitations={invitations} />
        </Section>
      )}
      <Section title={t('invite')}>
        <InvitePerson provider={provider} />
      </Section>
      <Section title={t(provider === undefined ? 'add' : 'addDirectly')}>
        <AddPerson provider={provider} />
      </Section>
    </Page>
  )
}
