import { COMMONEST_WORDS } from '../lexicon/function-words'
import { scriptOf } from '../script'
import { type Check, type CheckFinding, example, type Languages, type Pair, place } from './check'

type Key = 'untranslated'

export const untranslated: Check<Key> = {
  id: 'untranslated',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Left untranslated', ko: '미번역' },
  summary: {
    en: 'Source words are left in the translation.',
    ko: '원문 표현이 번역문에 그대로 남아 있습니다.',
  },
  why: {
    en: 'Words of the source’s script in the translation, or a stretch of the source copied as it is, were forgotten. A gloss in brackets is meant.',
    ko: '번역문에 남은 원문 문자나 그대로 복사된 구절은 번역을 빠뜨린 것입니다. 괄호 안 병기는 제외합니다.',
  },
  messages: {
    untranslated: {
      severity: 'major',
      en: '“{words}” was left untranslated.',
      ko: '“{words}”이(가) 번역되지 않은 채 남았습니다.',
    },
  },
  classification: { category: 'accuracy/untranslated', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    const [source, target] = [scriptOf(languages.source), scriptOf(languages.target)]
    const letters = LETTERS[source]
    if (letters && source !== target) return findForeignLetters(pair, letters)
    return findCopies(pair, languages)
  },
  examples: [
    example('정부는 대책을 발표했다.', 'The 정부 announced measures.', '정부'),
    example('정부는 대책을 발표했다.', 'The government announced measures.'),
    example('정부는 대책을 발표했다.', '정부는 대책을 발표했다.', '정부는 대책을 발표했다'),
    example('그는 한복을 입었다.', 'He wore a hanbok (한복).'),
    example('그는 한복을 입었다.', 'He wore a hanbok (한복, Korean dress).'),
    example('회의는 서울에서 열렸다.', 'The meeting was held in Seoul에서.', '에서'),
    example('그는 “네”라고 말했다.', 'He said “네, yes”.', '네'),
    example('', ''),
    example('정부는 대책을 발표했다.', ''),
    { pairs: [['他说了。', 'He 说 so.']], finds: ['说'], from: 'zh' },
    { pairs: [['Он сказал.', 'He сказал.']], finds: ['сказал'], from: 'ru' },
    { pairs: [['Он сказал.', 'He spoke.']], finds: [], from: 'ru' },
    {
      pairs: [['Das ist ein ganzer Satz, der stehen blieb.', 'Das ist ein ganzer Satz, der stehen blieb.']],
      finds: ['Das ist ein ganzer Satz, der stehen blieb.'],
      from: 'de',
    },
    {
      pairs: [
        [
          'Der Aufsatz heißt „What everybody should know about the sea“.',
          'The essay is called “What everybody should know about the sea”.',
        ],
      ],
      finds: [],
      from: 'de',
    },
    { pairs: [['Angela Merkel, Berlin', 'Angela Merkel, Berlin']], finds: [], from: 'de' },
    {
      pairs: [['It opens in the spring of next year.', '행사는 opens in the spring of next year.']],
      finds: ['opens in the spring of next year.'],
      from: 'en',
      to: 'ko',
    },
    { pairs: [['The BBC said so.', 'BBC가 그렇게 보도했다.']], finds: [], from: 'en', to: 'ko' },
    { pairs: [['“Lord of the Rings” is out.', '‘Lord of the Rings’가 나왔다.']], finds: [], from: 'en', to: 'ko' },
  ],
}

const LETTERS: Partial<Record<ReturnType<typeof scriptOf>, RegExp>> = {
  hangul: /[\p{Script=Hangul}](?:[\p{Script=Hangul}\s·]*\p{Script=Hangul})?/gu,
  han: /\p{Script=Han}+/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu,
  cyrillic: /\p{Script=Cyrillic}+/gu,
}

/** Runs of letters of the source's script. */
function findForeignLetters(pair: Pair, letters: RegExp): CheckFinding<Key>[] {
  return [...pair.target.matchAll(letters)]
    .filter(({ index }) => !/[(（[][^()（）[\]]{0,40}$/.test(pair.target.slice(Math.max(0, index - 41), index)))
    .slice(0, MOST)
    .map((match) => toFound(pair, match.index, match[0].length))
}

const MOST = 20

/** Six words or more in a row, including lower-case ones, copied from the source. */
const COPY =
  /(?<![\p{Script=Latin}'’-])\p{Script=Latin}[\p{Script=Latin}'’-]{0,40}(?:[ ,]{1,2}\p{Script=Latin}[\p{Script=Latin}'’-]{0,40}){4,60}[.!?]?/gu

function findCopies(pair: Pair, languages: Languages): CheckFinding<Key>[] {
  if (!/\p{Script=Latin}/u.test(pair.target)) return []
  return [...pair.target.matchAll(COPY)]
    .filter(([words]) => words.length >= 25 && (words.match(/(?:^| )\p{Ll}/gu)?.length ?? 0) >= 4)
    .flatMap((match) => {
      const start = pair.source.includes(match[0]) ? 0 : match[0].indexOf(' ') + 1
      const words = match[0].slice(start)
      const whole = pair.source.includes(words) ? words : words.replace(/[.!?]$/, '')
      return pair.source.includes(whole) && !isTarget(whole, languages)
        ? [toFound(pair, match.index + start, whole.length)]
        : []
    })
    .slice(0, MOST)
}

/** A title or a quotation that the source itself has in the language of the translation: its small words tell. */
function isTarget(words: string, { source, target }: Languages): boolean {
  const all = words.toLowerCase().split(/[^\p{L}'’]+/u)
  const count = (language: string) => {
    const commonest = COMMONEST_WORDS.get(language.slice(0, 2))
    return all.filter((word) => commonest?.has(word)).length
  }
  return count(target) > 0 && count(target) >= count(source)
}

function toFound(pair: Pair, start: number, length: number): CheckFinding<Key> {
  const at = place(pair, 'target', start, start + length)
  return {
    ...at,
    message: { key: 'untranslated', values: { words: shorten(at.quote) } },
    confidence: 0.95,
  }
}

const shorten = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
