import { call } from '@/components/call'
import type { Finding } from '@/domain/contract/findings'
import { type Act, defineAct } from '../../state/act'
import { putFinding, putThreads } from '../../state/article-changes'
import type { ArticlePart } from '../../state/article-queries'
import type { Desk } from '../../state/desk-context'
import { goToCard, goToThreadCard } from '../../state/go-to'

const FINDINGS: readonly ArticlePart[] = ['article', 'findings']

const put = ({ client, articleId }: Desk, finding: Finding) => putFinding(client, articleId, finding)

export const dismiss: Act<{ readonly finding: Finding; readonly reason: string }> = defineAct({
  subject: ({ finding }) => finding.id,
  body: ({ reason }) => ({ reason }),
  call: ({ finding, reason }, idempotencyKey) =>
    call('POST /findings/{id}/dismiss', { id: finding.id, body: { reason }, idempotencyKey }),
  put,
  said: (t) => t('done.dismissed'),
  undo: (desk, _, { finding }) => ({
    label: desk.t('done.findingReopened'),
    run: async (how) => {
      const reopened = await reopenFinding(desk, finding, how)
      if (reopened) goToThreadCard(desk, finding)
      return reopened
    },
  }),
  toast: true,
  refresh: FINDINGS,
  done: ({ store }) => store.closeForm(),
})

export const reopenFinding: Act<Pick<Finding, 'id'>> = defineAct({
  subject: ({ id }) => id,
  body: () => 'reopen',
  call: ({ id }, idempotencyKey) => call('POST /findings/{id}/reopen', { id, idempotencyKey }),
  put,
  said: (t) => t('done.findingReopened'),
  refresh: FINDINGS,
})

/** Reopens the finding and closes the thread it was promoted to; the discussion is kept. */
export const undoPromotion: Act<string> = defineAct({
  subject: (findingId) => findingId,
  body: () => 'reopen',
  call: (id, idempotencyKey, { t }) =>
    // The note is stored if the thread is a gap, which this waives.
    call('POST /findings/{id}/undo', { id, body: { note: t('done.findingReopened') }, idempotencyKey }),
  put: (desk, { finding, thread }) => {
    put(desk, finding)
    putThreads(desk.client, desk.articleId, [thread])
  },
  said: (t) => t('done.findingReopened'),
  refresh: ['article', 'threads', 'findings', 'gate'],
  done: (desk, findingId) => goToCard(desk, findingId),
})
