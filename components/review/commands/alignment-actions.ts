'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { Arrangement } from '@/domain/contract/arrangement'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { arrangementBefore, arrangementOf } from '../model/arrangement'
import { putUnit, putUnits } from '../state/article-changes'
import { type Part, unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'

const STRUCTURE: readonly Part[] = ['article', 'units', 'threads', 'gate']

/** One mending at a time in the whole article: the next is about what this one makes of it. */
export const alignmentOf = (articleId: string) => `${articleId}:alignment`

type Mended = { units: readonly Unit[] }
type Mending = {
  /** What is done: two tries of the same thing share a key. */
  name: string
  call: (idempotencyKey: string) => Promise<Mended>
  said: string
}

/** Mending which paragraphs belong together. Whatever is done puts its arrangement before within reach of undo. */
export function useAlignmentActions() {
  const { articleId: id } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const t = useTranslations('desk.done')

  function mend({ name, call: ask, said }: Mending) {
    const before = client.getQueryData(unitsQuery(id).queryKey) ?? []
    return act({
      subject: alignmentOf(id),
      body: name,
      call: ask,
      put: ({ units }) => putUnits(client, id, units),
      said: ({ units }) => (units.length > 0 ? said : t('pairsSame')),
      undo: ({ units }) => (units.length > 0 ? taking(arrangementBefore(before, units)) : undefined),
      toast: true,
      refresh: STRUCTURE,
    })
  }
  const taking = (units: Arrangement['units']) => ({
    label: t('pairsBefore'),
    run: () => void arrange(units, t('pairsBefore')),
  })
  const arrange = (units: Arrangement['units'], said: string) =>
    mend({
      name: JSON.stringify(units),
      call: () => call('PUT /articles/{id}/alignment', { id, body: { units } }),
      said,
    })

  const actions = {
    merge: ({ id: unitId }: Unit) =>
      mend({
        name: `merge ${unitId}`,
        call: async (idempotencyKey) => ({
          units: [await call('POST /articles/{id}/units/{unitId}/merge', { id, unitId, idempotencyKey })],
        }),
        said: t('merged'),
      }),
    split: ({ id: unitId }: Unit, body: { source: number; target: number }) =>
      mend({
        name: `split ${unitId} ${body.source} ${body.target}`,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/split', { id, unitId, body, idempotencyKey }),
        said: t('split'),
      }),
    move: ({ id: paragraphId, unitId }: Paragraph, to: 'previous' | 'next') =>
      mend({
        name: `move ${paragraphId} ${to}`,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/move', { id, unitId, body: { paragraphId, to }, idempotencyKey }),
        said: t(to === 'previous' ? 'movedUp' : 'movedDown'),
      }),
    realign: ({ id: unitId }: Unit) =>
      mend({
        name: `realign ${unitId}`,
        call: (idempotencyKey) => call('POST /articles/{id}/units/{unitId}/realign', { id, unitId, idempotencyKey }),
        said: t('realigned'),
      }),
    /** A person has looked at the pair: it is no guess any more. */
    confirm: (unit: Unit) => {
      const { source, target, excluded } = arrangementOf(unit)
      return mend({
        name: `confirm ${unit.id}`,
        call: () => call('PUT /articles/{id}/alignment', { id, body: { units: [{ source, target, excluded }] } }),
        said: t('confirmed'),
      })
    },
    exclude: (unit: Unit) => setAside(unit, 'exclude'),
    include: (unit: Unit) => setAside(unit, 'include'),
  }

  function setAside(unit: Unit, what: 'exclude' | 'include'): Promise<boolean> {
    const said = { exclude: t('excluded'), include: t('included') }
    const back = what === 'exclude' ? 'include' : 'exclude'
    return act({
      subject: alignmentOf(id),
      body: `${what} ${unit.id}`,
      call: (idempotencyKey) =>
        call(`POST /articles/{id}/units/{unitId}/${what}`, { id, unitId: unit.id, idempotencyKey }),
      put: (changed) => putUnit(client, id, changed),
      said: said[what],
      undo: { label: said[back], run: () => void setAside(unit, back) },
      toast: true,
    })
  }
  return { ...actions, busy }
}
