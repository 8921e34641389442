import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SessionFrame } from '@/components/session/frame'
import { SignInForm } from '@/components/session/sign-in-form'
import { withinStet } from '@/components/session/within-stet'
import { env } from '@/server/env'
import { currentActor } from '@/server/session/current'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('signIn') }
}

export default async function SignInPage({ searchParams }: Props) {
  const next = withinStet((await searchParams).next)
  if (await currentActor()) redirect(next)
  const t = await getTranslations('session')
  return (
    <SessionFrame lead={t('lead')}>
      <SignInForm next={next} demo={env().demo} />
    </SessionFrame>
  )
}
