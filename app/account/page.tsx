import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { Account } from '@/components/account/account'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { mailOf } from '@/server/queries/notifications'
import { listTokens, meView, signInOf } from '@/server/queries/people'
import { listSessions } from '@/server/queries/sessions'
import { secondFactorOf } from '@/server/queries/sign-in'
import { currentSession, requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const { items } = await listTokens(actor, { limit: 200 })
  const { items: sessions } = await listSessions({ actor, ...(await currentSession()) }, { limit: 200 })
  const theme = (await cookies()).get('stet_theme')?.value ?? actor.theme ?? 'system'
  return (
    <PageMessages of={['factor', 'session']}>
      <TopBar me={actor} here="account" />
      <Account
        me={meView(actor)}
        locale={await getLocale()}
        theme={theme}
        timeZones={Intl.supportedValuesOf('timeZone')}
        tokens={items}
        mail={await mailOf(actor)}
        sessions={sessions}
        factor={await secondFactorOf(actor)}
        signIn={await signInOf(actor)}
      />
    </PageMessages>
  )
}
