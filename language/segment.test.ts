import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from './segment'

const split = (text: string, language: string) =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end))

describe('a paragraph is split into its sentences', () => {
  test.each([
    ['en', 'It rained. | We stayed in.'],
    ['en', 'Gov. Ortiz spoke on Nov. 20 in Lima. | Nobody came.'],
    ['en', 'J. R. Marsh and Dr. Bell met at 5 p.m. on Monday. | They left.'],
    ['en', 'The U.S. economy grew. | Prices fell.'],
    ['en', '“Will it hold?” she asked. | “It will.”'],
    ['en', 'It cost $3.5 million. | 12 people paid.'],
    ['ko', '비가 왔다. | 우리는 집에 있었다.'],
    ['ko', '그는 “끝났다. 이제 간다.”라고 말했다. | 모두 떠났다.'],
    ['ko', '2026. 11. 20. 회의가 열렸다. | 아무도 오지 않았다.'],
    ['ko', '값은 3.5달러였다. | 정말일까? | 그렇다!'],
    ['zh', '下雨了。 | 我们在家。'],
  ])('%s: %s', (language, marked) => {
    expect(split(marked.replaceAll(' | ', ' '), language)).toEqual(marked.split(' | '))
  })

  test.each(['', '   ', '\n'])('%j holds none', (text) => {
    expect(sentences(text, 'ko')).toEqual([])
  })

  test('between two sentences stands nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('가다. ', 'No. ', 'he said', '”라고 ', '“', ' 3. ', '\n', '🙂', '! ', 'A'), {
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join('')
          let from = 0
          for (const { start, end } of sentences(text, 'ko')) {
            expect(text.slice(from, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(text.slice(from).trim()).toBe('')
        },
      ),
    )
  })

  test('a text without a space is read to its end', () => {
    const text = '가'.repeat(20_000)
    expect(
      sentences(text, 'ko')
        .map(({ start, end }) => end - start)
        .reduce((a, b) => a + b),
    ).toBe(20_000)
  })
})
