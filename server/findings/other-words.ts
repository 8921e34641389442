import 'server-only'
import { prisma } from '../db/database'
import { wordsFor } from '../words/words'

/** So many articles are named at once: meanwhile those in which something happens go first. */
const AT_ONCE = 20

/**
 * Articles whose findings were made with another style guide or glossary than there is for their languages, last changed
 * first. Approved ones rest until they are reopened.
 */
export async function checkedWithOtherWords(): Promise<string[]> {
  const db = await prisma()
  const pairs = await db.article.findMany({
    where: { deletedAt: null },
    distinct: ['sourceLanguage', 'targetLanguage'],
    select: { sourceLanguage: true, targetLanguage: true },
  })
  const due: { id: string; updatedAt: Date }[] = []
  for (const languages of pairs) {
    const { print } = await wordsFor(db, { source: languages.sourceLanguage, target: languages.targetLanguage })
    const where = { ...languages, deletedAt: null, status: { not: 'approved' as const }, checkedBy: { gt: 0 } }
    due.push(
      ...(await db.article.findMany({
        where: { ...where, checkedWords: { not: print } },
        orderBy: { updatedAt: 'desc' },
        select: { id: true, updatedAt: true },
        take: AT_ONCE,
      })),
    )
  }
  return due
    .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
    .slice(0, AT_ONCE)
    .map(({ id }) => id)
}
