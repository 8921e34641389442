import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { everyPage } from '@/components/every-page'
import { ReviewDesk } from '@/components/review/views/review-desk'
import { TEXT_COOKIE, textSizeOf } from '@/components/text-size'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { getArticle } from '@/server/queries/articles'
import { visitOf } from '@/server/queries/changes'
import { listFindings } from '@/server/queries/findings'
import { getGate } from '@/server/queries/gate'
import { listMembers } from '@/server/queries/people'
import { listThreads, listThreadsIn } from '@/server/queries/threads'
import { listUnits } from '@/server/queries/units'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await article((await params).id)
  return { title: title.target || title.source }
}

export default async function ArticlePage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const locale = Locale.parse(await getLocale())
  const shown = await article(id)
  const { seq: visited } = await visitOf(actor, id)
  const members = await everyPage((cursor) => listMembers(actor, id, { cursor, limit: PAGE }))
  // Of a long article the page brings what is seen first. What a link into it leads to comes with the rest.
  const { items: beginning, nextCursor } = await listUnits(actor, id, { limit: BEGINNING })
  const loaded =
    nextCursor === null
      ? {
          units: await everyPage((cursor) => listUnits(actor, id, { cursor, limit: PAGE })),
          threads: await everyPage((cursor) => listThreads(actor, id, { cursor, limit: PAGE })),
          findings: await everyPage((cursor) =>
            listFindings(actor, id, { cursor, limit: PAGE, status: 'open' }, locale),
          ),
          gate: await getGate(actor, id),
          rest: null,
        }
      : {
          units: beginning,
          threads: await listThreadsIn(
            actor,
            id,
            beginning.map((unit) => unit.id),
          ),
          rest: nextCursor,
        }
  return (
    <ReviewDesk
      loaded={{ article: shown, members, visited, ...loaded }}
      me={{ id: actor.id, name: actor.name }}
      textSize={textSizeOf((await cookies()).get(TEXT_COOKIE)?.value)}
    />
  )
}

const PAGE = 200
const BEGINNING = 100

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
