import type { LedgerWords } from '@/domain/contract/findings'
import type { Unit } from '@/domain/contract/shapes'
import { numbersOf } from '@/domain/unit-number'
import { isAt, windowsOf, wrapAround } from '../model/terms'
import { ledgerPlacesQuery, ledgerQuery, seenKey } from '../state/article-queries'
import type { Desk } from '../state/desk-context'
import { goToWords } from '../state/go-to'

/** Highlights names and numbers, and goes from one to the next. */

export function toggleTerms({ store, t }: Desk) {
  store.toggleTerms()
  store.say(t(store.get().terms ? 'terms.on' : 'terms.off'))
}

/** Goes to the next occurrence of the name or number in focus, wrapping around; with none in focus, to the first from here. */
export async function goToSameTerm(desk: Desk, units: readonly Unit[], by: 1 | -1) {
  const { term } = desk.store.get()
  if (!term) return goToNextTerm(desk, units, by)
  const { items } = await placesOf(desk, term)
  const at = items.findIndex((one) => isAt(one, term))
  goToTerm(desk, units, wrapAround(items, at, by))
}

export async function goToNextTerm(desk: Desk, units: readonly Unit[], by: 1 | -1) {
  const { client, articleId, store } = desk
  const windows = windowsOf(units)
  const { term, unitId } = store.get()
  const here = windows.findIndex((window) => window.some(({ id }) => id === (term?.unitId ?? unitId)))
  for (let at = Math.max(0, here); at >= 0 && at < windows.length; at += by) {
    const window = windows[at] ?? []
    const { items } = await client.fetchQuery(ledgerQuery(articleId, window))
    const found = at === here ? termInWindow(items, window, { term, unitId }, by) : items.at(by === 1 ? 0 : -1)
    if (found) return goToTerm(desk, units, found)
  }
  goToTerm(desk, units, undefined)
}

function goToTerm(desk: Desk, units: readonly Unit[], words: LedgerWords | undefined) {
  const { store, t } = desk
  if (!words) return store.say(t('terms.nothing'))
  store.goToTerm(words)
  goToWords(desk, words, 'caret')
  void announceOccurrence(desk, units, words).catch(() => store.say(words.quote))
}

/** Announces which of all its occurrences this one is. */
async function announceOccurrence(desk: Desk, units: readonly Unit[], words: LedgerWords) {
  const { items, count } = await placesOf(desk, words)
  const index = items.findIndex((one) => isAt(one, words)) + 1
  const source = items.filter(({ side }) => side === 'source').length
  const { quote, side, unitId } = words
  const number = numbersOf(units).get(unitId) ?? 0
  desk.store.say(
    desk.t('terms.announced', { quote, side, number, index, count, source, target: items.length - source }),
  )
}

const placesOf = ({ client, articleId }: Desk, { key }: LedgerWords) =>
  client.fetchQuery(ledgerPlacesQuery(articleId, key, client.getQueryData<number>(seenKey(articleId)) ?? 0))

type Here = { readonly term: LedgerWords | null; readonly unitId: string | null }

/** The next name or number in a window of units: after the one in focus, else from the unit in focus. */
function termInWindow(
  items: readonly LedgerWords[],
  units: readonly Unit[],
  { term, unitId }: Here,
  by: 1 | -1,
): LedgerWords | undefined {
  if (term) return items[items.findIndex((one) => isAt(one, term)) + by]
  const places = new Map(units.map(({ id }, index) => [id, index]))
  const here = places.get(unitId ?? '') ?? 0
  const place = (one: LedgerWords) => places.get(one.unitId) ?? 0
  return by === 1 ? items.find((one) => place(one) >= here) : items.findLast((one) => place(one) <= here)
}
