import { describe, expect, test } from 'vitest'
import { importUpload } from './import-upload'
import { bothLanguages, refuseDoubtful } from './languages'

type Said = { source?: string; target?: string }

/** The languages that two texts come in with and what is said of them; throws where they are refused. */
function taken(source: string, target: string, languages: Said = {}) {
  const document = (text: string) => ({ text, format: 'text' }) as const
  const documents = { source: document(source), target: document(target) }
  const imported = importUpload({ documents, languages, title: {}, swap: false })
  bothLanguages(imported.languages)
  refuseDoubtful(imported.warnings)
  const { languages: found, warnings } = imported
  return `${found.source} ${found.target} ${warnings.map(({ code, path }) => `${code} ${path}`).join(', ')}`.trim()
}

const KO = '강은 바다로 흐른다.\n\n섬은 그대로 남는다.'
const EN = 'The river runs to the sea, and nobody has ever seen it stop.\n\nThe island stays as it was.'
const KO_EN = { source: 'ko', target: 'en' }

describe('what isn’t certain comes in', () => {
  test.each<[string, string, string, Said, string]>([
    [
      'one sentence with a Korean name',
      '오세훈 시장이 말했다.',
      'Mayor 오세훈 spoke.',
      {},
      'ko en language-guessed target',
    ],
    ['the same, with its language stated', '오세훈 시장이 말했다.', 'Mayor 오세훈 spoke.', KO_EN, 'ko en'],
    [
      'a translation that quotes three Korean words',
      KO,
      'They call it 정, 한 and 눈치, and leave it at that.',
      KO_EN,
      'ko en',
    ],
    ['a title of names', '김민수와 이영희', 'Kim Minsu (김민수), Lee Yeonghui (이영희)', KO_EN, 'ko en'],
    ['nothing but names', '김민수 이영희', '김민수 Kim, 이영희 Lee', {}, 'ko en language-guessed target'],
    ['a translation too short to tell', KO, 'Bridges inspected', {}, 'ko en language-guessed target'],
    [
      'Vietnamese that is taken for Italian',
      'Ông Trump nói với tờ La Stampa rằng di dân là vấn đề lớn.',
      EN,
      {},
      'vi en',
    ],
    ['Arabic', 'قال الوزير إن الشركة ستفتح مكتبًا في سيول هذا العام.', EN, {}, 'ar en'],
    ['another language than stated', KO, EN, { source: 'ja', target: 'en' }, 'ja en language-differs source'],
    ['a few words in the language of the other side', EN, 'Seoul 서울 광장', { source: 'en', target: 'ko' }, 'en ko'],
  ])('%s', (_, source, target, said, expected) => expect(taken(source, target, said)).toBe(expected))
})

describe('a certain mistake is refused', () => {
  test.each<[string, string, string, Said, RegExp]>([
    ['the same text twice', KO, KO, KO_EN, /Both sides are in Korean/],
    ['English twice', EN, EN, KO_EN, /Both sides are in English/],
    ['the sides swapped', EN, KO, KO_EN, /look swapped/],
    ['no letters', '12\n\n34', EN, {}, /couldn’t be detected/],
  ])('%s', (_, source, target, said, message) => expect(() => taken(source, target, said)).toThrow(message))
})

describe('one text in two languages', () => {
  const taken = (text: string, languages: Said = {}) => {
    const imported = importUpload({
      ...{ documents: { bilingual: { text, format: 'text' } }, languages, title: {}, swap: false },
    })
    const { source, target } = imported.languages
    return `${source} ${target} ${imported.units.length} ${imported.warnings.map(({ code }) => code).join(' ')}`.trim()
  }
  test('whose languages are stated wrongly is separated by those that it is in', () =>
    expect(taken(`${KO}\n\n${EN}`, { source: 'ja', target: 'de' })).toBe('ja de 2 language-differs language-differs'))
  test('one of which is too short to tell', () =>
    expect(taken('다리 점검\n\n다리 12개가 안전하다.\n\nBridges inspected\n\n12 bridges deemed safe.')).toBe('ko en 2'))
})
