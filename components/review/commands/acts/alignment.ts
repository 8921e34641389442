import { call } from '@/components/call'
import type { Arrangement } from '@/domain/contract/arrangement'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { arrangementBefore, arrangementOf } from '../../model/alignment'
import { type Act, defineAct } from '../../state/act'
import { putUnit, putUnits } from '../../state/article-changes'
import { type ArticlePart, unitsQuery } from '../../state/article-queries'
import type { Desk, Translate } from '../../state/desk-context'

/** The subject of alignment acts: only one at a time runs in an article, since each builds on the last. */
export const alignmentOf = (articleId: string) => `${articleId}:alignment`

const STRUCTURE: readonly ArticlePart[] = ['article', 'units', 'threads', 'gate']

type Pairing<Input> = {
  /** What is done: two tries of the same thing share a key. */
  readonly name: (input: Input) => string
  readonly call: (input: Input, key: string, desk: Desk) => Promise<{ units: readonly Unit[] }>
  readonly said: (t: Translate, input: Input) => string
}

/** Defines an act that changes the alignment; undoing it restores the alignment before. */
function definePairing<Input>({ name, call: ask, said }: Pairing<Input>): Act<Input> {
  return defineAct<Input, { units: readonly Unit[]; before: readonly Unit[] }>({
    subject: (_, { articleId }) => alignmentOf(articleId),
    body: name,
    call: async (input, key, desk) => {
      const before = desk.client.getQueryData(unitsQuery(desk.articleId).queryKey) ?? []
      return { units: (await ask(input, key, desk)).units, before }
    },
    put: ({ client, articleId }, { units }) => putUnits(client, articleId, units),
    said: (t, { units }, input) => (units.length > 0 ? said(t, input) : t('done.alignmentUnchanged')),
    undo: (desk, { units, before }) => {
      if (units.length === 0) return
      const arrangement = arrangementBefore(before, units)
      return { label: desk.t('done.alignmentRestored'), run: (how) => arrange(desk, arrangement, how) }
    },
    // Undone, the units may have other ids.
    redo:
      (desk, { units }) =>
      (how) =>
        arrange(desk, units.map(arrangementOf), how),
    toast: true,
    refresh: STRUCTURE,
  })
}

/** Restores an earlier alignment. */
const arrange: Act<Arrangement['units']> = definePairing({
  name: (units) => JSON.stringify(units),
  call: (units, _, { articleId: id }) => call('PUT /articles/{id}/alignment', { id, body: { units } }),
  said: (t) => t('done.alignmentRestored'),
})

export const mergeUnit: Act<Unit> = definePairing({
  name: ({ id }) => `merge ${id}`,
  call: async ({ id: unitId }, idempotencyKey, { articleId: id }) => ({
    units: [await call('POST /articles/{id}/units/{unitId}/merge', { id, unitId, idempotencyKey })],
  }),
  said: (t) => t('done.merged'),
})

/** `source` and `target`: how many paragraphs of each side stay. */
export const splitUnit: Act<{ unit: Unit; source: number; target: number }> = definePairing({
  name: ({ unit, source, target }) => `split ${unit.id} ${source} ${target}`,
  call: ({ unit: { id: unitId }, source, target }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/units/{unitId}/split', { id, unitId, body: { source, target }, idempotencyKey }),
  said: (t) => t('done.split'),
})

export const moveParagraph: Act<{ paragraph: Paragraph; to: 'previous' | 'next' }> = definePairing({
  name: ({ paragraph, to }) => `move ${paragraph.id} ${to}`,
  call: ({ paragraph: { id: paragraphId, unitId }, to }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/units/{unitId}/move', { id, unitId, body: { paragraphId, to }, idempotencyKey }),
  said: (t, { to }) => t(to === 'previous' ? 'done.movedUp' : 'done.movedDown'),
})

/** Realigns everything after a unit. */
export const realignFrom: Act<Unit> = definePairing({
  name: ({ id }) => `realign ${id}`,
  call: ({ id: unitId }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/units/{unitId}/realign', { id, unitId, idempotencyKey }),
  said: (t) => t('done.realigned'),
})

/** Confirms a pair, so that it is no longer uncertain. */
export const confirmPair: Act<Unit> = definePairing({
  name: ({ id }) => `confirm ${id}`,
  call: (unit, _, { articleId: id }) => {
    const { source, target, excluded } = arrangementOf(unit)
    return call('PUT /articles/{id}/alignment', { id, body: { units: [{ source, target, excluded }] } })
  },
  said: (t) => t('done.confirmed'),
})

export const excludeUnit: Act<Unit> = defineAct({
  subject: (_, { articleId }) => alignmentOf(articleId),
  body: ({ id }) => `exclude ${id}`,
  call: ({ id: unitId }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/units/{unitId}/exclude', { id, unitId, idempotencyKey }),
  put: ({ client, articleId }, unit) => putUnit(client, articleId, unit),
  said: (t) => t('done.excluded'),
  undo: (desk, _, unit) => ({ label: desk.t('done.included'), run: (how) => includeUnit(desk, unit, how) }),
  toast: true,
})

export const includeUnit: Act<Unit> = defineAct({
  subject: (_, { articleId }) => alignmentOf(articleId),
  body: ({ id }) => `include ${id}`,
  call: ({ id: unitId }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/units/{unitId}/include', { id, unitId, idempotencyKey }),
  put: ({ client, articleId }, unit) => putUnit(client, articleId, unit),
  said: (t) => t('done.included'),
  undo: (desk, _, unit) => ({ label: desk.t('done.excluded'), run: (how) => excludeUnit(desk, unit, how) }),
  toast: true,
})
