import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { HINTS_COOKIE } from '@/components/hints-cookie'
import { OwnClock } from '@/components/own-clock'
import { PANEL_COOKIE, panelOf } from '@/components/review/state/slices/reading'
import { Desk } from '@/components/review/views/desk/desk'
import { DeskKeys } from '@/components/review/views/desk/desk-keys'
import { RemovedPage } from '@/components/review/views/removed/removed-page'
import { ReviewDesk } from '@/components/review/views/review-desk'
import { PageMessages } from '@/components/shell/page-messages'
import { TEXT_COOKIE, textSizeOf } from '@/components/text-size'
import { titlesFor } from '@/components/titles'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { Removed } from '@/domain/contract/shapes'
import { Id } from '@/domain/contract/text'
import { type OpenedDesk, openDesk } from '@/server/queries/desk'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await open((await params).id)
  if ('removed' in opened) return { title: (await getTranslations('desk.removed'))('title') }
  const { lead } = titlesFor(opened.article, await getLocale())
  return { title: lead?.text ?? (await getTranslations('library'))('untitled') }
}

export default async function ArticlePage({ params }: Props) {
  const actor = await requireActor()
  const articleId = (await params).id
  const opened = await open(articleId)
  if ('removed' in opened)
    return (
      <PageMessages of={['desk']}>
        <RemovedPage
          articleId={articleId}
          removed={opened.removed}
          me={{ id: actor.id, name: actor.name, admin: actor.admin }}
        />
      </PageMessages>
    )
  const kept = await cookies()
  return (
    <PageMessages of={['desk', 'library', 'people', 'policy', 'assignments']}>
      <OwnClock redraws />
      <ReviewDesk
        loaded={opened}
        me={{ id: actor.id, name: actor.name }}
        textSize={textSizeOf(kept.get(TEXT_COOKIE)?.value)}
        panel={panelOf(kept.get(PANEL_COOKIE)?.value)}
      >
        <DeskKeys />
        <Desk firstVisit={!kept.has(HINTS_COOKIE)} />
      </ReviewDesk>
    </PageMessages>
  )
}

/** Used by the page and by its title, loaded once. An article that one may not read is not found. */
const open = cache(async (id: string): Promise<OpenedDesk | { removed: Removed }> => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    return await openDesk(actor, id, Locale.parse(await getLocale()))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error
    const { success, data } = Removed.safeParse(error.extra.removed)
    if (!success) notFound()
    return { removed: data }
  }
})
