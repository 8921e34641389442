import { expect, test } from 'vitest'
import { GapTypeEntry } from '@/domain/contract/gap'
import { GAP_TYPES } from '@/domain/contract/lists'
import { withGap } from '../testing/gap'
import { person } from '../testing/people'
import { listGapTypes } from './gap-types'

test('every type in both languages with its sources, and how often it is used where one may read', async () => {
  const { editor } = await withGap()
  const types = await listGapTypes(editor)
  expect(types.map(({ id }) => id)).toEqual(GAP_TYPES)
  expect(GapTypeEntry.array().parse(types)).toEqual(types)
  expect(types.filter(({ used }) => used > 0).map(({ id, used }) => [id, used])).toEqual([['non-sequitur', 1]])
  expect((await listGapTypes(await person('Stranger'))).every(({ used }) => used === 0)).toBe(true)
  const sequitur = types.find(({ id }) => id === 'non-sequitur')
  expect([sequitur?.en.name, sequitur?.ko.name]).toEqual(['Non sequitur', '논리 비약'])
  for (const { sources } of types) expect(sources.length).toBeGreaterThan(0)
})
