'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { LedgerWords, Unit } from '@/domain/contract/shapes'
import { around, isAt, windowsOf } from '../model/ledger-windows'
import { numbersOf } from '../model/unit-numbers'
import { ledgerPlacesQuery, ledgerQuery, seenKey } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useGoTo } from '../state/use-go-to'
import { useSay } from '../state/use-say'

/** Lighting names and numbers up, and going from one to the next. */
export function useLedgerSteps(units: readonly Unit[]) {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { toWords } = useGoTo()
  const say = useSay()
  const t = useTranslations('desk.ledger')

  const placesOf = (words: LedgerWords) =>
    client.fetchQuery(ledgerPlacesQuery(articleId, words.key, client.getQueryData<number>(seenKey(articleId)) ?? 0))

  /** Says where one is among all places of the same. */
  const tell = async (words: LedgerWords) => {
    const { items, count } = await placesOf(words)
    const index = items.findIndex((one) => isAt(one, words)) + 1
    const source = items.filter(({ side }) => side === 'source').length
    const { quote, side, unitId } = words
    const number = numbersOf(units).get(unitId) ?? 0
    say(t('said', { quote, side, number, index, count, source, target: items.length - source }))
  }

  const goTo = (words: LedgerWords | undefined) => {
    if (!words) return say(t('nothing'))
    store.goToTerm(words)
    toWords(words, 'caret')
    void tell(words).catch(() => say(words.quote))
  }

  const toNext = async (by: 1 | -1) => {
    const windows = windowsOf(units)
    const { term: lit, unitId } = store.get()
    const here = windows.findIndex((window) => window.some(({ id }) => id === (lit?.unitId ?? unitId)))
    for (let at = Math.max(0, here); at >= 0 && at < windows.length; at += by) {
      const window = windows[at] ?? []
      const { items } = await client.fetchQuery(ledgerQuery(articleId, window))
      const found = at === here ? beyond(items, window, { lit, unitId }, by) : items.at(by === 1 ? 0 : -1)
      if (found) return goTo(found)
    }
    goTo(undefined)
  }

  return {
    placesOf,
    toggle: () => {
      const ledger = !store.get().terms
      store.toggleTerms()
      say(t(ledger ? 'on' : 'off'))
    },
    /** To the next place of the same name or number, around the end; with none lit to the first from here. */
    toPlace: async (by: 1 | -1) => {
      const { term: lit } = store.get()
      if (!lit) return toNext(by)
      const { items } = await placesOf(lit)
      goTo(
        around(
          items,
          items.findIndex((one) => isAt(one, lit)),
          by,
        ),
      )
    },
    toNext,
  }
}

type Here = { readonly lit: LedgerWords | null; readonly unitId: string | null }

/** The next one in a window: behind the one that is lit, else from the unit one is in. */
function beyond(
  items: readonly LedgerWords[],
  units: readonly Unit[],
  { lit, unitId }: Here,
  by: 1 | -1,
): LedgerWords | undefined {
  if (lit) return items[items.findIndex((one) => isAt(one, lit)) + by]
  const places = new Map(units.map(({ id }, index) => [id, index]))
  const here = places.get(unitId ?? '') ?? 0
  const place = (one: LedgerWords) => places.get(one.unitId) ?? 0
  return by === 1 ? items.find((one) => place(one) >= here) : items.findLast((one) => place(one) <= here)
}
