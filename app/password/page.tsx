import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/session/forgot-form'
import { SessionFrame } from '@/components/session/frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('forgotTitle') }
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('session')
  return (
    <SessionFrame lead={t('forgotLead')}>
      <ForgotForm />
      <a href="/sign-in">{t('back')}</a>
    </SessionFrame>
  )
}
