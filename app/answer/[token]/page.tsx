import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { AnswerSheet } from '@/components/answer/answer-sheet'
import { PageMessages } from '@/components/shell/page-messages'
import type { Locale } from '@/domain/contract/names'
import { ownTimeZone } from '@/domain/report/reader'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { readAnswerPage } from '@/server/queries/answer-page'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ lang?: string | string[] }> }

/** Whatever else the link says, its tab says no more than this: titles end up in histories. */
export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false, follow: false } }

const MESSAGES: Record<Locale, typeof en> = { en, ko }

/** What somebody was asked who has no account. Looking changes nothing: mail programs look at links too. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { token } = await params
  const { lang } = await searchParams
  const page = await readAnswerPage(token, typeof lang === 'string' ? lang : undefined)
  if (!page) notFound()
  const { locale } = page
  return (
    <PageMessages of={['answer']}>
      <NextIntlClientProvider
        locale={locale}
        messages={{ answer: MESSAGES[locale].answer }}
        timeZone={ownTimeZone()}
        now={new Date()}
      >
        <AnswerSheet token={token} page={page} />
      </NextIntlClientProvider>
    </PageMessages>
  )
}
