import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { place } from './place'
import { forgetDisplaced } from './rebase'
import { writeTo } from './write'

/**
 * A thread whose words were corrected away is still open: it stays at its place with its quote, or gets other words of the
 * same article. A suggestion is proposed again instead.
 */
export function reanchorThread(
  caller: Caller,
  threadId: string,
  { paragraphId, anchor: given }: BodyOf<'POST /threads/{id}/anchor'>,
): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.thread.findUnique({ where: { id: threadId } }),
    'resolve-thread',
    async ({ tx, article, append }, { kind, start, end, anchorState, ...thread }) => {
      if (THREAD_KINDS[kind].carriedAs === 'suggestion' || anchorState === null || start !== end)
        throw new Refusal('CONFLICT', 'Only a thread whose text is gone can be moved.')
      const words = await tx.paragraph.findFirst({
        where: { id: paragraphId ?? thread.paragraphId ?? '', articleId: article.id },
      })
      if (!words) throw new Refusal('NOT_FOUND', 'There is no such paragraph in this article.')
      const to = given && (await place(tx, words, given, kind))
      await tx.thread.update({
        where: { id: threadId },
        data:
          to?.anchor === undefined
            ? { anchorState: 'changed' }
            : { paragraphId: to.paragraph.id, unitId: to.paragraph.unitId, ...toAnchorColumns(to.anchor) },
      })
      if (to) await forgetDisplaced(tx, article.id, threadId)
      const at = to?.paragraph.id ?? thread.paragraphId
      await append('thread.anchored', { threadId, ...(at && { paragraphId: at }) })
      return loadThread(tx, threadId)
    },
  )
}
