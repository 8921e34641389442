'use client'

import { useDesk } from '../state/desk-context'
import { useFiltering } from './use-filtering'
import { useLink } from './use-link'

/** The keys that choose what is on the desk, and copy a link to where one is; answers whether one did anything. */
export function useFilterKeys(): (key: string) => boolean {
  const { store } = useDesk()
  const { clear } = useFiltering()
  const { toHere } = useLink()

  return (key) => {
    switch (key) {
      case '/':
        store.set({ dialog: 'filter' })
        return true
      case '0':
        clear()
        return true
      case 'y':
        void toHere()
        return true
      default:
        return false
    }
  }
}
