import { call } from '@/components/call'
import type { Query } from '@/domain/contract/query'
import type { BodyIn } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putQuery, putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { guestLinkQuery, guestsQuery } from '../../state/guest-queries'

const put = ({ client, articleId }: Desk, query: Query) => putQuery(client, articleId, query)

/** The subject of what is asked about a thread. */
export const askedAbout = (threadId: string) => `${threadId}:queries`

type Someone = Pick<Query['guest'], 'id' | 'name'>

/** The subject of reminding somebody. */
export const remindOf = ({ id }: Someone) => `${id}:remind`

type Asking = { readonly thread: Thread; readonly body: BodyIn<'POST /threads/{id}/queries'> }

/** Asks somebody who has no account about what a thread is about. */
export const ask: Act<Asking> = defineAct({
  subject: ({ thread }) => askedAbout(thread.id),
  body: ({ body }) => body,
  call: ({ thread: { id }, body }, idempotencyKey) => call('POST /threads/{id}/queries', { id, body, idempotencyKey }),
  put: ({ client, articleId }, { thread, guest, link, mails }) => {
    putThreads(client, articleId, [thread])
    client.setQueryData(guestLinkQuery(guest.id).queryKey, { guest, link, mails })
    void client.invalidateQueries(guestsQuery(articleId))
  },
  said: (t, { guest, mails }) => t(mails ? 'query.mailed' : 'query.made', { name: guest.name }),
  undo: (desk, { query }) => ({ label: desk.t('query.withdrawn'), run: (how) => withdrawQuery(desk, query, how) }),
})

export const withdrawQuery: Act<Query> = defineAct({
  subject: ({ threadId }) => askedAbout(threadId),
  call: ({ id }, idempotencyKey) => call('POST /queries/{id}/withdraw', { id, idempotencyKey }),
  put,
  said: (t) => t('query.withdrawn'),
  undo: (desk, query) => ({ label: desk.t('query.restored'), run: (how) => restoreQuery(desk, query, how) }),
  toast: true,
})

export const restoreQuery: Act<Query> = defineAct({
  subject: ({ threadId }) => askedAbout(threadId),
  call: ({ id }, idempotencyKey) => call('POST /queries/{id}/restore', { id, idempotencyKey }),
  put,
  said: (t) => t('query.restored'),
  undo: (desk, query) => ({ label: desk.t('query.withdrawn'), run: (how) => withdrawQuery(desk, query, how) }),
})

/** Also of a link that ended: this one works in its place. */
export const renewLink: Act<Someone> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /guests/{id}/link', { id, idempotencyKey }),
  put: ({ client, articleId }, link) => {
    client.setQueryData(guestLinkQuery(link.guest.id).queryKey, link)
    void client.invalidateQueries(guestsQuery(articleId))
  },
  said: (t, { guest }) => t('query.renewed', { name: guest.name }),
})

export const revokeLink: Act<Someone> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('DELETE /guests/{id}/link', { id }),
  put: ({ client, articleId }, _, { id }) => {
    client.removeQueries({ queryKey: guestLinkQuery(id).queryKey })
    void client.invalidateQueries(guestsQuery(articleId))
  },
  said: (t, _, { name }) => t('query.revoked', { name }),
})

/** Mails somebody their open queries again. */
export const remind: Act<Someone> = defineAct({
  subject: remindOf,
  call: ({ id }, idempotencyKey) => call('POST /guests/{id}/remind', { id, idempotencyKey }),
  said: (t, _, { name }) => t('query.reminded', { name }),
  toast: true,
  refresh: [],
})
