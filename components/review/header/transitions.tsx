'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Article, Gate } from '@/domain/contract/shapes'
import { useDesk } from '../state/desk-context'
import { useArticleActions } from './article-actions'

/** The step that comes next. */
export function Transitions({ article, gate }: { article: Article; gate: Gate }) {
  const t = useTranslations('desk.transition')
  const { store } = useDesk()
  const { transition, busy } = useArticleActions()
  switch (article.status) {
    case 'draft':
      return (
        <Button variant="primary" disabled={busy} onClick={() => void transition('in_review')}>
          {t('start')}
        </Button>
      )
    case 'in_review':
      return (
        <Button
          variant={gate.open ? 'primary' : undefined}
          disabled={busy}
          onClick={() => store.set({ dialog: gate.open ? 'approve' : 'gate' })}
        >
          {t('approve')}
        </Button>
      )
    case 'approved':
      return (
        <Button disabled={busy} onClick={() => store.set({ dialog: 'reopen' })}>
          {t('reopen')}
        </Button>
      )
  }
}
