import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Library } from '@/components/library/library'
import { TopBar } from '@/components/shell/top-bar'
import { Refusal } from '@/domain/contract/problem'
import { type QueryOf, routes } from '@/domain/contract/routes'
import type { Actor } from '@/server/actor'
import { listArticles } from '@/server/queries/articles'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  // The layout's template is for the pages below it; this one stands beside it.
  return { title: { absolute: `${(await getTranslations('library'))('title')} · Stet` } }
}

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { q, status, cursor } = await searchParams
  const { query } = routes['GET /articles']
  const asked = query.safeParse({ q, status: status || undefined, cursor }).data ?? query.parse({})
  const { items, nextCursor } = await found(actor, asked)
  return (
    <>
      <TopBar me={actor} here="library" />
      <Library articles={items} nextCursor={nextCursor} q={asked.q ?? ''} status={asked.status} />
    </>
  )
}

/** A cursor that is none of the list's comes with an address that was cut or made up: there is no such page. */
async function found(actor: Actor, query: QueryOf<'GET /articles'>) {
  try {
    return await listArticles(actor, query)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID_INPUT') notFound()
    throw error
  }
}
