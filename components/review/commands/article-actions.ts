'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { call } from '@/components/call'
import type { ArticlePatch, MemberInput } from '@/domain/contract/inputs'
import type { Article } from '@/domain/contract/shapes'
import { articleQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'

/** What one can do to the article as a whole. */
export function useArticleActions() {
  const { articleId: id, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const t = useTranslations('desk.done')
  const put = (article: Article) => client.setQueryData(articleQuery(id).queryKey, article)

  return {
    busy,
    transition: (to: 'in_review' | 'approved', reason?: string) =>
      act({
        subject: id,
        body: { to, reason },
        call: (idempotencyKey) => call('POST /articles/{id}/transition', { id, body: { to, reason }, idempotencyKey }),
        put,
        said: to === 'approved' ? t('approved') : t('inReview'),
        refused: ({ code }) => {
          if (code !== 'GATE_CLOSED') return false
          store.set({ dialog: 'gate' })
          return true
        },
      }),
    patch: (body: ArticlePatch) =>
      act({
        subject: id,
        call: () => call('PATCH /articles/{id}', { id, body }),
        put,
        said: t('saved'),
        refresh: ['gate'],
      }),
    setMember: (body: MemberInput) =>
      act({
        subject: `${id}:members`,
        call: () => call('PUT /articles/{id}/members', { id, body }),
        said: t('memberSet'),
        refresh: ['article', 'members'],
      }),
    removeMember: (userId: string) =>
      act({
        subject: `${id}:members`,
        call: () => call('DELETE /articles/{id}/members', { id, body: { userId } }),
        said: t('memberRemoved'),
        refresh: ['article', 'members'],
      }),
  }
}
