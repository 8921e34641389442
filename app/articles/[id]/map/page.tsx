import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { GapMap } from '@/components/gap-map/gap-map'
import { factsOf } from '@/components/gap-map/layout'
import { KeepFresh } from '@/components/shell/keep-fresh'
import { Page } from '@/components/shell/page'
import { PageMessages } from '@/components/shell/page-messages'
import { TopBar } from '@/components/shell/top-bar'
import { titlesFor } from '@/components/titles'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { accessMark } from '@/server/queries/access'
import { readGapMap } from '@/server/queries/gap-map'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await read((await params).id)
  return { title: (await getTranslations('gapMap'))('titleOf', { title }) }
}

export default async function GapMapPage({ params }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const access = await accessMark(actor)
  const { map, title } = await read(id)
  const t = await getTranslations('gapMap')
  return (
    <PageMessages of={['desk', 'gapMap']}>
      <TopBar me={actor} />
      <KeepFresh asOf={Date.now()} access={access} />
      <Page title={t('title')}>
        <p>
          <Link href={`/articles/${id}`}>{title}</Link>
        </p>
        <GapMap articleId={id} map={factsOf(map)} />
      </Page>
    </PageMessages>
  )
}

/** Used by the page and by its title, read once. An article that one may not read is not found. */
const read = cache(async (id: string) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  try {
    const map = await readGapMap(actor, id)
    const { lead } = titlesFor(map, await getLocale())
    return { map, title: lead?.text ?? (await getTranslations('library'))('untitled') }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') notFound()
    throw error
  }
})
