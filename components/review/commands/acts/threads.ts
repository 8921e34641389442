import { call } from '@/components/call'
import { GAP_ENDS } from '@/domain/contract/lists'
import type { BodyIn } from '@/domain/contract/routes'
import type { Comment, Thread, Unit } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putComment, putParagraph, putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { stayAtCard } from '../../state/go-to'
import { loadedUnits } from '../../state/loaded'
import { dropSelection } from '../../state/selection'
import type { Selected } from '../../state/slices/focus'
import { readOf } from './sign-offs'

const putOne = ({ client, articleId }: Desk, thread: Thread) => putThreads(client, articleId, [thread])

const stayAt = (desk: Desk, { id }: Thread) => stayAtCard(desk, id)

export const resolve: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/resolve', { id, body: {}, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.resolved'),
  undo: (desk, _, thread) => ({ label: desk.t('done.reopened'), run: (how) => reopen(desk, thread, how) }),
  toast: true,
  done: stayAt,
})

/** Resolves an issue as none: there is no error. */
export const resolveAsNone: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  body: () => NO_ERROR,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/resolve', { id, body: NO_ERROR, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.noError'),
  undo: (desk, _, thread) => ({ label: desk.t('done.reopened'), run: (how) => reopen(desk, thread, how) }),
  toast: true,
  done: stayAt,
})

const NO_ERROR = { noError: true } as const

export const reopen: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/reopen', { id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.reopened'),
  undo: (desk, _, thread) =>
    thread.issue?.noError
      ? { label: desk.t('done.noError'), run: (how) => resolveAsNone(desk, thread, how) }
      : { label: desk.t('done.resolved'), run: (how) => resolve(desk, thread, how) },
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

type Ending = {
  readonly thread: Thread
  readonly resolution: GapEnd
  readonly note: string
  /** The correction that fixed it. */
  readonly fixedBy?: string
  /** The unit that is signed off with it, as the screen shows it. */
  readonly signsOff?: Unit
}

export const resolveGap: Act<Ending> = defineAct({
  subject: ({ thread }) => thread.id,
  body: endingOf,
  call: (ending, idempotencyKey) =>
    call('POST /gaps/{threadId}/resolve', { threadId: ending.thread.id, body: endingOf(ending), idempotencyKey }),
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

function endingOf({ resolution, note, fixedBy, signsOff }: Ending): BodyIn<'POST /gaps/{threadId}/resolve'> {
  return {
    resolution,
    ...(note.trim() !== '' && { note }),
    ...(fixedBy !== undefined && { fixedBy }),
    ...(signsOff && { signOff: true, read: readOf(signsOff) }),
  }
}

export const reopenGap: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /gaps/{threadId}/reopen', { threadId: id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.gapReopened'),
  undo: (desk, _, thread) => {
    const { resolution, resolutionNote: note = '', fixedById } = thread.gap ?? {}
    if (!resolution || resolution === 'open') return
    const by = fixedById !== undefined && { fixedBy: fixedById }
    const unit = note === '' && !by ? loadedUnits(desk).find(({ id }) => id === thread.unitId) : undefined
    return {
      label: desk.t(`done.${resolution}`),
      run: (how) => resolveGap(desk, { thread, resolution, note, ...by, ...(unit && { signsOff: unit }) }, how),
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
