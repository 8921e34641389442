import { expect, test } from 'vitest'
import type { Pair } from '../checks/check'
import { koreanSide, linksIn, namesIn, namesOf } from './names'
import { numbersIn } from './reading'

const KO_EN = { source: 'ko', target: 'en' }
const pairs = (...texts: [string, string][]): Pair[] =>
  texts.map(([source, target], index) => ({ key: String(index), source, target }))

/** The words of each key, on both sides of all pairs in order. */
function groups(all: readonly Pair[], of: (pair: Pair) => ReturnType<typeof numbersIn>): string[] {
  const words = new Map<string, string[]>()
  for (const pair of all)
    for (const { key, side, start, end } of of(pair))
      words.set(key, [...(words.get(key) ?? []), pair[side].slice(start, end)])
  return [...words.values()].map((list) => list.join(' | '))
}

function names(...texts: [string, string][]): string[] {
  const all = pairs(...texts)
  const korean = koreanSide(KO_EN)
  if (!korean) return []
  const known = namesOf(all.flatMap((pair) => linksIn(pair, korean)))
  return groups(all, (pair) => namesIn(pair, korean, known))
}

const numbers = (...texts: [string, string][]) => groups(pairs(...texts), (pair) => numbersIn(pair, KO_EN))

test.each([
  [
    'all places of a name, in pairs without its rendering too',
    [
      ['카스파로프가 왔다. 카스파로프는 갔다.', 'Kasparov came.'],
      ['기자는 카스파로프를 찾았다.', 'He was looked for.'],
    ],
    ['카스파로프 | 카스파로프 | Kasparov | 카스파로프'],
  ],
  [
    'two spellings as one name',
    [
      ['카스파로프가 왔다.', 'Kasparov came.'],
      ['카스파로프는 갔다.', 'Kasparof went.'],
    ],
    ['카스파로프 | Kasparov | 카스파로프 | Kasparof'],
  ],
  ['a family and a given name', [['이재명은 갔다.', 'Lee Jae-myung went.']], ['이재명 | Lee Jae-myung']],
  ['a country', [['이라크에 갔다.', 'They went to Iraq.']], ['이라크 | Iraq']],
  ['no other words', [['사람들이 왔다.', 'The People came.']], []],
] satisfies [string, [string, string][], string[]][])('%s', (_, texts, expected) =>
  expect(names(...texts)).toEqual(expected),
)

test.each([
  [
    'by value and unit, however written',
    [
      ['매출은 143억 달러였다.', 'Sales came to $14.3 billion.'],
      ['그 143억 달러다.', 'The 14.3 billion dollars.'],
    ],
    ['143억 달러 | $14.3 billion | 143억 달러 | 14.3 billion dollars'],
  ],
  ['converted', [['바그다드에서 240km 떨어졌다.', 'It is 150 miles from Baghdad.']], ['240km | 150 miles']],
  [
    'one that is wrong with the one it was meant to be',
    [['매출은 143억 달러였다.', 'Sales came to $1.43 billion.']],
    ['143억 달러 | $1.43 billion'],
  ],
  ['one that stands alone', [['경찰은 38명이 숨졌다고 밝혔다.', 'Police said so.']], ['38명']],
] satisfies [string, [string, string][], string[]][])('numbers: %s', (_, texts, expected) =>
  expect(numbers(...texts)).toEqual(expected),
)
