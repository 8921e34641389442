import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/session/forgot-form'
import { SessionFrame } from '@/components/session/frame'
import { env } from '@/server/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('forgotTitle') }
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('session')
  const mails = env().mail !== undefined
  return (
    <SessionFrame lead={t(mails ? 'forgotLeadMail' : 'forgotLead')}>
      <ForgotForm mails={mails} />
      <a href="/sign-in">{t('back')}</a>
    </SessionFrame>
  )
}
