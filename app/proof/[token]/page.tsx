import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProofSheet } from '@/components/proof/proof-sheet'
import { SessionFrame } from '@/components/session/frame'
import { readProofPage } from '@/server/export/proof-page'

type Props = { params: Promise<{ token: string }> }

export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false, follow: false } }

/** An article for somebody without an account to read. */
export default async function ProofPage({ params }: Props) {
  const page = await readProofPage((await params).token)
  if (!page) return <SessionFrame lead={(await getTranslations('proof'))('over')}>{null}</SessionFrame>
  return <ProofSheet page={page} />
}
