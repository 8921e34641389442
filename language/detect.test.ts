import { describe, expect, it, test } from 'vitest'
import { detectLanguage, holdsTwoLanguages, isAkin } from './detect'

const FERRY: Record<string, string> = {
  ko: '열두 해 동안 나룻배가 떠났다.',
  ja: '十二年のあいだ、渡し船は出航してきた。',
  zh: '十二年来渡船一直起航，没有人知道还能走多久。',
  en: 'For twelve years the ferry has cast off, and nobody knows how long it will go on.',
  de: 'Seit zwölf Jahren legt die Fähre ab, und niemand weiß, wie lange noch.',
  fr: 'Depuis douze ans, le ferry largue les amarres et personne ne sait pour combien de temps encore.',
  es: 'Desde hace doce años zarpa el ferry y nadie sabe por cuánto tiempo más. El capitán dice que no tiene miedo.',
  pt: 'Há doze anos que o ferry parte, e ninguém sabe por quanto tempo mais. O capitão diz que não tem medo.',
  ru: 'Двенадцать лет паром отходит от берега, и никто не знает, сколько ещё это продлится. Капитан говорит, что не боится ни бури, ни тумана. По данным института, в прошлом году на острове осталось всего двадцать семь жителей, вдвое меньше, чем было.',
  vi: 'Trong mười hai năm, chiếc phà đã rời bến và không ai biết còn bao lâu nữa. Thuyền trưởng nói rằng ông không sợ gì cả, kể cả bão.',
}

describe('the language of a text', () => {
  test.each(Object.entries(FERRY))('%s', (language, text) => {
    expect(detectLanguage([text])).toBe(language)
  })

  it('is Korean where Korean is full of Latin names', () => {
    expect(detectLanguage(['OpenAI와 Google DeepMind, Anthropic은 GPT와 Gemini, Claude를 내놓았다.'])).toBe('ko')
  })

  it('is that of most of a long text, not of its beginning', () => {
    expect(detectLanguage(['The wire', ...Array(400).fill(FERRY.ko)])).toBe('ko')
    expect(detectLanguage(['한국어 제목', ...Array(400).fill(FERRY.en)])).toBe('en')
  })

  test.each([[''], ['12 · 34 %'], ['Paris Berlin'], ['aaaa aaaa aaaa'], ['Source paragraph 17.']])(
    'is not told where nothing tells: %j',
    (text) => {
      expect(detectLanguage([text])).toBeNull()
    },
  )
})

test('related languages are hard to tell apart', () => {
  expect(isAkin('nb', 'no')).toBe(true)
  expect(isAkin('en-GB', 'en')).toBe(true)
  expect(isAkin('en', 'de')).toBe(false)
})

describe('a text in two languages', () => {
  const KO = '정부는 서울에서 새 경제 대책을 발표했다.'
  const EN = 'The government announced new economic measures in Seoul on Tuesday, and the opposition refused to vote.'
  test.each([
    ['one behind the other', [KO, KO, EN, EN], true],
    ['by turns, at length', Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? KO : EN)), true],
    ['with one quote in another', [KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, KO, EN], false],
    ['in one', [EN, EN, EN], false],
    ['of nothing', ['', '12'], false],
  ])('%s', (_, paragraphs, both) => expect(holdsTwoLanguages(paragraphs)).toBe(both))
})
