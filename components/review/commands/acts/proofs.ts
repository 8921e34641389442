import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import { type Act, defineAct } from '../../state/act'
import { guestLinkQuery, guestsQuery } from '../../state/guest-queries'

/** The subject of making a link to a proof. */
export const proofIn = (articleId: string) => `${articleId}:proof`

type Making = {
  readonly body: BodyIn<'POST /articles/{id}/proof-links'>
  readonly onMade: (guestId: string) => void
}

/** Makes a link by which somebody without an account reads the article. */
export const makeProof: Act<Making> = defineAct({
  subject: (_, { articleId }) => proofIn(articleId),
  body: ({ body }) => body,
  call: ({ body }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/proof-links', { id, body, idempotencyKey }),
  put: ({ client, articleId }, link, { onMade }) => {
    const { guest } = link
    client.setQueryData(guestLinkQuery(guest.id).queryKey, link)
    client.setQueryData(guestsQuery(articleId).queryKey, (known) => known && [...known, guest])
    onMade(guest.id)
  },
  said: (t, { guest }) => t('links.made', { name: guest.name }),
  refresh: [],
})
