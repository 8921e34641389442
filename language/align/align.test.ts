import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from './align'

const KO_EN = { source: 'ko', target: 'en' }
const shape = (source: string[], target: string[], languages = KO_EN) =>
  align(source, target, languages)
    .map((bead) => `${bead.source.join(' ')}:${bead.target.join(' ')}`)
    .join(' | ')

const KOREAN = [
  '한빛전자는 지난해 매출이 3조 2천억 원으로 12% 늘었다고 10일 밝혔다.',
  '김민수 대표는 “반도체 수요가 예상보다 빠르게 회복되고 있다”고 말했다.',
  '회사는 올해 부산 공장에 4,500억 원을 투자해 직원 800명을 새로 고용할 계획이다.',
  '노조는 임금 인상을 요구하며 다음 주 파업에 들어가겠다고 경고했다.',
  '정부는 양측에 협상을 촉구했다.',
]
const ENGLISH = [
  'Hanbit Electronics said on the 10th that its sales rose 12 percent last year to 3.2 trillion won.',
  '“Demand for semiconductors is recovering faster than expected,” chief executive Kim Min-su said.',
  'The company plans to invest 450 billion won in its Busan factory this year and hire 800 new employees.',
  'The union warned that it would go on strike next week to demand higher wages.',
  'The government urged both sides to negotiate.',
]

const without = <T>(list: T[], ...gone: number[]) => list.filter((_, k) => !gone.includes(k))
const joined = (list: string[], at: number) => [
  ...list.slice(0, at),
  list.slice(at, at + 2).join(' '),
  ...list.slice(at + 2),
]

describe('what renders each other is paired', () => {
  test('one by one', () => {
    expect(shape(KOREAN, ENGLISH)).toBe('0:0 | 1:1 | 2:2 | 3:3 | 4:4')
  })
  test('in the other direction', () => {
    expect(shape(ENGLISH, KOREAN, { source: 'en', target: 'ko' })).toBe('0:0 | 1:1 | 2:2 | 3:3 | 4:4')
  })
  test('where the translation ran two together', () => {
    expect(shape(KOREAN, joined(ENGLISH, 2))).toBe('0:0 | 1:1 | 2 3:2 | 4:3')
  })
  test('where the translation split one', () => {
    expect(shape(joined(KOREAN, 0), ENGLISH)).toBe('0:0 1 | 1:2 | 2:3 | 3:4')
  })
  test('an omission stands alone', () => {
    expect(shape(KOREAN, without(ENGLISH, 2))).toBe('0:0 | 1:1 | 2: | 3:2 | 4:3')
  })
  test('an addition stands alone', () => {
    expect(shape(without(KOREAN, 0), ENGLISH)).toBe(':0 | 0:1 | 1:2 | 2:3 | 3:4')
  })
  test('German and French by numbers and kindred words', () => {
    const german = [
      'Die Expedition erreichte 1956 das Basislager auf 5350 m.',
      'Niemand sprach.',
      'Dr. Keller blieb mit vier Trägern in Namche zurück.',
    ]
    const french = [
      "L'expédition atteignit en 1956 le camp de base à 5350 m.",
      'Le docteur Keller resta à Namche avec quatre porteurs.',
    ]
    expect(shape(german, french, { source: 'de', target: 'fr' })).toBe('0:0 | 1: | 2:1')
  })
  test('Chinese and English by value', () => {
    const chinese = ['该公司去年收入为35亿美元。', '会议于1999年在巴黎举行。', '共有120人参加。']
    const english = [
      'The company earned $3.5 billion last year.',
      'The conference was held in Paris in 1999. It drew 120 people.',
    ]
    expect(shape(chinese, english, { source: 'zh', target: 'en' })).toBe('0:0 | 1 2:1')
  })
})

describe('at the edges', () => {
  test('nothing with nothing', () => expect(align([], [], KO_EN)).toEqual([]))
  test('nothing on one side', () => expect(shape([], ['One.', 'Two.'])).toBe(':0 | :1'))
  test('empty segments', () => expect(shape(['', ''], ['']).split(' | ').length).toBeGreaterThan(0))
  test('an unknown language', () =>
    expect(shape(['a 12', 'b 77'], ['x 12', 'y 77'], { source: 'xx', target: 'und' })).toBe('0:0 | 1:1'))
})

const segment = fc.oneof(
  fc.constantFrom(...KOREAN, ...ENGLISH, '', ' ', '12', 'A'),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
)

describe('every alignment', () => {
  const sides = fc.tuple(fc.array(segment, { maxLength: 30 }), fc.array(segment, { maxLength: 30 }))
  test('holds every index once and in order, and says how sure it is', () => {
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom('ko', 'de', 'zh', 'en'),
        fc.constantFrom('en', 'fr', 'ko'),
        ([source, target], from, to) => {
          const beads = align(source, target, { source: from, target: to })
          expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, k) => k))
          expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, k) => k))
          for (const bead of beads) {
            expect(bead.confidence).toBeGreaterThanOrEqual(0)
            expect(bead.confidence).toBeLessThanOrEqual(1)
            expect(bead.source.length + bead.target.length).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of a long text follows a gap of hundreds of segments', () => {
    const count = 1500
    const text = (k: number) => `${'가나다라마바사 '.repeat(1 + (k % 7))} ${k * 37 + 1000}명이 왔다.`
    const english = (k: number) => `${'one more long word '.repeat(1 + (k % 7))} ${k * 37 + 1000} people came.`
    const source = Array.from({ length: count }, (_, k) => text(k))
    const target = Array.from({ length: count }, (_, k) => english(k)).filter((_, k) => k < 400 || k >= 900)
    const beads = align(source, target, KO_EN)
    const pairs = beads.filter((bead) => bead.source.length === 1 && bead.target.length === 1)
    const right = pairs.filter(({ source: [i = -1], target: [j = -1] }) => i === (j < 400 ? j : j + 500))
    expect(right.length).toBeGreaterThan(990)
    expect(beads.flatMap((bead) => bead.source).length).toBe(count)
  })
})
