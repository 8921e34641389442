'use client'

import type { Article, Finding, Thread, Unit } from '@/domain/contract/shapes'
import { offersFor } from '@/domain/offers'
import { useDesk } from '../state/desk-context'
import { takeBack } from '../state/undo'
import { useDeciding } from './deciding'
import { useSuggestionActions } from './suggestion-actions'

type Desk = { article: Article; units: readonly Unit[]; threads: readonly Thread[]; findings: readonly Finding[] }

/** The keys that decide, take back, and show how a paragraph came to read as it does; answers whether one did anything. */
export function useDecisionKeys({ article, units, threads, findings }: Desk): (key: string, shift: boolean) => boolean {
  const { store, me } = useDesk()
  const { acceptAndGoOn } = useDeciding()
  const { accept } = useSuggestionActions()
  const focused = () => threads.find(({ id }) => id === store.get().threadId)

  return (key, shift) => {
    switch (key) {
      case 'a': {
        const thread = focused()
        if (thread && offersFor(thread, article, me.id).accept) void (shift ? accept(thread) : acceptAndGoOn(thread))
        return true
      }
      case 'r': {
        const thread = focused()
        if (thread && offersFor(thread, article, me.id).reject)
          store.set({ form: { threadId: thread.id, name: 'reject' } })
        return true
      }
      case 'b':
        if (article.abilities.includes('decide')) store.set({ dialog: 'bulk' })
        return true
      case 'h': {
        const { unitId, threadId, caret, selected } = store.get()
        const unit = units.find(({ id }) => id === unitId)
        const focused = [...threads, ...findings].find(({ id }) => id === threadId)
        const near = [selected?.paragraphId, caret?.paragraphId, focused?.paragraphId]
        const paragraph = unit?.target.find(({ id }) => near.includes(id)) ?? unit?.target[0]
        if (paragraph) store.set({ dialog: `versions:${paragraph.id}` })
        return true
      }
      case 'z':
        takeBack(store)
        return true
      default:
        return false
    }
  }
}
