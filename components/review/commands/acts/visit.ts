import { call } from '@/components/call'
import { type Act, defineAct } from '../../state/act'

export const VISIT = 'visit'

/** Everything up to an event counts as seen. */
export const seeAll: Act<number> = defineAct({
  subject: () => VISIT,
  body: (seq) => seq,
  call: (seq, _, { articleId: id }) => call('PUT /articles/{id}/visit', { id, body: { seq } }),
  put: ({ store }, _, seq) => store.markAllSeen(seq),
  said: (t) => t('since.allSeen'),
  refresh: [],
})
