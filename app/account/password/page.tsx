import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/account/password-form'
import { SessionFrame } from '@/components/session/frame'
import { withinStet } from '@/components/session/within-stet'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { env } from '@/server/env'
import { requireSignedIn } from '@/server/session/current'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('passwordTitle') }
}

/** Where the pages lead as long as the password is one that an admin gave. */
export default async function PasswordPage({ searchParams }: Props) {
  const { email, mustChangePassword } = await requireSignedIn()
  if (env().oidc?.only) redirect('/account')
  const t = await getTranslations('account')
  return (
    <SessionFrame lead={t(mustChangePassword ? 'passwordFirst' : 'passwordWhy')}>
      <PasswordForm email={email} next={withinStet((await searchParams).next)} />
      {mustChangePassword && <SignOutButton />}
    </SessionFrame>
  )
}
