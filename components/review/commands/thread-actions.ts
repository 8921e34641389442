'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import { GapResolution } from '@/domain/contract/names'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { putComment, putThreads } from '../state/article-changes'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'
import { useGoTo } from '../state/use-go-to'

const NOTES = GapResolution.options.filter((end) => end !== 'open')

/** What one can do to any thread; suggestions have more (useSuggestionActions). Each answers whether it was done. */
export function useThreadActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { toCard } = useGoTo()
  const t = useTranslations('desk.done')
  const put = (thread: Thread) => putThreads(client, articleId, [thread])
  const putSaid = (comment: Comment) => putComment(client, articleId, comment)
  const closeForm = (done: boolean) => {
    if (done) store.set({ form: null })
    return done
  }
  /** The button or field that had the focus is gone: it goes to its card. */
  const stayAt = (threadId: string) => (done: boolean) => {
    if (done && store.get().threadId === threadId) toCard(threadId)
    return done
  }

  /** Also those that were begun for another end. */
  const forgetNotes = ({ id }: Thread) =>
    store.set(({ typed }) => ({
      typed: Object.fromEntries(Object.entries(typed).filter(([key]) => !NOTES.some((end) => key === `${id}:${end}`))),
    }))

  const actions = {
    endGap: (thread: Thread, resolution: Exclude<GapResolution, 'open'>, note: string) => {
      const body = { resolution, note }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) => call('POST /gaps/{threadId}/resolve', { threadId: thread.id, body, idempotencyKey }),
        put,
        said: t(resolution),
        undo: { label: t('gapReopened'), run: () => void actions.reopenGap(thread) },
      })
        .then((done) => {
          if (done) forgetNotes(thread)
          return closeForm(done)
        })
        .then(stayAt(thread.id))
    },
    reopenGap: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /gaps/{threadId}/reopen', { threadId: thread.id, idempotencyKey }),
        put,
        said: t('gapReopened'),
        undo: () => {
          const { resolution, resolutionNote = '' } = thread.gap ?? {}
          if (!resolution || resolution === 'open') return
          return { label: t(resolution), run: () => void actions.endGap(thread, resolution, resolutionNote) }
        },
      }).then(stayAt(thread.id)),
    resolve: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /threads/{id}/resolve', { id: thread.id, idempotencyKey }),
        put,
        said: t('resolved'),
        undo: { label: t('reopened'), run: () => void actions.reopen(thread) },
        toast: true,
      }).then(stayAt(thread.id)),
    reopen: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) => call('POST /threads/{id}/reopen', { id: thread.id, idempotencyKey }),
        put,
        said: t('reopened'),
        undo: { label: t('resolved'), run: () => void actions.resolve(thread) },
      }).then(stayAt(thread.id)),
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
    editComment: (comment: Comment, words: string) => {
      const { id, threadId } = comment
      const body = { body: words }
      return act({
        subject: id,
        call: () => call('PATCH /comments/{id}', { id, body }),
        put: putSaid,
        said: t('edited'),
        undo: { label: t('restored'), run: () => void actions.editComment(comment, comment.body) },
      })
        .then(closeForm)
        .then(stayAt(threadId))
    },
    deleteComment: (comment: Comment) => {
      const { id, threadId } = comment
      return act({
        subject: id,
        call: () => call('DELETE /comments/{id}', { id }),
        put: putSaid,
        said: t('deleted'),
        undo: { label: t('restored'), run: () => void actions.restoreComment(comment) },
      }).then(stayAt(threadId))
    },
    restoreComment: ({ id, threadId }: Comment) =>
      act({
        subject: id,
        call: () => call('POST /comments/{id}/restore', { id }),
        put: putSaid,
        said: t('restored'),
      }).then(stayAt(threadId)),
  }
  return { ...actions, busy }
}

export type ThreadActions = ReturnType<typeof useThreadActions>
