import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ThenPage } from '@/components/review/views/record/then-page'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { titlesFor } from '@/components/titles'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { getArticle } from '@/server/queries/articles'
import { articleAt } from '@/server/queries/at'
import { requireActor } from '@/server/session/current'

type Props = {
  params: Promise<{ id: string; seq: string }>
  searchParams: Promise<{ cursor?: string | string[] }>
}

/** Units on a page. */
const SHOWN = 200

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, seq } = await params
  const { article } = await open(id, seq, undefined)
  return { title: (await getTranslations('desk.record'))('titleAt', { title: await titleOf(article), seq }) }
}

export default async function ArticleThen({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, seq } = await params
  const { cursor } = await searchParams
  const { article, stood } = await open(id, seq, typeof cursor === 'string' ? cursor : undefined)
  return (
    <PageMessages of={['desk']}>
      <TopBar me={actor} />
      <ThenPage
        articleId={id}
        title={await titleOf(article)}
        languages={{ source: article.sourceLanguage, target: article.targetLanguage }}
        stood={stood}
        last={article.seq}
      />
    </PageMessages>
  )
}

async function titleOf(article: Parameters<typeof titlesFor>[0]): Promise<string> {
  const { lead } = titlesFor(article, await getLocale())
  return lead?.text ?? (await getTranslations('library'))('untitled')
}

/** An article that one may not read is not found, nor is an event that it hasn’t had. */
const open = cache(async (id: string, seq: string, cursor: string | undefined) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    return {
      article: await getArticle(actor, id),
      stood: await articleAt(actor, id, seq, { limit: SHOWN, cursor }),
    }
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
    throw error
  }
})
