import { describe, expect, test } from 'vitest'
import { GAP_TYPES } from '@/domain/contract/lists'
import type { GapType, Side } from '@/domain/contract/names'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { gapTypeChoices, likelyOrigin } from './gap-types'

const TYPES = GAP_TYPES.map((id) => {
  const both = [en, ko].map(({ desk }) => desk.gap.types[id])
  return {
    ...{ id, used: id === 'omission' ? 4 : id === 'contradiction' ? 2 : 0 },
    names: both.map(({ label }) => label),
    words: both.flatMap(({ definition, example }) => [definition, example]),
  }
})

const offered = (typed: string) => gapTypeChoices(typed, TYPES).flatMap(({ options }) => options)

test('the five used most come first, then all', () => {
  const [used, ...rest] = gapTypeChoices('', TYPES)
  expect(used).toEqual({ name: 'used', options: ['omission', 'contradiction', ...GAP_TYPES.slice(0, 3)] })
  expect(rest.flatMap(({ options }) => options)).toEqual(GAP_TYPES)
})

describe('typing finds types by their names and words in both languages', () => {
  test.each<[typed: string, first: GapType]>([
    ['headline', 'headline-not-supported'],
    ['제목', 'headline-not-supported'],
    ['sequitur', 'non-sequitur'],
    ['인과', 'causal-leap'],
    // While a syllable is being put together, and by initial consonants.
    ['모수', 'contradiction'],
    ['ㅁㅅ', 'contradiction'],
    ['주어 복', 'wrongly-restored-subject'],
    // Of its definition and example: all of the words.
    ['negation connective', 'mistranslated-relation'],
    ['수치도 출처도', 'unsupported-claim'],
  ])('“%s”', (typed, first) => expect(offered(typed)[0]).toBe(first))

  test('a name counts for more than a definition that has the word', () => {
    const all = offered('claim')
    expect(all[0]).toBe('unsupported-claim')
    expect(all).toContain('circular-reasoning')
  })

  test('nothing is found where nothing is so called', () => expect(gapTypeChoices('zebra', TYPES)).toEqual([]))
})

test.each<[type: GapType, sides: readonly (Side | undefined)[], origin: string]>([
  ['omission', ['source'], 'translation'],
  ['contradiction', ['source'], 'source'],
  ['contradiction', ['target', 'target'], 'translation'],
  ['contradiction', ['target', 'source'], 'both'],
  ['unsupported-claim', [], 'source'],
  ['misattribution', [undefined], 'both'],
])('%s on %j comes probably from: %s', (type, sides, origin) => expect(likelyOrigin(type, sides)).toBe(origin))
