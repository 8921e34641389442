import { describe, expect, test } from 'vitest'
import { linearExpression, needs } from './linear-expression'
import { fold, indexPhrases, type Phrase } from './phrases'

const found = (phrases: readonly (string | Omit<Phrase<string>, 'value'>)[], language: string, text: string) =>
  indexPhrases(
    phrases.map((one) => (typeof one === 'string' ? { words: one, value: one } : { ...one, value: one.words })),
    language,
  )
    .find(text)
    .map(({ start, end }) => text.slice(start, end))

test.each([
  ['a word', ['port'], 'en', 'The port, the airport and the Port.', ['port', 'Port']],
  ['in its case', [{ words: 'Port', matchCase: true }], 'en', 'The port and the Port.', ['Port']],
  ['within words', [{ words: 'port', within: true }], 'en', 'The airports.', ['port']],
  ['in its forms', [{ words: 'city council', inflected: true }], 'en', 'Two city councils.', ['city councils']],
  ['several words, with any space', ['white house'], 'en', 'The White\u00a0House.', ['White\u00a0House']],
  ['with any apostrophe', ["o'clock"], 'en', 'At nine o’clock.', ['o’clock']],
  ['what begins alike, the longest first', ['New', 'New York'], 'en', 'New York', ['New York', 'New']],
  ['what begins with a sign', ['%p', '$1'], 'en', 'It cost $1 (3%p).', ['$1', '%p']],
  [
    'a Korean word with its particle',
    ['대통령실'],
    'ko',
    '대통령실은 대통령실에서도 대통령실장',
    ['대통령실', '대통령실'],
  ],
  ['Latin letters with a Korean particle', ['AI'], 'ko', 'AI는 OpenAI의', ['AI']],
  ['Chinese, which has no spaces', ['美国'], 'zh', '在美国的', ['美国']],
  ['nothing of nothing', ['', ' '], 'en', 'Words.', []],
] satisfies [string, (string | Omit<Phrase<string>, 'value'>)[], string, string, string[]][])(
  'finds %s',
  (_, phrases, language, text, expected) => expect(found(phrases, language, text)).toEqual(expected),
)

test('what is folded keeps its length', () => {
  for (const text of ['İstanbul', 'ẞ “x” ‑', '👩‍👩‍👧 A\tB', '한글']) expect(fold(text)).toHaveLength(text.length)
})

describe('an expression of a person', () => {
  const places = (pattern: string, text: string) => {
    const expression = linearExpression(pattern, false)
    return 'bad' in expression
      ? expression
      : expression.find(text, fold(text)).map(({ start, end }) => text.slice(start, end))
  }

  test.each([
    ['(a+)+$', `${'a'.repeat(100_000)}b`, []],
    ['util[iy]s(?:e|ed)', 'They utilysed it.', ['utilyse']],
    ['\\bcolou?r\\b', 'Colour or color.', ['Colour', 'color']],
    ['대통령\\s+실', '대통령  실', ['대통령  실']],
    ['x*', 'yyy', []],
  ])('%s', (pattern, text, expected) => expect(places(pattern, text)).toEqual(expected))

  test('that needs more than linear time is none', () => expect(places('(?=x)', 'x')).toHaveProperty('bad'))

  test.each([
    ['foo|bar', ['foo', 'bar']],
    ['(?:foo|ba+r)', ['foo', 'b'], null],
    ['\\b(?:very|really)\\b', ['very', 'really']],
    ['colou?r', ['colo']],
    ['ab{2}cd', ['cd']],
    ['[a-z]+', null],
    ['(foo)?', null],
    ['foo\\.bar', ['foo.bar']],
    ['(?s)foo', null],
  ] as const)('%s needs %j', (pattern, ...expected) => expect(needs(pattern)).toEqual(expected.at(-1)))
})
