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
  test('several left out in a row stand alone each', () => {
    expect(shape(KOREAN, without(ENGLISH, 1, 2, 3))).toBe('0:0 | 1: | 2: | 3: | 4:1')
  })
  test('two that changed places are one bead', () => {
    const [first = '', second = '', third = ''] = ENGLISH
    expect(shape(KOREAN, [first, third, second, ...ENGLISH.slice(3)])).toBe('0:0 | 1 2:1 2 | 3:3 | 4:4')
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
  test('Russian and English by names and months', () => {
    const russian = ['Никто не пришёл на площадь.', 'Горбачёв выступил в марте 1985 года.', 'Пушкин жил в Петербурге.']
    const english = ['Gorbachev spoke in March 1985.', 'Pushkin lived in Petersburg.']
    expect(shape(russian, english, { source: 'ru', target: 'en' })).toBe('0: | 1:0 | 2:1')
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
  test('one huge segment against its sentences', () => {
    const many = Array.from({ length: 20 }, (_, k) => `${ENGLISH[k % 5]} It was number ${k * 37 + 100}.`)
    const korean = Array.from({ length: 20 }, (_, k) => `${KOREAN[k % 5]} ${k * 37 + 100}번이었다.`).join(' ')
    expect(shape([korean], many)).toBe(`0:${many.map((_, k) => k).join(' ')}`)
  })
  test('identical texts', () => expect(shape(ENGLISH, ENGLISH)).toBe('0:0 | 1:1 | 2:2 | 3:3 | 4:4'))
  test('a long text of one segment again and again', () => {
    const same = Array<string>(1000).fill('정부는 10일 발표했다.')
    expect(align(same, same, KO_EN).every((bead) => bead.source[0] === bead.target[0])).toBe(true)
  })
  test('sides swapped', () => expect(align(ENGLISH, KOREAN, KO_EN).flatMap((bead) => bead.target).length).toBe(5))
  test('thousands of segments that say nothing', () => {
    const beads = align(Array(1500).fill('—'), Array(1000).fill(''), KO_EN)
    expect(beads.flatMap((bead) => bead.source).length).toBe(1500)
    expect(beads.flatMap((bead) => bead.target).length).toBe(1000)
  })
  test('a segment of a million characters', () => {
    expect(
      align(['가나다. '.repeat(2000), '끝.'], ['one two three. '.repeat(2000), 'End.'], KO_EN).length,
    ).toBeGreaterThan(0)
    expect(align(['.'.repeat(1e6)], ['a'.repeat(1e6)], KO_EN).length).toBeGreaterThan(0)
  })
  test('an unknown language', () =>
    expect(shape(['a 12', 'b 77'], ['x 12', 'y 77'], { source: 'xx', target: 'und' })).toBe('0:0 | 1:1'))
})

const segment = fc.oneof(
  fc.constantFrom(...KOREAN, ...ENGLISH, '', ' ', '12', 'A'),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
)

describe('paragraphs are paired by the sentences in them', () => {
  test('a short one at the end of a long one', () => {
    const target = [ENGLISH.join(' '), 'It rained in Busan all day.']
    expect(shape([KOREAN.slice(0, 4).join(' '), KOREAN[4] ?? ''], target)).toBe('0 1:0 | :1')
  })
})

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
            if (bead.source.length === 0 || bead.target.length === 0)
              expect(bead.source.length + bead.target.length).toBe(1)
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
