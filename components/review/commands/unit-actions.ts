'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { Unit } from '@/domain/contract/shapes'
import { useAct } from '../state/act'
import { putUnit } from '../state/article-changes'
import { useDesk } from '../state/desk-context'
import { useNotice } from '../state/use-notice'

/** Saying that one has read a unit, and taking it back. */
export function useUnitActions() {
  const { articleId } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const notice = useNotice()
  const t = useTranslations('desk.done')
  const put = (unit: Unit) => putUnit(client, articleId, unit)

  const actions = {
    signOff: (unit: Unit) =>
      act({
        subject: unit.id,
        call: () => call('PUT /units/{id}/sign-off', { id: unit.id, body: { read: readOf(unit) } }),
        put,
        said: t('signedOff'),
        refused: ({ code }) => {
          if (code === 'STALE_VERSION') notice.refused(t('notRead'))
          return code === 'STALE_VERSION'
        },
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
  }
  return { ...actions, busy }
}

/** The text as the screen shows it. */
const readOf = ({ source, target }: Unit) =>
  [...source, ...target].map(({ id, version }) => ({ paragraphId: id, version }))
