import 'server-only'
import type { Resolution } from '@/domain/contract/gap'
import type { GapResolution } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import { noteOfFix } from '@/domain/fix'
import type { Tx } from '../db/transaction'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { concernParticipants } from './concerns'
import { forgetFix, reopenGaps } from './fixes'
import { signOffIn } from './sign-offs'
import { type WriteContext, writeTo } from './write'

/**
 * Resolves a gap: fixed by a correction, noted for the reader, or waived. A correction that is named says itself what was
 * done, and so does the sign-off of the unit, which is given in the same write.
 */
export function resolveGap(
  caller: Caller,
  threadId: string,
  { resolution, note, fixedBy, signOff, read }: Resolution,
): Promise<Thread> {
  return writeTo(caller, gapThread(threadId), 'resolve-gap', async (writing, { unitId }) => {
    if (signOff && unitId === null) throw invalid('signOff', 'is of no unit: the gap is about the article as a whole')
    const fix = fixedBy === undefined ? undefined : await acceptedFix(writing, fixedBy)
    await endGap(writing, threadId, resolution, note ?? fix?.note, fixedBy)
    const signed = signOff && unitId !== null ? await signOffIn(writing, unitId, read) : undefined
    const concerns = await concernParticipants(writing, threadId, 'resolved')
    await writing.append('gap.resolved', {
      threadId,
      resolution,
      ...(note !== undefined && { note }),
      ...(fixedBy !== undefined && { fixedBy }),
      ...signed,
      concerns,
    })
    return loadThread(writing.tx, threadId)
  })
}

/** The same within another write. */
export async function endGap(
  { tx, actor, now }: WriteContext,
  threadId: string,
  resolution: Exclude<GapResolution, 'open'>,
  note: string | undefined,
  fixedBy?: string,
): Promise<void> {
  const { count } = await tx.gap.updateMany({
    where: { threadId, resolution: 'open' },
    data: {
      ...{ resolution, resolutionNote: note ?? null, fixedById: fixedBy ?? null },
      ...{ resolvedById: actor.id, resolvedAt: now },
    },
  })
  if (count === 0) throw new Refusal('ALREADY_DECIDED', 'The gap has already been resolved. Reopen it first.')
}

/** The correction that fixed a gap, and what it did in words. */
async function acceptedFix({ tx, article }: WriteContext, threadId: string): Promise<{ readonly note: string }> {
  const suggestion = await tx.suggestion.findFirst({ where: { threadId, thread: { articleId: article.id } } })
  if (!suggestion) throw invalid('fixedBy', 'is not a suggestion of this article')
  const { decision, original, replacement, appliedText } = suggestion
  if (decision !== 'accepted') throw invalid('fixedBy', `is ${decision}, not accepted`)
  return { note: noteOfFix(original, appliedText ?? replacement) }
}

export function reopenGap(caller: Caller, threadId: string): Promise<Thread> {
  return writeTo(caller, gapThread(threadId), 'resolve-gap', async (writing) => {
    const { tx, append } = writing
    const { count } = await reopenGaps(tx, [threadId])
    if (count === 1) {
      await forgetFix(tx, threadId)
      await append('gap.reopened', { threadId, concerns: await concernParticipants(writing, threadId, 'reopened') })
    }
    return loadThread(tx, threadId)
  })
}

const gapThread = (id: string) => (tx: Tx) => tx.thread.findFirst({ where: { id, kind: 'gap' } })
