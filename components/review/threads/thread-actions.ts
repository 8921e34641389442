'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { GapResolution } from '@/domain/contract/names'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { useAct } from '../state/act'
import { putComment, putParagraph, putThreads } from '../state/article-changes'
import { useDesk } from '../state/desk-context'

/** Everything one can do to a thread. Each answers whether it was done. */
export function useThreadActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const t = useTranslations('desk.done')
  const put = (thread: Thread) => putThreads(client, articleId, [thread])
  const putSaid = (comment: Comment) => putComment(client, articleId, comment)
  const closeForm = (done: boolean) => {
    if (done) store.set({ form: null })
    return done
  }

  const actions = {
    accept: (thread: Thread, replacement?: string) => {
      const body = replacement === undefined ? {} : { replacement }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/accept', { threadId: thread.id, body, idempotencyKey }),
        put: (decided) => {
          putParagraph(client, articleId, decided.paragraph)
          putThreads(client, articleId, [decided.thread, ...decided.conflicts])
        },
        said: t('accepted'),
        refresh: ['article', 'units', 'threads', 'gate'],
      }).then(closeForm)
    },
    reject: (thread: Thread, reason: string) => {
      const body = reason.trim() === '' ? {} : { reason }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/reject', { threadId: thread.id, body, idempotencyKey }),
        put,
        said: t('rejected'),
      }).then(closeForm)
    },
    withdraw: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/withdraw', { threadId: thread.id, idempotencyKey }),
        put,
        said: t('withdrawn'),
      }),
    endGap: (thread: Thread, resolution: Exclude<GapResolution, 'open'>, note: string) => {
      const body = { resolution, note }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) => call('POST /gaps/{threadId}/resolve', { threadId: thread.id, body, idempotencyKey }),
        put,
        said: t(resolution),
        undo: { label: t('gapReopened'), run: () => void actions.reopenGap(thread) },
      }).then(closeForm)
    },
    reopenGap: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /gaps/{threadId}/reopen', { threadId: thread.id, idempotencyKey }),
        put,
        said: t('gapReopened'),
      }),
    resolve: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /threads/{id}/resolve', { id: thread.id, idempotencyKey }),
        put,
        said: t('resolved'),
        undo: { label: t('reopened'), run: () => void actions.reopen(thread) },
      }),
    reopen: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /threads/{id}/reopen', { id: thread.id, idempotencyKey }),
        put,
        said: t('reopened'),
      }),
    reply: (thread: Thread, words: string) => {
      const body = { body: words }
      return act({
        subject: `${thread.id}:reply`,
        body,
        call: (idempotencyKey) => call('POST /threads/{id}/comments', { id: thread.id, body, idempotencyKey }),
        put: putSaid,
        said: t('replied'),
      })
    },
    editComment: ({ id }: Comment, words: string) => {
      const body = { body: words }
      return act({
        subject: id,
        call: () => call('PATCH /comments/{id}', { id, body }),
        put: putSaid,
        said: t('edited'),
      }).then(closeForm)
    },
    deleteComment: ({ id }: Comment) =>
      act({
        subject: id,
        call: () => call('DELETE /comments/{id}', { id }),
        put: putSaid,
        said: t('deleted'),
        undo: { label: t('restored'), run: () => void actions.restoreComment(id) },
      }),
    restoreComment: (id: string) =>
      act({ subject: id, call: () => call('POST /comments/{id}/restore', { id }), put: putSaid, said: t('restored') }),
  }
  return { ...actions, busy }
}

export type ThreadActions = ReturnType<typeof useThreadActions>
