import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchVersions } from './version-match'

const A = 'The council met on Monday to discuss the harbour wall, which has leaked since the storm.'
const B = 'Nobody was hurt, but two boats were lost and a third was found far out at sea.'
const C = 'Repairs are to begin in spring, if the ministry grants what the town has asked for.'

const shown = (before: readonly string[], after: readonly string[]) =>
  matchVersions(before, after).map((one) => `${one.before.join('+')}>${one.after.join('+')}`)

describe('the next version of a text', () => {
  test.each<[string, string[], string[], string[]]>([
    ['the same', [A, B, C], [A, B, C], ['0>0', '1>1', '2>2']],
    ['words changed', [A, B, C], [A, B.replace('two boats', 'four boats'), C], ['0>0', '1>1', '2>2']],
    ['all of them edited', [A, B], [A.replace('Monday', 'Tuesday'), B.replace('third', 'fifth')], ['0>0', '1>1']],
    ['one more', [A, C], [A, B, C], ['0>0', '>1', '1>2']],
    ['one less', [A, B, C], [A, C], ['0>0', '1>', '2>1']],
    ['another in its place', [A, B], [A, C], ['0>0', '1>', '>1']],
    ['parted', [`${A} ${B}`, C], [A, B, C], ['0>0+1', '1>2']],
    ['joined', [A, B, C], [A, `${B} ${C}`], ['0>0', '1+2>1']],
    ['more beside one that was edited', [A], [A.replace('met', 'gathered'), B], ['0>0', '>1']],
    [
      'Korean, another particle and a word',
      ['정부는 방조제를 높이기로 했다.', '끝.'],
      ['정부가 방조제를 더 높이기로 했다.', '끝.'],
      ['0>0', '1>1'],
    ],
    ['nothing before', [], [A], ['>0']],
    ['nothing after', [A], [], ['0>']],
  ])('%s', (_, before, after, expected) => expect(shown(before, after)).toEqual(expected))

  test('names every paragraph once and in order, whatever became of the text', () => {
    const texts = fc.array(fc.constantFrom(A, B, C, `${A} ${B}`, '끝.', 'x', ''), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const matches = matchVersions(before, after)
        expect(matches.flatMap((one) => one.before)).toEqual(before.map((_, k) => k))
        expect(matches.flatMap((one) => one.after)).toEqual(after.map((_, k) => k))
      }),
    )
  })
})
