'use client'

import { useMemo } from 'react'
import { numbersOf } from '../../model/rows'
import type { Item } from '../../model/search'
import { type Found, inArticle, inThreads, numberIn, patternOf } from '../../model/search'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard, goToUnit, goToWords } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import { kindWords } from '../../state/thread-words'
import { openingWords } from '../rows/unit-row'

/** As many places of a kind as are shown. */
export const MOST = 40

/** The places of the article that what is typed leads to: a unit by its number, words, and what was written about them. */
export function usePlaceItems(typed: string): Item[] {
  const desk = useDesk()
  const { store, t } = desk
  const { article, units, threads } = useOnDesk()
  const numbers = useMemo(() => numbersOf(units), [units])
  const found = useMemo(() => {
    const pattern = patternOf(typed)
    if (!pattern) return []
    return [...inArticle(units, pattern, MOST), ...inThreads(threads, numbers, pattern, MOST)]
  }, [typed, units, threads, numbers])

  const numbered = (): Item[] => {
    const number = numberIn(typed)
    const unit = number === null ? undefined : units.find(({ id }) => numbers.get(id) === number)
    if (!unit || number === null) return []
    const label = `${t('row.label', { number })} · ${openingWords(unit)}`
    return [{ id: unit.id, group: 'unit', label, run: () => goToUnit(desk, unit.id) }]
  }
  const place = (at: Found): Item => {
    const mark = at.number === undefined ? '' : `¶${at.number} `
    if ('thread' in at) {
      const { thread } = at
      return {
        id: thread.id,
        group: 'said',
        label: `${mark}${kindWords(t, thread)} · ${thread.author.name}`,
        found: { excerpt: at.excerpt },
        run: () => goToThreadCard(desk, thread),
      }
    }
    const { id: paragraphId, unitId, side } = at.paragraph
    return {
      id: paragraphId,
      group: 'words',
      label: `${mark}${t(`split.${side}`)}`,
      found: { excerpt: at.excerpt, language: side === 'source' ? article.sourceLanguage : article.targetLanguage },
      run: () => {
        store.leaveOriginal()
        goToUnit(desk, unitId)
        goToWords(desk, { paragraphId, ...at.range })
      },
    }
  }
  return [...numbered(), ...found.map(place)]
}
