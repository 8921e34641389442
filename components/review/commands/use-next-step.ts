'use client'

import type { Article, Gate } from '@/domain/contract/shapes'
import { useDesk } from '../state/desk-context'
import { useArticleActions } from './article-actions'

/** The step that comes next: its name, and what takes it. */
export function useNextStep({ status }: Pick<Article, 'status'>, gate: Gate) {
  const { store } = useDesk()
  const { transition, busy } = useArticleActions()
  switch (status) {
    case 'draft':
      return { name: 'start', busy, take: () => void transition('in_review') } as const
    case 'in_review':
      return { name: 'approve', busy, take: () => store.set({ dialog: gate.open ? 'approve' : 'gate' }) } as const
    case 'approved':
      return { name: 'reopen', busy, take: () => store.set({ dialog: 'reopen' }) } as const
  }
}
