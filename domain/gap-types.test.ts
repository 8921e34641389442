import { expect, test } from 'vitest'
import { GAP_TYPES } from './contract/lists'
import { GAP_TYPE_FACTS, GAP_WORKS, isOfTranslation, MOST_USED, mostUsed } from './gap-types'

test('reasoning comes first, then what only a translation introduces', () => {
  const first = GAP_TYPES.findIndex(isOfTranslation)
  expect(GAP_TYPES.map(isOfTranslation)).toEqual(GAP_TYPES.map((_, index) => index >= first))
})

test('every work is cited for a type', () => {
  const cited = new Set(GAP_TYPES.flatMap((type) => GAP_TYPE_FACTS[type].sources.map(({ work }) => work)))
  expect([...cited].sort()).toEqual(Object.keys(GAP_WORKS).sort())
})

test('those used most, and where nothing was used the first of the list', () => {
  const types = GAP_TYPES.map((id) => ({ id, used: { contradiction: 3, addition: 7 }[id as string] ?? 0 }))
  expect(mostUsed(types).map(({ id }) => id)).toEqual(['addition', 'contradiction', ...GAP_TYPES.slice(0, 3)])
  expect(mostUsed(types.map(({ id }) => ({ id, used: 0 }))).map(({ id }) => id)).toEqual(GAP_TYPES.slice(0, MOST_USED))
})
