'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { MailWishes } from '@/components/notifications/mail-wishes'
import { Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import type { Me, Token } from '@/domain/contract/people'
import type { AnswerOf } from '@/domain/contract/routes'
import type { SecondFactorState, Session } from '@/domain/contract/sign-in'
import { spaced } from '@/domain/person-name'
import styles from './account.module.css'
import { Appearance } from './appearance'
import { PasswordForm } from './password-form'
import { SecondFactor } from './second-factor'
import { Sessions } from './sessions'
import { Tokens } from './tokens'

type Props = {
  me: Me
  locale: string
  theme: string
  timeZones: readonly string[]
  tokens: readonly Token[]
  mail: AnswerOf<'GET /me/mail'>
  sessions: readonly Session[]
  factor: SecondFactorState
  /** Whether a password of theirs opens this account, and the provider that does. */
  signIn: { password: boolean; provider: string | null }
}

/** A person’s own page: the name, the password, the screen, what is mailed, the tokens, the sign-ins. */
export function Account({ me, locale, theme, timeZones, tokens, mail, sessions, factor, signIn }: Props) {
  const t = useTranslations('account')
  const factorWords = useTranslations('factor')
  const wishes = useTranslations('notifications.wishes')
  return (
    <Page title={t('title')} narrow>
      <Section title={t('you')}>
        <NameForm me={me} />
      </Section>
      {signIn.password && (
        <>
          <Section title={t('password')}>
            <p className={styles.why}>{t('passwordWhy')}</p>
            <PasswordForm email={me.email} />
          </Section>
          <Section title={factorWords('title')}>
            <SecondFactor email={me.email} state={factor} />
          </Section>
        </>
      )}
      <Section title={t('screen')}>
        <Appearance locale={locale} theme={theme} timeZone={me.timeZone} timeZones={timeZones} />
      </Section>
      <Section title={wishes('title')}>
        <MailWishes {...mail} />
      </Section>
      <Section title={t('tokens')}>
        <Tokens tokens={tokens} />
      </Section>
      <Section title={t('signIns')}>
        {signIn.provider && <p className={styles.why}>{t('atProvider', { name: signIn.provider })}</p>}
        <Sessions sessions={sessions} />
      </Section>
    </Page>
  )
}

function NameForm({ me }: { me: Me }) {
  const t = useTranslations('account')
  const router = useRouter()
  const unusable = useTranslations('session.unusable')
  const [name, setName] = useState(me.name)
  const [saved, setSaved] = useState(false)
  /** Somebody else is called so. */
  const [isNumbered, setIsNumbered] = useState(false)
  const { ask, busy, refusal, errorAt } = useAsk({ fields: { name: unusable('name') } })
  const save = async () => {
    const done = await ask(() => call('PATCH /me', { body: { name } }))
    setSaved(done !== undefined)
    if (!done) return
    setName(done.name)
    setIsNumbered(done.name !== spaced(name))
    router.refresh()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={t('name')} hint={me.email} error={errorAt('name') ?? refusal ?? undefined}>
        {(given) => (
          <input
            {...given}
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={(event) => {
              setSaved(false)
              setName(event.target.value)
            }}
          />
        )}
      </Field>
      <Button type="submit" disabled={busy || name.trim() === '' || name === me.name}>
        {t('save')}
      </Button>
      <span role="status" className={styles.said}>
        {saved && t(isNumbered ? 'numbered' : 'saved')}
      </span>
    </form>
  )
}
