import { call } from '@/components/call'
import { GapResolution } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { stayAtCard } from '../../state/go-to'

const putOne = ({ client, articleId }: Desk, thread: Thread) => putThreads(client, articleId, [thread])

const stayAt = (desk: Desk, { id }: Thread) => stayAtCard(desk, id)

export const resolve: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/resolve', { id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.resolved'),
  undo: (desk, _, thread) => ({ label: desk.t('done.reopened'), run: (how) => void reopen(desk, thread, how) }),
  toast: true,
  done: stayAt,
})

export const reopen: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /threads/{id}/reopen', { id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.reopened'),
  undo: (desk, _, thread) => ({ label: desk.t('done.resolved'), run: (how) => void resolve(desk, thread, how) }),
  done: stayAt,
})

export type GapEnd = Exclude<GapResolution, 'open'>
const ENDS = GapResolution.options.filter((end) => end !== 'open')

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
    run: (how) => void reopenGap(desk, thread, how),
  }),
  done: (desk, { thread }) => {
    // Also the notes that were begun for another end.
    desk.store.forgetTyped(thread.id, ENDS)
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
      run: (how) => void resolveGap(desk, { thread, resolution, note }, how),
    }
  },
  done: stayAt,
})
