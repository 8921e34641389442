import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'
import { WelcomeForm } from '@/components/session/welcome-form'
import { firstAdminLinkState } from '@/server/commands/first-admin'
import { env } from '@/server/env'
import { makeFirstAdmin } from './actions'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('welcome'), referrer: 'no-referrer' }
}

export default async function WelcomePage({ params }: Props) {
  const { secret } = await params
  const t = await getTranslations('session')
  const open = (await firstAdminLinkState(secret)) === 'open'
  const { oidc } = env()
  const over = oidc?.only ? t('noPasswords', { name: oidc.name }) : t('linkUsed')
  return (
    <SessionFrame lead={open ? t('welcomeLead') : over}>
      {open ? <WelcomeForm make={makeFirstAdmin.bind(null, secret)} /> : <a href="/sign-in">{t('signIn')}</a>}
    </SessionFrame>
  )
}
