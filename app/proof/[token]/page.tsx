import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createFormatter, createTranslator } from 'next-intl'
import { ProofSheet } from '@/components/proof/proof-sheet'
import type { Locale } from '@/domain/contract/names'
import type { ProofPage as Proof } from '@/domain/proof-page'
import { ownTimeZone } from '@/domain/report/reader'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { readProofPage } from '@/server/export/proof-page'

type Props = { params: Promise<{ token: string }> }

export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false, follow: false } }

const MESSAGES: Record<Locale, typeof en> = { en, ko }

/** An article for somebody without an account to read. */
export default async function ProofPage({ params }: Props) {
  const page = await readProofPage((await params).token)
  if (!page) notFound()
  return <ProofSheet page={page} note={noteOf(page)} />
}

/** What it is, and how long it can be read, in the language of who got the link. */
function noteOf({ locale, status, content, expiresAt }: Proof): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'proof' })
  const format = createFormatter({ locale, timeZone: ownTimeZone() })
  const until = t('until', { date: format.dateTime(expiresAt, { dateStyle: 'long' }) })
  return [t(status), t(content), until].join(' · ')
}
