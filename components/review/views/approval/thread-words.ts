'use client'

import { useTranslations } from 'next-intl'
import { structureWords } from '@/components/redline/change-words'
import type { Thread } from '@/domain/contract/shapes'
import { numbersOf } from '@/domain/unit-number'
import { useDesk } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { categoryWords } from '../../state/words'
import { firstWords } from '../margin/thread-summary'

/** A thread in one line: where it is, and what it says. */
export function useThreadWords() {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const numbers = numbersOf(useUnits())
  return (thread: Thread): string => {
    const number = numbers.get(thread.unitId ?? '')
    const { structure, original } = thread.suggestion ?? {}
    const proposed = structure ? structureWords(desk.t, structure) : original
    const said = thread.gap?.explanation ?? proposed ?? firstWords(thread) ?? thread.anchor?.quote
    const words =
      said || thread.suggestion?.replacement || (thread.issue && categoryWords(desk.t, thread.issue.category))
    return `${number === undefined ? '' : `${t('unit', { number })} · `}${words || t('noWords')}`
  }
}
