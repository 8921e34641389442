'use client'

import type { Unit } from '@/domain/contract/shapes'
import { useDesk } from '../state/desk-context'
import { useLedgerSteps } from './ledger-steps'

/** The keys that light names and numbers up and lead from one to the next; answers whether one did anything. */
export function useLedgerKeys(units: readonly Unit[]): (key: string, shift: boolean) => boolean {
  const { store } = useDesk()
  const { toggle, toPlace, toNext } = useLedgerSteps(units)
  return (key, shift) => {
    if (key === 'q') {
      toggle()
      return true
    }
    const { terms: ledger, term: lit } = store.get()
    if (!ledger) return false
    switch (key) {
      case '.':
        void toPlace(1)
        return true
      case ',':
        void toPlace(-1)
        return true
      case 't':
        void toNext(shift ? -1 : 1)
        return true
      case 'Escape':
        if (lit) store.focusTerm(null)
        return lit !== null
      default:
        return false
    }
  }
}
