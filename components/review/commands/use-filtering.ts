'use client'

import { useTranslations } from 'next-intl'
import { type Filter, isFiltering, NO_FILTER } from '../model/filter'
import { useDesk } from '../state/desk-context'
import { useSay } from '../state/use-say'

/** Choosing what is on the desk. */
export function useFiltering() {
  const t = useTranslations('desk.filter')
  const { store } = useDesk()
  const say = useSay()
  return {
    /** A filter in place of the one that is set. */
    choose: (over: Partial<Filter>) => store.set({ filter: { ...NO_FILTER, ...over } }),
    clear: () => {
      if (!isFiltering(store.get().filter)) return
      store.set({ filter: NO_FILTER })
      say(t('cleared'))
    },
  }
}
