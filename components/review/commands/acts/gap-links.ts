import { call } from '@/components/call'
import type { Thread } from '@/domain/contract/shapes'
import type { DraftLink } from '../../model/draft'
import { type Act, defineAct } from '../../state/act'
import { putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { stayAtCard } from '../../state/go-to'

const put = ({ client, articleId }: Desk, thread: Thread) => putThreads(client, articleId, [thread])

type Linked = { readonly thread: Thread; readonly links: readonly DraftLink[] }

const bodyOf = ({ links }: Linked) => ({
  links: links.map(({ paragraphId, version, start, end, relation }) => ({
    ...{ paragraphId, start, end, relation },
    ...(version !== undefined && { version }),
  })),
})

/** Links a gap that stands to further words. */
export const linkGap: Act<Linked> = defineAct({
  subject: ({ thread }) => thread.id,
  body: bodyOf,
  call: (input, idempotencyKey) =>
    call('POST /gaps/{threadId}/links', { threadId: input.thread.id, body: bodyOf(input), idempotencyKey }),
  put,
  said: (t) => t('compose.linked'),
  undo: (desk, answer, { thread }) => ({
    label: desk.t('done.unlinked'),
    run: (how) => unlinkGap(desk, { thread: answer, linkIds: addedTo(thread, answer) }, how),
  }),
  redo: (desk, answer, { thread }) => {
    const linkIds = addedTo(thread, answer)
    return (how) => relinkGap(desk, { thread: answer, linkIds }, how)
  },
  done: (desk, { thread }) => {
    desk.store.stopLinking()
    stayAtCard(desk, thread.id)
  },
})

/** The links that a gap has now and had not before. */
function addedTo(before: Thread, now: Thread): string[] {
  const known = new Set(before.gap?.links.map(({ id }) => id))
  return (now.gap?.links ?? []).flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id]))
}

type Chosen = { readonly thread: Thread; readonly linkIds: readonly string[] }

/** Takes links off it. */
export const unlinkGap: Act<Chosen> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ linkIds }) => ({ linkIds: [...linkIds] }),
  call: ({ thread, linkIds }, idempotencyKey) =>
    call('POST /gaps/{threadId}/links/remove', {
      threadId: thread.id,
      body: { linkIds: [...linkIds] },
      idempotencyKey,
    }),
  put,
  said: (t) => t('done.unlinked'),
  undo: (desk, thread, { linkIds }) => ({
    label: desk.t('compose.linked'),
    run: (how) => relinkGap(desk, { thread, linkIds }, how),
  }),
  done: (desk, { thread }) => stayAtCard(desk, thread.id),
})

/** Puts them back. */
const relinkGap: Act<Chosen> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ linkIds }) => ({ linkIds: [...linkIds] }),
  call: ({ thread, linkIds }, idempotencyKey) =>
    call('POST /gaps/{threadId}/links/restore', {
      threadId: thread.id,
      body: { linkIds: [...linkIds] },
      idempotencyKey,
    }),
  put,
  said: (t) => t('compose.linked'),
  undo: (desk, thread, { linkIds }) => ({
    label: desk.t('done.unlinked'),
    run: (how) => unlinkGap(desk, { thread, linkIds }, how),
  }),
  done: (desk, { thread }) => stayAtCard(desk, thread.id),
})
