import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { pagesOf } from '@/components/report/pages'
import { Report } from '@/components/report/report'
import { TopBar } from '@/components/shell/top-bar'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { Id } from '@/domain/contract/text'
import { ownTimeZone } from '@/domain/report/reader'
import { textsFor } from '@/domain/report/texts'
import { readReport } from '@/server/queries/report'
import { requireActor } from '@/server/session/current'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { parts, reader } = await read((await params).id)
  const [head] = parts.flatMap((part) => (part.type === 'head' ? [part.head] : []))
  return { title: textsFor(reader).reviewOf(head?.title.words ?? '') }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { parts, reader } = await read(id)
  const pages = pagesOf(parts)
  const { page } = await searchParams
  const at = Math.min(pages.length, Math.max(1, Number.parseInt(String(page ?? 1), 10) || 1))
  return (
    <>
      <TopBar me={actor} />
      <Report articleId={id} parts={pages[at - 1] ?? []} page={{ at, of: pages.length }} language={reader.locale} />
    </>
  )
}

/** Used by the page and by its title, read once. An article that one may not read is not found. */
const read = cache(async (id: string) => {
  const actor = await requireActor()
  if (!Id.safeParse(id).success) notFound()
  // A person's own clock; else the server's, and the page shows times by the browser's.
  const reader = { locale: Locale.parse(await getLocale()), timeZone: actor.timeZone ?? ownTimeZone() }
  try {
    return { reader, parts: await readReport(actor, id, reader) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') notFound()
    throw error
  }
})
