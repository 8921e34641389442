import 'server-only'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { proposalsOf, saveProposals } from '../ledger/proposals'
import { adminOnly } from '../queries/people'
import type { Caller } from '../session/actor'

/** So many articles are looked through at once, those changed last first. Each is by itself once it is approved. */
const MOST = 200

/** Proposes the names and terms of the approved articles once more. */
export async function proposeTerms({ actor }: Caller): Promise<{ proposed: number }> {
  adminOnly(actor)
  const db = await prisma()
  const articles = await db.article.findMany({
    where: { status: 'approved', deletedAt: null },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
  })
  let proposed = 0
  for (const article of articles) {
    const proposals = await proposalsOf(article)
    proposed += await transaction((tx) => saveProposals(tx, article, proposals))
  }
  return { proposed }
}
