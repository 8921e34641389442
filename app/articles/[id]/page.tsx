import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReviewDesk } from '@/components/review/review-desk'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { getArticle } from '@/server/queries/articles'
import { getGate } from '@/server/queries/gate'
import { listMembers } from '@/server/queries/people'
import { listThreads } from '@/server/queries/threads'
import { listUnits } from '@/server/queries/units'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ thread?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await article((await params).id)
  return { title: title.target || title.source }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params
  const { thread } = await searchParams
  const actor = await requireActor()
  const loaded = {
    article: await article(id),
    units: await all((cursor) => listUnits(actor, id, { cursor, limit: PAGE })),
    threads: await all((cursor) => listThreads(actor, id, { cursor, limit: PAGE })),
    gate: await getGate(actor, id),
    members: await all((cursor) => listMembers(actor, id, { cursor, limit: PAGE })),
  }
  return (
    <ReviewDesk
      loaded={loaded}
      me={{ id: actor.id, name: actor.name }}
      threadId={typeof thread === 'string' ? thread : null}
    />
  )
}

const PAGE = 200

/** Asked for by the page and by its title, loaded once. What one may not know of is not found. */
const article = cache(async (id: string) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    return await getArticle(actor, id)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') notFound()
    throw error
  }
})

async function all<T>(
  load: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await load(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}
