import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'
import { ResetForm } from '@/components/session/reset-form'
import { emailOfPasswordLink } from '@/server/commands/passwords'
import { env } from '@/server/env'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('setTitle'), referrer: 'no-referrer' }
}

export default async function NewPasswordPage({ params }: Props) {
  const { secret } = await params
  const t = await getTranslations('session')
  const email = await emailOfPasswordLink(secret)
  const { oidc } = env()
  const over = oidc?.only ? t('noPasswords', { name: oidc.name }) : t('linkOver')
  return (
    <SessionFrame lead={email === null ? over : `${t('setLead', { email })} ${t('setMeans')}`}>
      {email === null ? <a href="/sign-in">{t('signIn')}</a> : <ResetForm secret={secret} email={email} />}
    </SessionFrame>
  )
}
