'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { LinkToSend } from '@/components/people/new-link'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { Role } from '@/domain/contract/names'
import type { InvitationLink, Member } from '@/domain/contract/people'
import { addMember, inviteToArticle, membersOf, removeMember, setMember } from '../../commands/acts/article'
import { useBusy, useDesk } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

export function MembersDialog() {
  const t = useTranslations('desk.members')
  const { store } = useDesk()
  const { article, members } = useOnDesk()
  const able = article.abilities.includes('manage-members')
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <ul className={styles.people}>
        {members.map((member) => (
          <MemberLine key={member.userId} member={member} able={able} />
        ))}
      </ul>
      {able && <AddMember />}
    </DeskDialog>
  )
}

function MemberLine({ member, able }: { member: Member; able: boolean }) {
  const t = useTranslations('desk.members')
  const desk = useDesk()
  const busy = useBusy(membersOf(desk.articleId))
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        {member.name}
        <small>{member.email}</small>
      </span>
      {able ? (
        <>
          <select
            className={styles.select}
            aria-label={t('roleOf', { name: member.name })}
            disabled={busy}
            value={member.role}
            onChange={(event) => void setMember(desk, { userId: member.userId, role: Role.parse(event.target.value) })}
          >
            <Roles />
          </select>
          <button
            type="button"
            className={styles.text}
            disabled={busy}
            onClick={() => void removeMember(desk, member.userId)}
            aria-label={t('removeNamed', { name: member.name })}
          >
            {t('remove')}
          </button>
        </>
      ) : (
        <span>{t(`role.${member.role}`)}</span>
      )}
    </li>
  )
}

/** Somebody without an account, who can be invited; or the link by which they were. */
type Offer = { readonly email: string; readonly made?: InvitationLink } | null

function AddMember() {
  const t = useTranslations('desk.members')
  const id = useId()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reviewer')
  const [offer, setOffer] = useState<Offer>(null)
  const desk = useDesk()
  const busy = useBusy(membersOf(desk.articleId))
  const invite = (to: string) =>
    void inviteToArticle(desk, {
      ...{ email: to, role },
      onMade: (made) => {
        setOffer({ email: to, made })
        setEmail('')
      },
    })
  return (
    <form
      className={styles.add}
      onSubmit={async (event) => {
        event.preventDefault()
        const to = email.trim()
        setOffer(null)
        if (await addMember(desk, { email: to, role, onUnknown: () => setOffer({ email: to }) })) setEmail('')
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {t('add')}
      </label>
      <div className={styles.line}>
        <input
          ref={autofocus}
          id={id}
          className={styles.field}
          type="email"
          required
          autoComplete="off"
          placeholder="name@example.com"
          value={email}
          onChange={(event) => {
            setEmail(event.target.value)
            setOffer(null)
          }}
        />
        <select
          className={styles.select}
          aria-label={t('role.label')}
          value={role}
          onChange={(event) => setRole(Role.parse(event.target.value))}
        >
          <Roles />
        </select>
        <Button type="submit" variant="primary" disabled={busy || email.trim() === ''}>
          {t('addButton')}
        </Button>
      </div>
      <p className={styles.hint}>{t(`roleHint.${role}`)}</p>
      <div role="status" className={styles.offer}>
        {offer?.made && (
          <LinkToSend message={offer.made.mailed ? 'invitedMail' : 'invited'} email={offer.email} made={offer.made} />
        )}
        {offer && !offer.made && (
          <>
            <p>{t('unknown', { email: offer.email })}</p>
            <Button disabled={busy} onClick={() => invite(offer.email)}>
              {t('invite', { role: t(`role.${role}`) })}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

function Roles() {
  const t = useTranslations('desk.members.role')
  return Role.options.map((role) => (
    <option key={role} value={role}>
      {t(role)}
    </option>
  ))
}
