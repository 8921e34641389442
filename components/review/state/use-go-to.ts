'use client'

import { useDesk } from './desk-context'
import { goToCard, goToThread, goToUnit, goToWords, showUnit } from './go-to'

export function useGoTo() {
  const desk = useDesk()
  return {
    toThread: (thread: { id: string; unitId: string | null }) => goToThread(desk, thread),
    toUnit: (unitId: string) => goToUnit(desk, unitId),
    toWords: (words: Parameters<typeof goToWords>[1], mark?: 'words' | 'caret') => goToWords(desk, words, mark),
    intoSight: () => showUnit(desk),
    toCard: (threadId: string) => goToCard(desk, threadId),
  }
}
