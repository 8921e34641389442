import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FactorPage } from '@/components/account/factor-page'
import { SessionFrame } from '@/components/session/frame'
import { withinStet } from '@/components/session/within-stet'
import { PageMessages } from '@/components/shell/page-messages'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { requireSignedIn } from '@/server/session/current'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factor'))('title') }
}

/** Where the pages lead as long as the workspace asks for a second factor that isn't there. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { email, mustAddFactor } = await requireSignedIn()
  const next = withinStet((await searchParams).next)
  if (!mustAddFactor) redirect(next === '/' ? '/account' : next)
  const t = await getTranslations('factor')
  return (
    <SessionFrame lead={t('first')}>
      <PageMessages of={['factor']}>
        <FactorPage email={email} next={next} />
      </PageMessages>
      <SignOutButton />
    </SessionFrame>
  )
}
