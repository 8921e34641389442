import { call } from '@/components/call'
import type { Unit } from '@/domain/contract/shapes'
import { type Act, defineAct } from '../../state/act'
import { putUnit } from '../../state/article-changes'

/** Signs off a unit as the screen shows it. */
export const signOff: Act<Unit> = defineAct({
  subject: ({ id }) => id,
  call: (unit) => call('PUT /units/{id}/sign-off', { id: unit.id, body: { read: readOf(unit) } }),
  put: ({ client, articleId }, unit) => putUnit(client, articleId, unit),
  said: (t) => t('done.signedOff'),
  refused: ({ store, t }, { code }) => {
    if (code !== 'STALE_VERSION') return false
    store.refuse(t('done.notRead'))
    return true
  },
  undo: (desk, _, unit) => ({
    label: desk.t('done.signOffRevoked'),
    run: (how) => revokeSignOff(desk, unit, how),
  }),
})

export const revokeSignOff: Act<Unit> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }) => call('DELETE /units/{id}/sign-off', { id }),
  put: ({ client, articleId }, unit) => putUnit(client, articleId, unit),
  said: (t) => t('done.signOffRevoked'),
  undo: (desk, _, unit) => ({ label: desk.t('done.signedOff'), run: (how) => signOff(desk, unit, how) }),
})

/** The versions of a unit's texts that a person has before them. */
export const readOf = ({ source, target }: Unit) =>
  [...source, ...target].map(({ id, version }) => ({ paragraphId: id, version }))
