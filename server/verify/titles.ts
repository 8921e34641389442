import 'server-only'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { followingTitles } from '../manuscript/titles'

/** A title that nobody has set is its headline's words. */
export async function titleFaults(
  db: Reader,
  article: Pick<Article, 'id' | 'titleSource' | 'titleTarget'>,
): Promise<string[]> {
  const { titleSource, titleTarget } = article
  const following = { titleSource, titleTarget, ...(await followingTitles(db, article.id)) }
  return [
    ...(following.titleSource === titleSource ? [] : ['the title of its source is not its headline']),
    ...(following.titleTarget === titleTarget ? [] : ['the title of its translation is not its headline']),
  ]
}
