import 'server-only'
import type { GapResolution } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import type { Tx } from '../db/transaction'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { concernParticipants } from './concerns'
import { forgetFix, reopenGaps } from './fixes'
import { type WriteContext, writeTo } from './write'

/** Resolves a gap: fixed by a correction, noted for the reader, or waived. */
export function resolveGap(
  caller: Caller,
  threadId: string,
  { resolution, note }: BodyOf<'POST /gaps/{threadId}/resolve'>,
): Promise<Thread> {
  return writeTo(caller, gapThread(threadId), 'resolve-gap', async (writing) => {
    await endGap(writing, threadId, resolution, note)
    const concerns = await concernParticipants(writing, threadId, 'resolved')
    await writing.append('gap.resolved', { threadId, resolution, note, concerns })
    return loadThread(writing.tx, threadId)
  })
}

/** The same within another write. */
export async function endGap(
  { tx, actor, now }: WriteContext,
  threadId: string,
  resolution: Exclude<GapResolution, 'open'>,
  note: string,
): Promise<void> {
  const { count } = await tx.gap.updateMany({
    where: { threadId, resolution: 'open' },
    data: { resolution, resolutionNote: note, resolvedById: actor.id, resolvedAt: now },
  })
  if (count === 0) throw new Refusal('ALREADY_DECIDED', 'The gap has already been resolved. Reopen it first.')
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
