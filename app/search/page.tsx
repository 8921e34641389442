import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { Search } from '@/components/search/search'
import { KeepFresh } from '@/components/shell/keep-fresh'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import { SearchQuery } from '@/domain/contract/search-routes'
import { accessMark } from '@/server/queries/access'
import { search } from '@/server/queries/search'
import { searchChoices } from '@/server/queries/search-choices'
import type { Actor } from '@/server/session/actor'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  const { q } = await searchParams
  return { title: typeof q === 'string' && q.trim() !== '' ? t('titleOf', { words: q.slice(0, 60) }) : t('title') }
}

const SHOWN = 50

export default async function SearchPage({ searchParams }: Props) {
  const actor = await requireActor()
  // Asked for before what it decides: a change in between is told.
  const access = await accessMark(actor)
  const locale = Locale.parse(await getLocale())
  // A form sent without scripts includes its empty fields, too.
  const given = Object.entries(await searchParams).filter(([name, value]) => name !== 'limit' && value !== '')
  const whole = { limit: SHOWN, timeZone: await getTimeZone() }
  const asked = SearchQuery.safeParse({ q: '', ...Object.fromEntries(given), ...whole }).data ?? { q: '', ...whole }
  const { items: hits, nextCursor } = await searchOrNotFound(actor, asked, locale)
  const { q, kind, person, articleId, from, to, cursor } = { ...NOTHING, ...asked }
  return (
    <PageMessages of={['search']}>
      <TopBar me={actor} here="search" />
      <KeepFresh asOf={Date.now()} access={access} />
      <Search
        asked={{ q, kind, person, articleId, from, to }}
        hits={hits}
        cursor={cursor}
        nextCursor={nextCursor}
        admin={actor.admin}
        {...(await searchChoices(actor, { person, articleId }, locale))}
      />
    </PageMessages>
  )
}

const NOTHING = {
  kind: undefined,
  person: undefined,
  articleId: undefined,
  from: undefined,
  to: undefined,
  cursor: undefined,
}

/** A cursor that isn't the list's comes from an address that was cut or made up: there is no such page. */
async function searchOrNotFound(actor: Actor, query: QueryOf<'GET /search'>, locale: Locale) {
  try {
    return await search(actor, query, locale)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID_INPUT') notFound()
    throw error
  }
}
