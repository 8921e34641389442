'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { Finding } from '@/domain/contract/shapes'
import { putFinding, putThreads } from '../state/article-changes'
import type { Part } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useKnownFindings } from '../state/known-findings'
import { useAct } from '../state/use-act'
import { useGoTo } from '../state/use-go-to'

const FINDINGS: readonly Part[] = ['article', 'findings']

/** Judging what the checks saw, and taking it back. Each answers whether it was done. */
export function useFindingActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { toThread, toUnit, toCard } = useGoTo()
  const known = useKnownFindings()
  const t = useTranslations('desk.done')
  /** Kept with a gap that is waived for it. */
  const note = t('findingReopened')
  const put = (finding: Finding) => putFinding(client, articleId, finding)
  const lead = (finding: Finding) => {
    toThread(finding)
    toCard(finding.id)
  }

  const actions = {
    /** Leads to the next finding, as deciding leads to the next suggestion. */
    dismiss: async (finding: Finding, reason: string) => {
      const { id } = finding
      const body = { reason }
      const before = known()
      const done = await act({
        subject: id,
        body,
        call: (idempotencyKey) => call('POST /findings/{id}/dismiss', { id, body, idempotencyKey }),
        put,
        said: t('dismissed'),
        undo: {
          label: t('findingReopened'),
          run: () => void actions.reopen(finding).then((reopened) => reopened && lead(finding)),
        },
        toast: true,
        refresh: FINDINGS,
      })
      if (!done) return done
      store.set({ form: null })
      const at = before.findIndex((other) => other.id === id)
      const next = before[at + 1] ?? before[at - 1]
      if (next) lead(next)
      else toUnit(finding.unitId)
      return done
    },
    reopen: ({ id }: Pick<Finding, 'id'>) =>
      act({
        subject: id,
        body: 'reopen',
        call: (idempotencyKey) => call('POST /findings/{id}/reopen', { id, idempotencyKey }),
        put,
        said: t('findingReopened'),
        refresh: FINDINGS,
      }),
    /** Opens the finding again and closes the thread it was made; its discussion is kept. */
    undoPromotion: (findingId: string) =>
      act({
        subject: findingId,
        body: 'reopen',
        call: (idempotencyKey) => call('POST /findings/{id}/undo', { id: findingId, body: { note }, idempotencyKey }),
        put: (answer) => {
          put(answer.finding)
          putThreads(client, articleId, [answer.thread])
        },
        said: t('findingReopened'),
        refresh: ['article', 'threads', 'findings', 'gate'],
      }).then((done) => {
        if (done) toCard(findingId)
        return done
      }),
  }
  return { ...actions, busy }
}
