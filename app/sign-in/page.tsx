import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Or, SessionFrame } from '@/components/session/frame'
import { ProviderButton } from '@/components/session/provider-button'
import { SignInForm } from '@/components/session/sign-in-form'
import { withinStet } from '@/components/session/within-stet'
import { ProviderRefusal } from '@/domain/contract/names'
import { env } from '@/server/env'
import { currentActor } from '@/server/session/current'

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('signIn') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, error } = await searchParams
  const next = withinStet(asked)
  if (await currentActor()) redirect(next)
  const t = await getTranslations('session')
  const { oidc, demo } = env()
  return (
    <SessionFrame lead={t('lead')}>
      {oidc && <ProviderButton name={oidc.name} next={next} refusal={ProviderRefusal.safeParse(error).data} />}
      {oidc && !oidc.only && <Or />}
      {!oidc?.only && <SignInForm next={next} demo={demo} />}
    </SessionFrame>
  )
}
