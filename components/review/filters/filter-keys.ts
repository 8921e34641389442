'use client'

import { useDesk } from '../state/desk-context'
import { useFiltering } from './use-filtering'
import { useLink } from './use-link'

/** The keys that choose what is on the desk, and copy a link to where one is; answers whether one did anything. */
export function useFilterKeys(): (key: string, shift: boolean) => boolean {
  const { store } = useDesk()
  const { clear } = useFiltering()
  const { toHere } = useLink()

  return (key, shift) => {
    switch (key) {
      case 'q':
        if (shift) clear()
        else store.set({ dialog: 'filter' })
        return true
      case 'y':
        void toHere()
        return true
      default:
        return false
    }
  }
}
