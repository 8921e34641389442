'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Locale } from '@/domain/contract/names'
import type { GuestKind } from '@/domain/contract/query'
import type { Guest } from '@/domain/contract/query-routes'
import type { Thread } from '@/domain/contract/shapes'
import { ask, askedAbout } from '../../commands/acts/queries'
import { endOf } from '../../model/settings'
import { useBusy, useDesk, useTyped } from '../../state/desk-context'
import { guestsQuery } from '../../state/guest-queries'
import { useArticle } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import dialogs from '../dialogs/dialogs.module.css'
import { GuestFields } from './guest-fields'
import { GuestLink } from './guest-link'
import styles from './queries.module.css'

/** Asks somebody without an account about a thread, and gives the link to send. */
export function AskDialog({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.query')
  const { store, articleId } = useDesk()
  const { data: all } = useQuery(guestsQuery(articleId))
  const guests = (all ?? []).filter(({ purpose }) => purpose === 'queries')
  const asked = new Set(thread.queries?.map(({ guest }) => guest.id))
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <p className={dialogs.hint}>{t('lead')}</p>
      {asked.size > 0 && (
        <ul className={styles.links}>
          {guests.map((guest) => asked.has(guest.id) && <GuestLink key={guest.id} guest={guest} />)}
        </ul>
      )}
      <NewQuery thread={thread} guests={guests.filter(({ open }) => open)} />
    </DeskDialog>
  )
}

const NOBODY = { name: '', email: '', kind: 'author' as GuestKind }

function NewQuery({ thread, guests }: { thread: Thread; guests: readonly Guest[] }) {
  const t = useTranslations('desk.query')
  const desk = useDesk()
  const busy = useBusy(askedAbout(thread.id))
  const [known, setKnown] = useState('')
  const reader = useLocale()
  const { sourceLanguage } = useArticle()
  // An author reads the language that they wrote in.
  const own = Locale.safeParse(sourceLanguage).data ?? Locale.parse(reader)
  const [person, setPerson] = useState({ ...NOBODY, locale: own })
  const [question, setQuestion] = useTyped(`${thread.id}:ask`)
  const [due, setDue] = useState('')
  const change = (some: Partial<typeof person>) => setPerson({ ...person, ...some })
  const name = person.name.trim()
  const email = person.email.trim()
  const send = async () => {
    const guest = known !== '' ? known : { ...person, name, email: email === '' ? undefined : email }
    const body = { guest, question: question.trim(), ...(due !== '' && { dueAt: endOf(due) }) }
    if (!(await ask(desk, { thread, body }))) return
    setQuestion('')
    setDue('')
    setPerson({ ...person, ...NOBODY })
    setKnown('')
  }
  return (
    <form
      className={styles.new}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {guests.length > 0 && (
        <Field label={t('who')}>
          {(given) => (
            <select {...given} value={known} onChange={({ target }) => setKnown(target.value)}>
              <option value="">{t('new')}</option>
              {guests.map((guest) => (
                <option key={guest.id} value={guest.id}>
                  {guest.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {known === '' && (
        <GuestFields label={t('name')} person={person} onChange={change}>
          <Field label={t('email')} hint={t('emailHint')}>
            {(given) => (
              <input
                {...given}
                type="email"
                autoComplete="off"
                value={person.email}
                onChange={({ target }) => change({ email: target.value })}
              />
            )}
          </Field>
        </GuestFields>
      )}
      <Field label={t('question')}>
        {(given) => (
          <textarea
            {...given}
            required
            rows={3}
            maxLength={4000}
            value={question}
            onChange={({ target }) => setQuestion(target.value)}
          />
        )}
      </Field>
      <Field label={t('due')}>
        {(given) => <input {...given} type="date" value={due} onChange={({ target }) => setDue(target.value)} />}
      </Field>
      <Button
        type="submit"
        variant="primary"
        disabled={busy || question.trim() === '' || (known === '' && name === '')}
      >
        {t('send')}
      </Button>
    </form>
  )
}
