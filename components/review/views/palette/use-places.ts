'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { type Found, inArticle, inThreads, numberIn, patternOf } from '../../model/find'
import type { Item } from '../../model/palette-item'
import { numbersOf } from '../../model/unit-numbers'
import { useDesk } from '../../state/desk-context'
import { useKindWords } from '../../state/kind-words'
import { useGoTo } from '../../state/use-go-to'
import { openingWords } from '../rows/unit-row'

type Props = { article: Article; units: readonly Unit[]; threads: readonly Thread[] }

/** As many places of a kind as are shown. */
export const MOST = 40

/** The places of the article that what is typed leads to: a unit by its number, words, and what was written about them. */
export function usePlaceItems(typed: string, { article, units, threads }: Props): Item[] {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const { toUnit, toWords, toThread, toCard } = useGoTo()
  const kindWords = useKindWords()
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
    return [{ id: unit.id, group: 'unit', label, run: () => toUnit(unit.id) }]
  }
  const place = (at: Found): Item => {
    const mark = at.number === undefined ? '' : `¶${at.number} `
    if ('thread' in at) {
      const { thread } = at
      return {
        id: thread.id,
        group: 'said',
        label: `${mark}${kindWords(thread)} · ${thread.author.name}`,
        found: { excerpt: at.excerpt },
        run: () => {
          toThread(thread)
          toCard(thread.id)
        },
      }
    }
    const { id: paragraphId, unitId, side } = at.paragraph
    return {
      id: paragraphId,
      group: 'words',
      label: `${mark}${t(`split.${side}`)}`,
      found: { excerpt: at.excerpt, language: side === 'source' ? article.sourceLanguage : article.targetLanguage },
      run: () => {
        // As it was brought in it may read otherwise.
        store.set(({ view }) => ({ view: view === 'original' ? 'redline' : view }))
        toUnit(unitId)
        toWords({ paragraphId, ...at.range })
      },
    }
  }
  return [...numbered(), ...found.map(place)]
}
