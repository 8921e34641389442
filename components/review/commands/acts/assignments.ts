import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import { type Act, defineAct } from '../../state/act'

export const assignmentsOf = (articleId: string) => `${articleId}:assignments`

/** Assigns a member to the article, or to a range of its units. */
export const assign: Act<BodyIn<'POST /articles/{id}/assignments'>> = defineAct({
  subject: (_, { articleId }) => assignmentsOf(articleId),
  body: (body) => body,
  call: (body, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/assignments', { id, body, idempotencyKey }),
  said: (t, { name }) => t('assigned.made', { name }),
  refresh: ['article'],
})

export const endAssignment: Act<string> = defineAct({
  subject: (_, { articleId }) => assignmentsOf(articleId),
  body: () => 'done',
  call: (id, idempotencyKey) => call('POST /assignments/{id}/done', { id, idempotencyKey }),
  said: (t) => t('assigned.ended'),
  refresh: ['article'],
})

export const handOver: Act<{ readonly id: string; readonly userId: string }> = defineAct({
  subject: (_, { articleId }) => assignmentsOf(articleId),
  body: ({ userId }) => ({ userId }),
  call: ({ id, userId }, idempotencyKey) =>
    call('POST /assignments/{id}/hand-over', { id, body: { userId }, idempotencyKey }),
  said: (t, { name }) => t('assigned.handedOver', { name }),
  refresh: ['article'],
})

export const withdrawAssignment: Act<string> = defineAct({
  subject: (_, { articleId }) => assignmentsOf(articleId),
  call: (id) => call('DELETE /assignments/{id}', { id }),
  said: (t) => t('assigned.withdrawn'),
  refresh: ['article'],
})
