import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Or, SessionFrame } from '@/components/session/frame'
import { InvitationForm } from '@/components/session/invitation-form'
import { JoinForm } from '@/components/session/join-form'
import { ProviderButton } from '@/components/session/provider-button'
import styles from '@/components/session/session.module.css'
import { readInvitation } from '@/server/commands/invitations'
import { env } from '@/server/env'
import { currentActor } from '@/server/session/current'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('invitationTitle'), referrer: 'no-referrer' }
}

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params
  const t = await getTranslations('session')
  const invitation = await readInvitation(secret)
  if (invitation === null)
    return (
      <SessionFrame lead={t('linkOver')}>
        <a href="/sign-in">{t('signIn')}</a>
      </SessionFrame>
    )
  const { email, name = '', invitedBy, article } = invitation
  const lead = article
    ? t('invitationToArticle', { by: invitedBy.name, ...article })
    : t('invitationLead', { by: invitedBy.name })
  const { oidc } = env()
  const actor = await currentActor()
  if (actor?.email === email)
    return (
      <SessionFrame lead={lead}>
        <JoinForm secret={secret} />
      </SessionFrame>
    )
  return (
    <SessionFrame lead={oidc ? `${lead} ${t('invitationWith', { name: oidc.name, email })}` : lead}>
      {oidc && <ProviderButton name={oidc.name} next={article ? `/articles/${article.id}` : '/'} />}
      {oidc && !oidc.only && <Or />}
      {!oidc?.only && <InvitationForm secret={secret} email={email} name={name} />}
      {!oidc?.only && (
        <p className={styles.aside}>
          <a href={`/sign-in?next=${encodeURIComponent(`/invitation/${secret}`)}`}>{t('haveAccount')}</a>
        </p>
      )}
    </SessionFrame>
  )
}
