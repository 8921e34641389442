import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Mine } from '@/components/mine/mine'
import { KeepFresh } from '@/components/shell/keep-fresh'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { routes } from '@/domain/contract/routes'
import { accessMark } from '@/server/queries/access'
import { listOwnAssignments } from '@/server/queries/assignments'
import { listMentionsOfMe, listOwnSuggestions, listWaiting } from '@/server/queries/mine'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<{ outcome?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mine'))('title') }
}

const AT_FIRST = 20

export default async function MinePage({ searchParams }: Props) {
  const actor = await requireActor()
  // Asked for before what it decides: a change in between is told.
  const access = await accessMark(actor)
  const { outcome } = routes['GET /me/suggestions'].query.shape
  const asked = outcome.safeParse((await searchParams).outcome).data
  return (
    <PageMessages of={['mine', 'library', 'assignments']}>
      <TopBar me={actor} here="mine" />
      <KeepFresh asOf={Date.now()} access={access} />
      <Mine
        waiting={await listWaiting(actor, { limit: AT_FIRST })}
        assigned={await listOwnAssignments(actor, { limit: AT_FIRST })}
        mentions={await listMentionsOfMe(actor, { limit: AT_FIRST })}
        suggestions={await listOwnSuggestions(actor, { limit: AT_FIRST, outcome: asked })}
        outcome={asked}
      />
    </PageMessages>
  )
}
