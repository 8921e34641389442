import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Library } from '@/components/library/library'
import { TopBar } from '@/components/shell/top-bar'
import { routes } from '@/domain/contract/routes'
import { listArticles } from '@/server/queries/articles'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') }
}

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { q, status, cursor } = await searchParams
  const { query } = routes['GET /articles']
  const asked = query.safeParse({ q, status: status || undefined, cursor }).data ?? query.parse({})
  const found = await listArticles(actor, asked)
  return (
    <>
      <TopBar me={actor} here="library" />
      <Library articles={found.items} nextCursor={found.nextCursor} q={asked.q ?? ''} status={asked.status} />
    </>
  )
}
