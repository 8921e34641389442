'use client'

import type { Article, Finding, Unit } from '@/domain/contract/shapes'
import { neighbour } from '../model/reading-order'
import { useDesk } from '../state/desk-context'
import { useGoTo } from '../state/use-go-to'

type Desk = { article: Article; units: readonly Unit[]; findings: readonly Finding[] }

/** The keys that lead from finding to finding and dismiss them; answers whether one did anything. */
export function useFindingKeys({ article, units, findings }: Desk): (key: string, shift: boolean) => boolean {
  const { store } = useDesk()
  const { toThread, toCard } = useGoTo()

  return (key, shift) => {
    switch (key) {
      case 'f': {
        const next = neighbour(findings, units, store.get(), shift ? -1 : 1)
        if (next) {
          toThread(next)
          toCard(next.id)
        }
        return true
      }
      case 'd': {
        const finding = findings.find(({ id }) => id === store.get().threadId)
        if (finding && article.abilities.includes('judge-finding'))
          store.set({ form: { threadId: finding.id, name: 'dismiss' } })
        return true
      }
      case 'x':
        store.set({ dialog: 'checks' })
        return true
      default:
        return false
    }
  }
}
