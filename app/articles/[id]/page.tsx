import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { ReviewDesk } from '@/components/review/views/review-desk'
import { TEXT_COOKIE, textSizeOf } from '@/components/text-size'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { openDesk } from '@/server/queries/desk'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await open((await params).id)
  return { title: article.title.target || article.title.source }
}

export default async function ArticlePage({ params }: Props) {
  const { id, name } = await requireActor()
  return (
    <ReviewDesk
      loaded={await open((await params).id)}
      me={{ id, name }}
      textSize={textSizeOf((await cookies()).get(TEXT_COOKIE)?.value)}
    />
  )
}

/** Used by the page and by its title, loaded once. An article that one may not read is not found. */
const open = cache(async (id: string) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    return await openDesk(actor, id, Locale.parse(await getLocale()))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') notFound()
    throw error
  }
})
