'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { foresee } from '../model/foresight'
import { inReadingOrder, nextToDecide } from '../model/reading-order'
import { threadsQuery, unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useMatchingNow } from '../state/facts'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'
import { useSuggestionActions } from './suggestion-actions'

/** Deciding one suggestion after the other: each decision leads to the next one, or says that none is left. */
export function useDeciding() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { accept, reject, busy } = useSuggestionActions()
  const { toThread, toCard } = useGoTo()
  const say = useSay()
  const matchingNow = useMatchingNow()
  const t = useTranslations('desk.done')

  /** As the screen knows them now: an answer has been put in, the refetch behind it may still be under way. */
  const known = () => {
    const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
    const threads = client.getQueryData(threadsQuery(articleId).queryKey) ?? []
    return { units, threads }
  }
  const goOn = (thread: Thread, gone: readonly string[]) => {
    const { units, threads } = known()
    const matches = matchingNow()
    const ordered = inReadingOrder(
      units,
      threads.filter((one) => one.id === thread.id || matches(one)),
    )
    const next = nextToDecide(ordered, thread.id, new Set(gone))
    if (next) {
      toThread(next)
      toCard(next.id)
      return
    }
    if (nextToDecide(inReadingOrder(units, threads), thread.id, new Set(gone))) return end(thread, t('noneShownLeft'))
    const clashes = threads.filter(({ suggestion }) => suggestion?.decision === 'pending' && suggestion.conflict).length
    end(thread, clashes > 0 ? t('onlyConflicts', { count: clashes }) : t('nothingLeft'))
  }
  const end = (thread: Thread, left: string) => {
    const { said, toast } = store.get()
    say(`${said.text} ${left}`)
    if (toast) store.set({ toast: { ...toast, text: `${toast.text} ${left}` } })
    toCard(thread.id)
  }

  return {
    busy,
    acceptAndGoOn: async (thread: Thread, replacement?: string) => {
      const { units, threads } = known()
      const superseded = foresee(units, threads)(thread.id, replacement)?.superseded ?? []
      const done = await accept(thread, replacement)
      if (done) goOn(thread, superseded)
      return done
    },
    rejectAndGoOn: async (thread: Thread, reason: string) => {
      const done = await reject(thread, reason)
      if (done) goOn(thread, [])
      return done
    },
  }
}
