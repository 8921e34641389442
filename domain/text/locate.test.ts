import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { markRange, parseNotation } from '../notation.fixture'
import { anchorAt } from './anchor'
import { FLOOR, locate, type WantedQuote } from './locate'
import { boundaries, change, paragraph, RUNS, rangeOf, spot, writing } from './writing.fixture'

function wanted(text: string, range: { start: number; end: number }): WantedQuote {
  const anchor = anchorAt(text, range)
  if (!anchor) throw new Error('no such range')
  return anchor
}

/** The words marked in `then` are searched in `now`, where they are expected as marked; `null`: nowhere. */
function found(then: string, now: string): string | null {
  const { text, mark } = parseNotation(then)
  const place = locate(now.replace(/[«»]/g, ''), wanted(text, mark))
  return place && markRange(now.replace(/[«»]/g, ''), place)
}

describe('the words of an anchor are found', () => {
  test.each([
    ['where they were', 'He «said» so.', 'He «said» so.'],
    ['behind a sentence put in', 'He «said» so.', 'It rained. He «said» so.'],
    ['among others like them by the words around', 'a red «house», a blue house', 'a blue house, a red «house»'],
    ['nearest to where they were', 'no no no no «no» no no no', 'no no no no «no» no no no no no no'],
    ['when the words before changed', 'The firm «dismissed him» on Monday.', 'The company «dismissed him» on Monday.'],
    [
      'when a long quote moved to other words',
      'One. «A sentence that says a lot.» Two.',
      '«A sentence that says a lot.» Three.',
    ],
    ['when one of them changed', 'It was a «big blue house» by the sea.', 'It was a «big red house» by the sea.'],
    ['when their first changed', 'It was a «big blue house» by the sea.', 'It was a «huge blue house» by the sea.'],
    [
      'when all of them changed',
      'The minister then «said» that he would go.',
      'The minister then «declared» that he would go.',
    ],
    [
      'when a word was put between',
      'He called it a «big deal» on Monday.',
      'He called it a «big and dirty deal» on Monday.',
    ],
    ['when a word of them went', 'He called it a «very big deal» on Monday.', 'He called it a «big deal» on Monday.'],
    [
      'as near to one another as they stood',
      'the «big deal» here',
      'the big house stood by the old road, and it was the «good deal» here',
    ],
    ['without the quotation marks beside them', 'a “«big deal»” for the firm', 'a “«bigger deal»” for the firm'],
    ['without a comma beside them', 'when he «spoke», she left', 'when he «spokes»; she left'],
    ['with the space behind them', 'a «very »good idea of the state', 'a «verily »good idea of the state'],
    ['when a particle changed', '어제 «정부는 법안을» 발표했다.', '어제 «정부가 법안을» 발표했다.'],
    ['a particle on its own', '어제 정부«는» 새 법안을 발표했다.', '어제 정부«도» 새 법안을 발표했다.'],
    ['a particle of another word', '어제 정부«는» 새 법안을 발표했다.', '어제 국회«는» 새 법안을 발표했다.'],
    ['when an eojeol was put in', '정부는 «새 법안을» 발표했다.', '정부는 «새 금융 법안을» 발표했다.'],
    [
      'when a paragraph was parted',
      '비가 왔다. «바람도 불었다.» 길이 막혔다.',
      '비가 왔다.\n\n«바람도 불었다.»\n\n길이 막혔다.',
    ],
    ['Chinese words', '我们今天去«北京»开会。', '他们今天去«上海»开会。'],
    ['Japanese words', '東京の会議に«出席した»。', '昨日、東京の会議に«参加した»。'],
    ['an emoji', 'that is ok «👍🏽» and fine', 'that is ok «👍🏿» and fine'],
    ['the place of an insertion', 'one «»two three four', 'zero one «»two three four'],
    [
      'the place of an insertion whose words before changed',
      'He said «»that it would rain',
      'She told us «»that it would rain',
    ],
    ['the place of an insertion at the end', 'It was very late«»', 'And it was very late«»'],
    ['the place of an insertion in no text', '«»', '«»'],
  ])('%s', (_, then, now) => expect(found(then, now)).toBe(now))

  test.each([
    ['other words', 'He «said» so.', 'Nobody ever knew what came of it.'],
    ['a short word among other words', 'It was «the» end of the matter.', 'Nobody knew the answer to this question.'],
    ['words that went', 'It was a «big» house by the sea.', 'It was a house by the sea.'],
    ['a particle that went', '어제 정부«는» 새 법안을 발표했다.', '어제 정부 새 법안을 발표했다.'],
    ['another particle of another word', '어제 정부«는» 새 법안을 발표했다.', '어제 국회도 새 법안을 발표했다.'],
    ['the place of an insertion in other words', 'one «»two three four', 'Nobody knew the answer.'],
    ['the place of an insertion in a text that was empty', '«»', 'Something.'],
    ['words in no text', 'one «two» three', ''],
  ])('nowhere: %s', (_, then, now) => expect(found(then, now)).toBeNull())

  it('with the share of what identified the place as the score', () => {
    const { text, mark } = parseNotation('The firm «dismissed him» on Monday.')
    const score = (now: string) => locate(now, wanted(text, mark))?.score ?? 0
    const scores = [text, 'The company dismissed him on Monday.', 'The company fired him on Monday.'].map(score)
    expect(scores[0]).toBe(1)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[2]).toBeGreaterThanOrEqual(FLOOR)
  })
})

