'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { Unit } from '@/domain/contract/shapes'
import { useAct } from '../state/act'
import { putUnit } from '../state/article-changes'
import type { Part } from '../state/article-queries'
import { useDesk } from '../state/desk-context'

const STRUCTURE: readonly Part[] = ['article', 'units', 'threads', 'gate']

/** Everything one can do to a unit. */
export function useUnitActions() {
  const { articleId } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const t = useTranslations('desk.done')
  const put = (unit: Unit) => putUnit(client, articleId, unit)
  const inArticle = ({ id }: Unit) => ({ id: articleId, unitId: id })

  const actions = {
    signOff: (unit: Unit) =>
      act({
        subject: unit.id,
        call: () => call('PUT /units/{id}/sign-off', { id: unit.id }),
        put,
        said: t('signedOff'),
        undo: { label: t('signOffRevoked'), run: () => void actions.revokeSignOff(unit) },
      }),
    revokeSignOff: (unit: Unit) =>
      act({
        subject: unit.id,
        call: () => call('DELETE /units/{id}/sign-off', { id: unit.id }),
        put,
        said: t('signOffRevoked'),
        undo: { label: t('signedOff'), run: () => void actions.signOff(unit) },
      }),
    exclude: (unit: Unit) =>
      act({
        subject: unit.id,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/exclude', { ...inArticle(unit), idempotencyKey }),
        put,
        said: t('excluded'),
        undo: { label: t('included'), run: () => void actions.include(unit) },
      }),
    include: (unit: Unit) =>
      act({
        subject: unit.id,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/include', { ...inArticle(unit), idempotencyKey }),
        put,
        said: t('included'),
        undo: { label: t('excluded'), run: () => void actions.exclude(unit) },
      }),
    merge: (unit: Unit) =>
      act({
        subject: unit.id,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/merge', { ...inArticle(unit), idempotencyKey }),
        said: t('merged'),
        refresh: STRUCTURE,
      }),
    split: (unit: Unit, at: { source: number; target: number }) =>
      act({
        subject: unit.id,
        body: at,
        call: (idempotencyKey) =>
          call('POST /articles/{id}/units/{unitId}/split', { ...inArticle(unit), body: at, idempotencyKey }),
        said: t('split'),
        refresh: STRUCTURE,
      }),
  }
  return { ...actions, busy }
}
