'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { addressOfTarget, type LinkTarget } from '@/components/link-target'
import { addressOfView } from '../model/address'
import { findingsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useNotice } from '../state/use-notice'
import { useSay } from '../state/use-say'

/**
 * Copies a link to a place of the desk, or to what the filter shows, and answers whether it could. Where the browser doesn't
 * let it, the link is shown.
 */
export function useLink() {
  const t = useTranslations('desk.link')
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { refused } = useNotice()
  const say = useSay()
  const copy = async (address: string, said: string): Promise<boolean> => {
    const link = new URL(address, location.href).href
    try {
      await navigator.clipboard.writeText(link)
    } catch {
      // No clipboard over plain http, or not allowed.
      refused(t('byHand', { link }))
      return false
    }
    say(said)
    store.set(({ toast }) => ({ toast: { text: said, undo: null, count: (toast?.count ?? 0) + 1 } }))
    return true
  }
  const toPlace = (place: LinkTarget) => copy(addressOfTarget(articleId, place), t(`copied.${place.at}`))
  return {
    toPlace,
    /** To what is in focus, else to the unit one is in. */
    toHere: () => {
      const { threadId, unitId } = store.get()
      const findings = client.getQueryData(findingsQuery(articleId).queryKey) ?? []
      const at = findings.some(({ id }) => id === threadId) ? 'finding' : 'thread'
      if (threadId !== null) return toPlace({ at, id: threadId })
      return unitId === null ? undefined : toPlace({ at: 'unit', id: unitId })
    },
    toView: () => copy(addressOfView(articleId, store.get().filter), t('copied.view')),
  }
}
