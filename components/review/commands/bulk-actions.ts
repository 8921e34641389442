'use client'

import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import type { BulkDecided } from '@/domain/contract/shapes'
import { EVERYTHING } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'
import { useStandingRefusal } from './standing-refusal'

/** Deciding many suggestions at once, and taking all of it back. */
export function useBulkActions() {
  const { articleId: id, store } = useDesk()
  const { act, busy } = useAct()
  const explain = useStandingRefusal()
  const t = useTranslations('desk.done')

  const actions = {
    decide: (body: BodyIn<'POST /articles/{id}/suggestions/decide'>, put: (decided: BulkDecided) => void) =>
      act({
        subject: `${id}:bulk`,
        body,
        call: (idempotencyKey) => call('POST /articles/{id}/suggestions/decide', { id, body, idempotencyKey }),
        put,
        said: ({ applied, skipped }) =>
          t(body.decision === 'accept' ? 'bulkAccepted' : 'bulkRejected', {
            applied: applied.length,
            skipped: skipped.length,
          }),
        undo: ({ applied }) =>
          applied.length > 0
            ? { label: t('bulkUndone', { count: applied.length }), run: () => void actions.undo(applied) }
            : undefined,
        toast: true,
        refresh: EVERYTHING,
      }),
    undo: (threadIds: string[]) =>
      act({
        subject: `${id}:bulk`,
        body: { undo: threadIds },
        call: (idempotencyKey) =>
          call('POST /articles/{id}/suggestions/undo', { id, body: { threadIds }, idempotencyKey }),
        said: t('bulkUndone', { count: threadIds.length }),
        refresh: EVERYTHING,
        refused: explain,
      }).then((done) => {
        if (done) store.set({ threadId: null, form: null })
        return done
      }),
  }
  return { ...actions, busy }
}
