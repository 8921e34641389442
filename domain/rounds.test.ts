import { expect, test } from 'vitest'
import { roundsOf, type Turn } from './rounds'

const at = '2026-05-04T08:00:00.000Z'
const ann = { id: 'a', name: 'Ann' }
const turns = (...given: [seq: number, to: string, reason?: string][]): Turn[] =>
  given.map(([seq, to, reason]) => ({ seq, to, reason, at, actor: ann }))

test.each<[string, Turn[], unknown]>([
  ['a draft is in its first', [], [{ round: 1, from: 0 }]],
  ['so is what is in review', turns([2, 'in_review']), [{ round: 1, from: 0 }]],
  ['approval ends it', turns([2, 'in_review'], [9, 'approved']), [{ round: 1, from: 0, to: 9 }]],
  [
    'reopening begins the next',
    turns(
      [2, 'in_review'],
      [9, 'approved'],
      [10, 'in_review', 'A typo.'],
      [14, 'approved'],
      [20, 'in_review', 'Again.'],
    ),
    [
      { round: 1, from: 0, to: 9 },
      { round: 2, from: 10, to: 14 },
      { round: 3, from: 20 },
    ],
  ],
])('%s', (_, given, rounds) => {
  expect(roundsOf(given).map(({ round, from, to }) => ({ round, from, ...(to !== undefined && { to }) }))).toEqual(
    rounds,
  )
})

test('a round says who approved it, and why it was begun', () => {
  const [first, second] = roundsOf(turns([9, 'approved'], [10, 'in_review', 'A typo.']))
  expect(first?.approved).toEqual({ by: ann, at })
  expect(second?.reopened).toEqual({ by: ann, at, reason: 'A typo.' })
})
