'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import type { Decided, Thread } from '@/domain/contract/shapes'
import { putParagraph, putThreads } from '../state/article-changes'
import type { Part } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'
import { useGoTo } from '../state/use-go-to'
import { useStandingRefusal } from './standing-refusal'

const TEXT: readonly Part[] = ['article', 'units', 'threads', 'gate']

/** Deciding a suggestion, taking the decision back, and proposing it again. Each answers whether it was done. */
export function useSuggestionActions() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const { toThread, toCard } = useGoTo()
  const explain = useStandingRefusal()
  const t = useTranslations('desk.done')
  const put = (thread: Thread) => putThreads(client, articleId, [thread])
  const putDecided = ({ thread, paragraph, conflicts }: Decided) => {
    putParagraph(client, articleId, paragraph)
    putThreads(client, articleId, [thread, ...conflicts])
  }
  const closeForm = (done: boolean) => {
    if (done) store.closeForm()
    return done
  }
  /** Back to what has been opened again: one sees that it is, and can decide otherwise. */
  const lead = (thread: Thread) => (done: boolean) => {
    if (!done) return done
    toThread(thread)
    toCard(thread.id)
    return closeForm(done)
  }

  const actions = {
    accept: (thread: Thread, replacement?: string) => {
      const body = replacement === undefined ? {} : { replacement }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/accept', { threadId: thread.id, body, idempotencyKey }),
        put: putDecided,
        said: ({ conflicts }) =>
          conflicts.length > 0 ? t('acceptedConflicts', { count: conflicts.length }) : t('accepted'),
        undo: { label: t('takenBack'), run: () => void actions.takeBack(thread) },
        toast: true,
        refresh: TEXT,
      }).then(closeForm)
    },
    reject: (thread: Thread, reason: string) => {
      const body = reason.trim() === '' ? {} : { reason }
      return act({
        subject: thread.id,
        body,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/reject', { threadId: thread.id, body, idempotencyKey }),
        put,
        said: t('rejected'),
        undo: { label: t('openedAgain'), run: () => void actions.openAgain(thread) },
        toast: true,
      }).then(closeForm)
    },
    withdraw: (thread: Thread) =>
      act({
        subject: thread.id,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/withdraw', { threadId: thread.id, idempotencyKey }),
        put,
        said: t('withdrawn'),
        undo: { label: t('openedAgain'), run: () => void actions.openAgain(thread) },
        toast: true,
      }).then((done) => {
        // The button that had the focus is gone.
        if (done && store.get().threadId === thread.id) toCard(thread.id)
        return done
      }),
    /** Takes an acceptance back; where later ones stand on it, the card says which. */
    takeBack: (thread: Thread) =>
      act({
        subject: thread.id,
        body: 'undo',
        call: (idempotencyKey) => call('POST /suggestions/{threadId}/undo', { threadId: thread.id, idempotencyKey }),
        put: putDecided,
        said: t('takenBack'),
        refresh: TEXT,
        refused: (error) => explain(error, thread.id),
      }).then(lead(thread)),
    /** Takes a rejection or a withdrawal back. */
    openAgain: (thread: Thread) =>
      act({
        subject: thread.id,
        body: 'reopen',
        call: (idempotencyKey) => call('POST /suggestions/{threadId}/reopen', { threadId: thread.id, idempotencyKey }),
        put,
        said: t('openedAgain'),
        refresh: TEXT,
      }).then(lead(thread)),
    repropose: (thread: Thread, body: BodyIn<'POST /suggestions/{threadId}/rebase'>) =>
      act({
        subject: thread.id,
        body,
        call: (idempotencyKey) =>
          call('POST /suggestions/{threadId}/rebase', { threadId: thread.id, body, idempotencyKey }),
        put,
        said: t('reproposed'),
        refresh: TEXT,
      }).then(lead(thread)),
  }
  return { ...actions, busy }
}
