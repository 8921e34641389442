import { call } from '@/components/call'
import type { BulkDecided } from '@/domain/contract/answers'
import type { BodyIn } from '@/domain/contract/routes'
import { type Act, defineAct } from '../../state/act'
import { EVERYTHING } from '../../state/article-queries'
import { showBlockedUndo, withEnded } from './suggestions'

/** The subject of acts that decide or reopen many suggestions of an article. */
export const bulkOf = (articleId: string) => `${articleId}:bulk`

type Deciding = {
  readonly body: BodyIn<'POST /articles/{id}/suggestions/decide'>
  readonly onDecided: (decided: BulkDecided) => void
}

export const decideMany: Act<Deciding> = defineAct({
  subject: (_, { articleId }) => bulkOf(articleId),
  body: ({ body }) => body,
  call: ({ body }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/suggestions/decide', { id, body, idempotencyKey }),
  put: (_, decided, { onDecided }) => onDecided(decided),
  said: (t, { applied, skipped }, { body }, desk) => {
    const counts = { applied: applied.length, skipped: skipped.length }
    if (body.decision !== 'accept') return t('done.bulkRejected', counts)
    return withEnded(desk, t('done.bulkAccepted', counts), applied)
  },
  undo: (desk, { applied }) =>
    applied.length > 0
      ? {
          label: desk.t('done.bulkUndone', { count: applied.length }),
          run: (how) => undoMany(desk, applied, how),
        }
      : undefined,
  // Those that were decided then, and no others that may wait by now.
  redo:
    (desk, { applied }, { body: { decision, reason } }) =>
    (how) =>
      decideMany(desk, { body: { decision, reason, threadIds: applied }, onDecided: () => undefined }, how),
  toast: true,
  refresh: EVERYTHING,
})

export const undoMany: Act<readonly string[]> = defineAct({
  subject: (_, { articleId }) => bulkOf(articleId),
  body: (threadIds) => ({ undo: threadIds }),
  call: (threadIds, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/suggestions/undo', { id, body: { threadIds: [...threadIds] }, idempotencyKey }),
  said: (t, _, threadIds) => t('done.bulkUndone', { count: threadIds.length }),
  refresh: EVERYTHING,
  refused: (desk, error) => showBlockedUndo(desk, error),
  done: ({ store }) => store.blurThread(),
})
