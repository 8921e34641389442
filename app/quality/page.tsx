import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Quality, WAYS } from '@/components/quality/quality'
import { TopBar } from '@/components/shell/top-bar'
import { ReportQuery } from '@/domain/contract/quality'
import { listLanguagePairs, loadReports } from '@/server/queries/reports'
import { requireActor } from '@/server/session/current'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

export default async function QualityPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { by, ...filters } = readFilters(await searchParams)
  const time = by === 'week' ? by : 'month'
  const reports = await loadReports(actor, filters, [time, ...WAYS])
  return (
    <>
      <TopBar me={actor} here="quality" />
      <Quality {...{ time, filters, reports }} pairs={await listLanguagePairs(actor)} language={await getLocale()} />
    </>
  )
}

/** What the form sends; a field that is left empty, or isn't readable, filters nothing. `languages`: `ko>en`. */
function readFilters(sent: Awaited<Props['searchParams']>): ReportQuery {
  const one = (name: string) => (typeof sent[name] === 'string' && sent[name] !== '' ? sent[name] : undefined)
  const [sourceLanguage, targetLanguage] = one('languages')?.split('>') ?? []
  const given = { by: one('by'), from: one('from'), to: one('to'), sourceLanguage, targetLanguage }
  const read = ReportQuery.safeParse(given)
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map(({ path: [name] }) => name))
  return ReportQuery.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))))
}
