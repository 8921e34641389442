import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Library, RemovedArticles } from '@/components/library/library'
import { KeepFresh } from '@/components/shell/keep-fresh'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { type QueryOf, routes } from '@/domain/contract/routes'
import { accessMark } from '@/server/queries/access'
import { countRemoved, listArticles } from '@/server/queries/articles'
import type { Actor } from '@/server/session/actor'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  // The layout's template is for the pages below it; this one is beside it.
  return { title: { absolute: `${(await getTranslations('library'))('title')} · Stet` } }
}

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor()
  // Asked for before what it decides: a change in between is told.
  const access = await accessMark(actor)
  const { query } = routes['GET /articles']
  // A form sent without scripts includes its empty fields, too.
  const given = Object.entries(await searchParams).filter(([, value]) => value !== '')
  const asked = query.omit({ limit: true }).safeParse(Object.fromEntries(given)).data ?? {}
  const { q = '', status, due, mine, sort, cursor, removed } = asked
  const { items: articles, nextCursor } = await listOrNotFound(actor, query.parse(asked))
  const shown = { articles, cursor, nextCursor, admin: actor.admin }
  return (
    <PageMessages of={['library', 'import']}>
      <TopBar me={actor} here="library" />
      <KeepFresh asOf={Date.now()} access={access} />
      {removed ? (
        <RemovedArticles {...shown} />
      ) : (
        <Library
          {...shown}
          meId={actor.id}
          query={{ q, status, due, mine, sort }}
          removed={await countRemoved(actor)}
        />
      )}
    </PageMessages>
  )
}

/** A cursor that isn't the list's comes from an address that was cut or made up: there is no such page. */
async function listOrNotFound(actor: Actor, query: QueryOf<'GET /articles'>) {
  try {
    return await listArticles(actor, query, Locale.parse(await getLocale()))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID_INPUT') notFound()
    throw error
  }
}
