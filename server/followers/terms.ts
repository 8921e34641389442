import 'server-only'
import { prisma } from '../db/database'
import { proposalsOf, saveProposals } from '../ledger/proposals'
import { follow } from './follow'

/** Proposes the names and terms of an article for the glossary of the workspace once the article is approved. */
export const terms = follow(
  'terms',
  { hears: ['article.transitioned'], from: 'beginning' },
  async ({ articleId, events }) => {
    if (events.at(-1)?.data.to !== 'approved') return
    const db = await prisma()
    const article = await db.article.findUnique({ where: { id: articleId, deletedAt: null } })
    if (!article) return
    const proposals = await proposalsOf(article)
    return async (tx) => void (await saveProposals(tx, article, proposals))
  },
)
