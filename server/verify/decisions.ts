import 'server-only'
import { stillApplies } from '@/domain/manuscript/conflicts'
import { findEffectiveVersions, findFalseDecisions } from '@/domain/manuscript/consistency'
import { isPending } from '@/domain/manuscript/manuscript'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { historiesOf, loadStructure } from '../manuscript/load'

/**
 * Every accepted suggestion has a version in effect, every other has none; without what was undone the versions give the
 * same text; and every pending structural change without a conflict can be applied.
 */
export async function decisionFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const manuscript = await loadStructure(db, articleId)
  const histories = await historiesOf(db, { paragraph: { articleId, side: 'target' } })
  const { effective, broken } = findEffectiveVersions(histories)
  const faults = broken.flatMap(({ paragraphId, error }) =>
    // Versions that can't be applied in sequence are reported by the check of the texts.
    error instanceof RangeError ? [] : [`paragraph ${paragraphId}: ${error.message}`],
  )
  const suggestions = await db.suggestion.findMany({
    where: { thread: { articleId } },
    orderBy: { threadId: 'asc' },
    select: { threadId: true, decision: true },
  })
  for (const { threadId, decision } of findFalseDecisions(suggestions, effective))
    faults.push(
      `thread ${threadId}: is ${decision === 'accepted' ? 'accepted without a version' : `${decision} and has a version`}`,
    )
  // Proposals in an excluded unit wait until it is included.
  const present = new Set<string | null>([null, ...manuscript.paragraphs.map(({ id }) => id)])
  for (const one of manuscript.placed)
    if (
      present.has(one.paragraphId) &&
      isPending(one) &&
      !one.anchor &&
      !one.proposal?.conflict &&
      !stillApplies(manuscript, one)
    )
      faults.push(`thread ${one.id}: is pending, and what it would change is not there`)
  return faults
}
