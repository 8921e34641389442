import { call } from '@/components/call'
import { GAP_ENDS } from '@/domain/contract/lists'
import type { BodyIn } from '@/domain/contract/routes'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putComment, putParagraph, putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { stayAtCard } from '../../state/go-to'
import { dropSelection } from '../../state/selection'
import type { Selected } from '../../state/slices/focus'

const putOne = ({ client, articleId }: Desk, thread: Thread) => putThreads(client, articleId, [thread])

const stayAt = (desk: Desk, { id }: Thread) => stayAtCard(desk, id)

export const resolve: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/resolve', { id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.resolved'),
  undo: (desk, _, thread) => ({ label: desk.t('done.reopened'), run: (how) => reopen(desk, thread, how) }),
  toast: true,
  done: stayAt,
})

export const reopen: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/reopen', { id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.reopened'),
  undo: (desk, _, thread) => ({ label: desk.t('done.resolved'), run: (how) => resolve(desk, thread, how) }),
  done: stayAt,
})

type Keeping = { readonly thread: Thread; readonly to?: BodyIn<'POST /threads/{id}/anchor'> }

/** Keeps a thread open whose words are gone, at its place or on other words. */
export const keepOpen: Act<Keeping> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ to = {} }) => to,
  call: ({ thread: { id }, to = {} }, idempotencyKey) =>
    call('POST /threads/{id}/anchor', { id, body: to, idempotencyKey }),
  put: putOne,
  said: (t, _, { to }) => t(to ? 'done.threadMoved' : 'done.keptOpen'),
  refused: (desk, { code, problem }) => {
    if (code === 'STALE_VERSION' && problem.paragraph) putParagraph(desk.client, desk.articleId, problem.paragraph)
    return false
  },
  done: (desk, { thread }) => stayAt(desk, thread),
})

/** Moves it to the selected words. */
export function moveThread(desk: Desk, thread: Thread, { paragraphId, version, start, end }: Selected) {
  void keepOpen(desk, { thread, to: { paragraphId, anchor: { version, start, end } } })
  desk.store.clearSelection()
  dropSelection()
}

export type GapEnd = (typeof GAP_ENDS)[number]

type Ending = { readonly thread: Thread; readonly resolution: GapEnd; readonly note: string }

export const resolveGap: Act<Ending> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ resolution, note }) => ({ resolution, note }),
  call: ({ thread, resolution, note }, idempotencyKey) =>
    call('POST /gaps/{threadId}/resolve', { threadId: thread.id, body: { resolution, note }, idempotencyKey }),
  put: putOne,
  said: (t, _, { resolution }) => t(`done.${resolution}`),
  undo: (desk, _, { thread }) => ({
    label: desk.t('done.gapReopened'),
    run: (how) => reopenGap(desk, thread, how),
  }),
  done: (desk, { thread }) => {
    // Also discards notes begun for another resolution.
    desk.store.forgetTyped(thread.id, GAP_ENDS)
    desk.store.closeForm()
    stayAt(desk, thread)
  },
})

export const reopenGap: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /gaps/{threadId}/reopen', { threadId: id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.gapReopened'),
  undo: (desk, _, thread) => {
    const { resolution, resolutionNote: note = '' } = thread.gap ?? {}
    if (!resolution || resolution === 'open') return
    return {
      label: desk.t(`done.${resolution}`),
      run: (how) => resolveGap(desk, { thread, resolution, note }, how),
    }
  },
  done: stayAt,
})

const put = ({ client, articleId }: Desk, comment: Comment) => putComment(client, articleId, comment)

const stayAtThread = (desk: Desk, { threadId }: Comment) => stayAtCard(desk, threadId)

/** The subject of a reply to a thread. */
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
    run: (how) => editComment(desk, { comment, words: comment.body }, how),
  }),
  done: (desk, { comment }) => {
    desk.store.closeForm()
    stayAtThread(desk, comment)
  },
})

export const deleteComment: Act<Comment> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('DELETE /comments/{id}', { id }),
  put,
  said: (t) => t('done.deleted'),
  undo: (desk, _, comment) => ({
    label: desk.t('done.restored'),
    run: (how) => restoreComment(desk, comment, how),
  }),
  done: stayAtThread,
})

export const restoreComment: Act<Comment> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('POST /comments/{id}/restore', { id }),
  put,
  said: (t) => t('done.restored'),
  done: stayAtThread,
})