describe('every guess', () => {
  const asked = fc.oneof(
    fc.tuple(paragraph, spot, paragraph),
    fc
      .tuple(paragraph, spot, fc.array(change, { maxLength: 3 }))
      .map(([text, place, changes]): [string, typeof place, string] => {
        const now = changes.reduce((text, { words, ...spot }) => {
          const { start, end } = rangeOf(text, spot)
          return (text.slice(0, start) + words + text.slice(end)).normalize('NFC')
        }, text)
        return [text, place, now]
      }),
  )

  it('is a part of the text on whole characters, with a score from the floor to 1', () => {
    fc.assert(
      fc.property(asked, ([text, place, now]) => {
        const anchor = wanted(text, rangeOf(text, place))
        const guess = locate(now, anchor)
        if (!guess) return
        const places = new Set(boundaries(now))
        expect([places.has(guess.start), places.has(guess.end)]).toEqual([true, true])
        expect(guess.start < guess.end || anchor.quote === '').toBe(true)
        expect(guess.start).toBeLessThanOrEqual(guess.end)
        expect(guess.score).toBeGreaterThanOrEqual(FLOOR)
        expect(guess.score).toBeLessThanOrEqual(1)
        expect(JSON.parse(JSON.stringify(guess))).toEqual(guess)
      }),
      RUNS,
    )
  })

  it('in the text as it was is the place itself, with the score 1', () => {
    fc.assert(
      fc.property(paragraph, spot, (text, place) => {
        const range = rangeOf(text, place)
        const guess = locate(text, wanted(text, range))
        expect(guess).toEqual({ ...range, score: 1 })
      }),
      RUNS,
    )
  })

  it('follows the words of a text that was put behind another one', () => {
    fc.assert(
      fc.property(paragraph, spot, writing(3), (text, place, words) => {
        const range = rangeOf(text, place)
        const anchor = wanted(text, range)
        const [first, now] = [`${words}. `.normalize('NFC'), `${words}. ${text}`.normalize('NFC')]
        fc.pre(now === first + text && anchor.prefix.length > 0)
        const guess = locate(now, anchor)
        expect(guess && now.slice(guess.start, guess.end)).toBe(anchor.quote)
      }),
      RUNS,
    )
  })
})

it.each([
  ['a book', 'The quick brown fox jumps over the lazy dog. '.repeat(4500), 'quick brown fox jumped'],
  [
    'a book, for a long quote',
    'The quick brown fox jumps over the lazy dog. '.repeat(4500),
    'one fox jumps over my dog '.repeat(300),
  ],
  ['one letter', 'a'.repeat(200_000), 'a'.repeat(5_000)],
  ['Chinese', '今天天气很好我们去公园散步'.repeat(15_000), '今天空气不好我们去公园'],
  ['words of a letter', 'a b '.repeat(50_000), 'b c b'],
])('in %s it comes to an end, within the text', (_, text, quote) => {
  const guess = locate(text, { quote, prefix: 'brown 天气很好', suffix: ' a b over 我们', start: 90_000 })
  expect(text.slice(guess?.start, guess?.end)).not.toBe('')
})
