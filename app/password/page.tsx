import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/session/forgot-form'
import { SessionFrame } from '@/components/session/frame'
import styles from '@/components/session/session.module.css'
import { env } from '@/server/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('forgotTitle') }
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('session')
  const { oidc, mail } = env()
  const mails = mail !== undefined
  const lead = oidc?.only ? t('noPasswords', { name: oidc.name }) : t(mails ? 'forgotLeadMail' : 'forgotLead')
  return (
    <SessionFrame lead={lead}>
      {!oidc?.only && <ForgotForm mails={mails} />}
      <p className={styles.aside}>
        <a href="/sign-in">{t('back')}</a>
      </p>
    </SessionFrame>
  )
}
