import { describe, expect, it } from 'vitest'
import { inArticle, numberIn, patternOf } from './find'
import { unitOf } from './findings.fixture'

const units = [
  unitOf(0, '목포신항, 3년 만에 최대 수출', '# Mokpo New Port sees its largest exports'),
  unitOf(1, '항만공사', 'Set aside: exports', { excluded: true }),
  unitOf(2, '항만공사는 직원 38명을 뽑았다 (최대).', 'The port  authority said so.'),
]

/** What is found, as "number: before[words]after". */
function found(typed: string): string[] {
  const pattern = patternOf(typed)
  if (!pattern) return []
  return inArticle(units, pattern, 50).map(
    ({ number, excerpt: { before, words, after } }) => `${number}: ${before}[${words}]${after}`,
  )
}

describe('words looked for in the article', () => {
  it.each([
    ['EXPORTS', ['1: Port sees its largest [exports]']],
    ['신항', ['1: 목포[신항], 3년 만에 최대 수출']],
    ['신항'.normalize('NFD'), ['1: 목포[신항], 3년 만에 최대 수출']],
    ['신항ㅊ', ['1: 목포[신항], 3년 만에 최대 수출']],
    ['port authority', ['2: The [port  authority] said so.']],
    ['(최대)', ['2: 항만공사는 직원 38명을 뽑았다 [(최대)].']],
    ['set aside', []],
    ['nowhere', []],
    ['  ', []],
    ['ㅎ', []],
  ])('%j', (typed, should) => expect(found(typed)).toEqual(should))

  it('no more than asked for', () => expect(inArticle(units, /a|최대/iu, 2)).toHaveLength(2))
})

it.each([
  ['12', 12],
  ['#3', 3],
  ['¶ 7', 7],
  ['7번', 7],
  ['12 ships', null],
  ['', null],
])('%j leads to unit %s', (typed, number) => expect(numberIn(typed)).toBe(number))
