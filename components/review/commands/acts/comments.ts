import { call } from '@/components/call'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putComment } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { stayAtCard } from '../../state/go-to'

const put = ({ client, articleId }: Desk, comment: Comment) => putComment(client, articleId, comment)

const stayAt = (desk: Desk, { threadId }: Comment) => stayAtCard(desk, threadId)

/** What a reply to a thread is under way as. */
export const replyTo = (threadId: string) => `${threadId}:reply`

export const reply: Act<{ readonly thread: Thread; readonly words: string }> = defineAct({
  subject: ({ thread }) => replyTo(thread.id),
  body: ({ words }) => ({ body: words }),
  call: ({ thread, words }, idempotencyKey) =>
    call('POST /threads/{id}/comments', { id: thread.id, body: { body: words }, idempotencyKey }),
  put,
  said: (t) => t('done.replied'),
})

export const editComment: Act<{ readonly comment: Comment; readonly words: string }> = defineAct({
  subject: ({ comment }) => comment.id,
  call: ({ comment, words }) => call('PATCH /comments/{id}', { id: comment.id, body: { body: words } }),
  put,
  said: (t) => t('done.edited'),
  undo: (desk, _, { comment }) => ({
    label: desk.t('done.restored'),
    run: (how) => void editComment(desk, { comment, words: comment.body }, how),
  }),
  done: (desk, { comment }) => {
    desk.store.closeForm()
    stayAt(desk, comment)
  },
})

export const deleteComment: Act<Comment> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('DELETE /comments/{id}', { id }),
  put,
  said: (t) => t('done.deleted'),
  undo: (desk, _, comment) => ({
    label: desk.t('done.restored'),
    run: (how) => void restoreComment(desk, comment, how),
  }),
  done: stayAt,
})

export const restoreComment: Act<Comment> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('POST /comments/{id}/restore', { id }),
  put,
  said: (t) => t('done.restored'),
  done: stayAt,
})
