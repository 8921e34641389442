import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { HistoryPage } from '@/components/review/views/record/history-page'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { titlesFor } from '@/components/titles'
import { Refusal } from '@/domain/contract/problem'
import { HistoryPage as Asked } from '@/domain/contract/record'
import { Id } from '@/domain/contract/text'
import { openHistory } from '@/server/queries/history-page'
import { requireActor } from '@/server/session/current'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const Filters = Asked.pick({ actor: true, kind: true, before: true })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('desk.record')
  const { article } = await open((await params).id, '{}')
  return { title: t('titleOf', { title: await titleOf(article) }) }
}

export default async function HistoryOfArticle({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  // A form sent without scripts includes its empty fields, too.
  const given = Object.entries(await searchParams).filter(([, value]) => value !== '')
  const asked = Filters.safeParse(Object.fromEntries(given)).data ?? {}
  const { article, shown, before, people } = await open(id, JSON.stringify(asked))
  const { actor: by, kind, before: until } = asked
  return (
    <PageMessages of={['desk']}>
      <TopBar me={actor} />
      <HistoryPage
        articleId={id}
        title={await titleOf(article)}
        shown={shown}
        before={before}
        people={people}
        asked={{ actor: by, kind, before: until }}
      />
    </PageMessages>
  )
}

async function titleOf(article: Parameters<typeof titlesFor>[0]): Promise<string> {
  const { lead } = titlesFor(article, await getLocale())
  return lead?.text ?? (await getTranslations('library'))('untitled')
}

/** Read once for the same filters, as JSON. An article that one may not read is not found. */
const open = cache(async (id: string, asked: string) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    return await openHistory(actor, id, Filters.parse(JSON.parse(asked)))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') notFound()
    throw error
  }
})
