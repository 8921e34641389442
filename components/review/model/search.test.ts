import { describe, expect, it } from 'vitest'
import { unitOf } from './findings.fixture'
import { activeAt, groupItems, matchItems, numberIn, type PaletteItem, patternOf, searchArticle } from './search'

const units = [
  unitOf(0, '목포신항, 3년 만에 최대 수출', '# Mokpo New Port sees its largest exports'),
  unitOf(1, '항만공사', 'Set aside: exports', { excluded: true }),
  unitOf(2, '항만공사는 직원 38명을 뽑았다 (최대).', 'The port  authority said so.'),
]

/** What is found, as "number: before[words]after". */
function found(typed: string): string[] {
  const pattern = patternOf(typed)
  if (!pattern) return []
  return searchArticle(units, pattern, 50).map(
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

  it('no more than asked for', () => expect(searchArticle(units, /a|최대/iu, 2)).toHaveLength(2))
})

it.each([
  ['12', 12],
  ['#3', 3],
  ['¶ 7', 7],
  ['Unit 7', 7],
  ['7구간', 7],
  ['7번 구간', 7],
  ['7번', 7],
  ['12 ships', null],
  ['', null],
])('%j leads to unit %s', (typed, number) => expect(numberIn(typed)).toBe(number))

const item = (label: string, group: PaletteItem['group']): PaletteItem => ({ id: label, group, label, run: () => {} })
const items = [item('Export', 'article'), item('next unit', 'go'), item('다음 단락', 'go'), item('Unit 2', 'unit')]
const labels = (those: readonly PaletteItem[]) => those.map(({ label }) => label).join(', ')

it.each([
  ['', 'Export, next unit, 다음 단락, Unit 2'],
  ['UNIT', 'next unit, Unit 2'],
  ['unit next', 'next unit'],
  ['단락'.normalize('NFD'), '다음 단락'],
  ['ㄷㅇ ㄷㄹ', '다음 단락'],
  ['다ㅇ', '다음 단락'],
  ['nowhere', ''],
])('%j is what is called %j', (typed, should) => expect(labels(matchItems(items, typed))).toBe(should))

it('runs the one chosen, else the one called so, else the first', () => {
  expect(activeAt(items, null, 'x')).toBe(0)
  expect(activeAt(items, null, 'unit 2 ')).toBe(3)
  expect(activeAt(items, 'next unit', 'unit 2')).toBe(1)
})

it('stands in the order of its groups, so that arrows go on as the eye does', () => {
  expect(groupItems(items).map(({ group }) => group)).toEqual(['unit', 'go', 'article'])
  expect(labels(groupItems(items).flatMap((group) => group.items))).toBe('Unit 2, next unit, 다음 단락, Export')
})
