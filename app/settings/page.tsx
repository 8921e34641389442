import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { WorkspaceSettings } from '@/components/workspace/workspace-settings'
import { Locale } from '@/domain/contract/names'
import { listChecks } from '@/server/checks'
import { env } from '@/server/env'
import { getWorkspacePolicy } from '@/server/queries/policy'
import { getSignInRules } from '@/server/queries/sign-in'
import { requireActor } from '@/server/session/current'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const actor = await requireActor()
  if (!actor.admin) notFound()
  const checks = listChecks(Locale.parse(await getLocale()))
  return (
    <PageMessages of={['settings', 'memory', 'policy', 'webhooks', 'words']}>
      <TopBar me={actor} here="settings" />
      <WorkspaceSettings
        policy={await getWorkspacePolicy()}
        checks={checks}
        signIn={env().oidc?.only ? null : await getSignInRules(actor)}
      />
    </PageMessages>
  )
}
