import 'server-only'
import type { Concern } from '@/domain/concern'
import { invalid } from '@/domain/contract/problem'
import { noteOfFix } from '@/domain/fix'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import { byChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { concernParticipants } from './concerns'
import type { WriteContext } from './write'

/** Suggestions made for a gap or an issue: accepting one ends it, an undo opens it again. */

/** Refuses what no correction can end; it may have ended meanwhile. */
export async function mustBeFixable({ tx, article }: WriteContext, threadId: string | undefined): Promise<void> {
  if (threadId === undefined) return
  const thread = await tx.thread.findFirst({ where: { id: threadId, articleId: article.id } })
  if (!thread) throw invalid('fixes', 'is not a thread of this article')
  if (!THREAD_KINDS[thread.kind].fixable) throw invalid('fixes', `is a ${thread.kind}, not a gap or an issue`)
}

type Fixing = { readonly threadIds: string[]; readonly concerns: Concern[] }

/** Ends what the suggestions applied were made for, as far as it is open. */
export async function endFixed(writing: WriteContext, applied: readonly string[]): Promise<Fixing> {
  const { tx } = writing
  const threadIds: string[] = []
  for (const suggestion of await fixing(tx, applied, false)) {
    const { threadId, fixes, original, replacement, appliedText } = suggestion
    if (!fixes || !(await end(writing, fixes, threadId, noteOfFix(original, appliedText ?? replacement)))) continue
    await tx.suggestion.update({ where: { threadId }, data: { fixed: true } })
    threadIds.push(fixes.id)
  }
  return { threadIds, concerns: await concernAll(writing, threadIds, 'resolved') }
}

/** Opens what the acceptance of these suggestions had ended, or was said to have fixed. */
export async function reopenFixed(writing: WriteContext, undone: readonly string[]): Promise<Fixing> {
  const { tx } = writing
  const made = (await fixing(tx, undone, true)).flatMap(({ fixesId }) => fixesId ?? [])
  const chosen = await byChunks(undone, (some) => tx.gap.findMany({ where: { fixedById: { in: some } } }))
  const threadIds = [...new Set([...made, ...chosen.map(({ threadId }) => threadId)])]
  await reopenGaps(tx, threadIds)
  await tx.thread.updateMany({ where: { id: { in: threadIds }, kind: 'issue' }, data: { status: 'open' } })
  for (const threadId of threadIds) await forgetFix(tx, threadId)
  return { threadIds, concerns: await concernAll(writing, threadIds, 'reopened') }
}

/** A person has opened it again: undoing the acceptance that ended it leaves it as it is. */
export const forgetFix = (tx: Tx, threadId: string) =>
  tx.suggestion.updateMany({ where: { fixesId: threadId, fixed: true }, data: { fixed: false } })

/** Answers how many were ended. */
export const reopenGaps = (tx: Tx, threadIds: readonly string[]) =>
  tx.gap.updateMany({
    where: { threadId: { in: [...threadIds] }, resolution: { not: 'open' } },
    data: { resolution: 'open', resolutionNote: null, fixedById: null, resolvedById: null, resolvedAt: null },
  })

const fixing = (tx: Tx, threadIds: readonly string[], fixed: boolean) =>
  byChunks(threadIds.toSorted(), (some) =>
    tx.suggestion.findMany({
      where: { threadId: { in: some }, fixesId: { not: null }, fixed },
      orderBy: { threadId: 'asc' },
      include: { fixes: true },
    }),
  )

/** Answers whether it was open. */
async function end(
  { tx, actor, now }: WriteContext,
  { id, kind }: { id: string; kind: string },
  fixedById: string,
  note: string,
) {
  const { count } =
    kind === 'gap'
      ? await tx.gap.updateMany({
          where: { threadId: id, resolution: 'open' },
          data: { resolution: 'fixed', resolutionNote: note, fixedById, resolvedById: actor.id, resolvedAt: now },
        })
      : await tx.thread.updateMany({ where: { id, status: 'open' }, data: { status: 'resolved' } })
  return count === 1
}

async function concernAll(
  writing: WriteContext,
  threadIds: readonly string[],
  reason: 'resolved' | 'reopened',
): Promise<Concern[]> {
  const all: Concern[] = []
  for (const threadId of threadIds) all.push(...(await concernParticipants(writing, threadId, reason)))
  return all
}
