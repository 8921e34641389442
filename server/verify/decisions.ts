import 'server-only'
import { chainOf } from '@/domain/manuscript/chain'
import { isPending } from '@/domain/manuscript/manuscript'
import { stands } from '@/domain/manuscript/standing'
import type { Step } from '@/domain/manuscript/step'
import { apply } from '@/domain/text/splice'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { historiesOf, loadStructure } from '../manuscript/load'

/**
 * What is accepted has a version that stands, what isn't has none; without what was taken back the versions make the same
 * text; and a change of paragraphs that is pending without a conflict can be made.
 */
export async function decisionFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const manuscript = await loadStructure(db, articleId)
  const histories = await historiesOf(db, { paragraph: { articleId, side: 'target' } })
  const standing = new Set<string>()
  const faults = [...histories].flatMap(([id, steps]) => chainFaults(id, steps, standing))
  const rows = await db.suggestion.findMany({
    where: { thread: { articleId } },
    orderBy: { threadId: 'asc' },
    select: { threadId: true, decision: true },
  })
  for (const { threadId, decision } of rows) {
    if (decision === 'accepted' && !standing.has(threadId))
      faults.push(`thread ${threadId}: is accepted without a version`)
    if (decision !== 'accepted' && standing.has(threadId))
      faults.push(`thread ${threadId}: is ${decision} and has a version`)
  }
  // What is proposed in a unit that is left out waits for it.
  const present = new Set<string | null>([null, ...manuscript.paragraphs.map(({ id }) => id)])
  for (const one of manuscript.placed)
    if (
      present.has(one.paragraphId) &&
      isPending(one) &&
      !one.anchor &&
      !one.proposal?.conflict &&
      !stands(manuscript, one)
    )
      faults.push(`thread ${one.id}: is pending, and what it would change is not there`)
  return faults
}

/** Adds those whose versions stand to `standing`. */
function chainFaults(id: string, steps: readonly Step[], standing: Set<string>): string[] {
  try {
    const { born, live, ended, text } = chainOf(steps)
    for (const { threadId } of live) standing.add(threadId)
    if (!ended && born.threadId !== '') standing.add(born.threadId)
    const made = live.reduce((so, { splice }) => apply(so, splice), born.splice.insert)
    return ended || made === text ? [] : [`paragraph ${id}: its versions without those taken back make another text`]
  } catch (error) {
    // Versions that can't be applied one after the other are named where the texts are looked at.
    for (const { threadId } of steps) standing.add(threadId)
    return error instanceof RangeError ? [] : [`paragraph ${id}: ${error instanceof Error ? error.message : error}`]
  }
}
