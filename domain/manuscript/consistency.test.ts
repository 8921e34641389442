import { describe, expect, it, test } from 'vitest'
import type { Decision } from '../contract/names'
import { findEffectiveVersions, findFalseDecisions } from './consistency'
import type { Step } from './step'

const step = (version: number, threadId: string, insert: string, more: Partial<Step> = {}): Step => ({
  paragraphId: 'p',
  version,
  threadId,
  splice: { start: 0, end: 0, insert },
  displaced: [],
  ...more,
})
const BIRTH = step(1, '', 'text')
const UNDONE = [
  BIRTH,
  step(2, 'a', 'the '),
  step(3, 'a', '', { splice: { start: 0, end: 4, insert: '' }, structure: { op: 'words', undoes: 2 } }),
]

const versionsIn = (...steps: Step[]) => findEffectiveVersions(new Map([['p', steps]]))

describe('the versions that stand', () => {
  test.each<[string, Step[], string[]]>([
    ['none of a text as it came in', [BIRTH], []],
    ['one of an acceptance', [BIRTH, step(2, 'a', 'the ')], ['a']],
    ['none of an acceptance that was undone', UNDONE, []],
    ['one of an insertion', [step(1, 'a', 'text', { structure: { op: 'insert', with: [] } })], ['a']],
  ])('%s', (_, steps, ids) => {
    const { effective, broken } = versionsIn(...steps)
    expect([[...effective.keys()], broken]).toEqual([ids, []])
  })

  it('of a history that can’t be: it is named, and what it says counts', () => {
    const { effective, broken } = versionsIn(BIRTH, step(2, 'a', '', { structure: { op: 'words', undoes: 7 } }))
    expect([effective.has('a'), broken.map(({ paragraphId }) => paragraphId)]).toEqual([true, ['p']])
  })
})

test.each<[Decision, boolean, boolean]>([
  ['accepted', true, true],
  ['accepted', false, false],
  ['pending', true, false],
  ['rejected', false, true],
])('%s, a version stands: %s', (decision, hasVersion, holds) => {
  const effective = new Map(hasVersion ? [['a', ['p']]] : [])
  expect(findFalseDecisions([{ threadId: 'a', decision }], effective)).toHaveLength(holds ? 0 : 1)
})
