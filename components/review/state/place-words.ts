'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { numbersOf } from '@/domain/unit-number'
import { useUnits } from './on-desk'

type PlaceWords = {
  /** "Unit 3 ", or what became of the paragraph; a space behind it. */
  readonly words: string
  /** Whether one can go there. */
  readonly isThere: boolean
}

/** Where a paragraph is, for words that are quoted elsewhere. */
export function usePlaceWords(): (paragraphId: string) => PlaceWords {
  const t = useTranslations('desk')
  const units = useUnits()
  return useMemo(() => {
    const numbers = numbersOf(units)
    return (paragraphId) => {
      const unit = units.find(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
      const number = numbers.get(unit?.id ?? '')
      if (number !== undefined) return { words: `${t('row.label', { number })} `, isThere: true }
      return { words: `${t(unit ? 'gap.inExcluded' : 'gap.inRemoved')} `, isThere: unit !== undefined }
    }
  }, [units, t])
}
