import { DOUBLED_FOR_EFFECT } from '../lexicon/doubled-words'
import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'

type Key = 'broken.garbled' | 'broken.doubled' | 'broken.glued' | 'broken.token'

export const broken: Check<Key> = {
  id: 'broken',
  family: 'style',
  scope: 'pair',
  title: { en: 'Broken text', ko: '깨진 글' },
  summary: {
    en: 'Garbled characters, leftover markup or a repeated word.',
    ko: '글자가 깨졌거나 마크업이 남았거나 낱말이 반복됩니다.',
  },
  why: {
    en: 'Garbled characters, left-over markup, letters that make no word, a word written twice: slips that readers see at once.',
    ko: '깨진 글자, 남은 마크업, 말이 되지 않는 글자, 겹쳐 쓴 낱말은 독자의 눈에 바로 띕니다.',
  },
  messages: {
    'broken.garbled': {
      severity: 'minor',
      en: '“{words}” is garbled text or leftover markup.',
      ko: '“{words}”은(는) 깨진 글자이거나 지우지 않은 마크업입니다.',
    },
    'broken.doubled': { severity: 'minor', en: '“{words}”: a word is repeated.', ko: '“{words}”: 낱말이 반복됩니다.' },
    'broken.token': {
      severity: 'minor',
      en: '“{words}” is no word of either language. A slip of the keyboard?',
      ko: '“{words}”은(는) 어느 언어의 말도 아닙니다. 잘못 친 글자입니까?',
    },
    'broken.glued': {
      severity: 'minor',
      en: '“{words}”: a space is missing between two sentences.',
      ko: '“{words}”: 문장 사이를 띄우지 않았습니다.',
    },
  },
  classification: { category: 'linguistic-conventions/punctuation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) =>
    (['source', 'target'] as const).flatMap((side) => [
      ...findGarbled(pair, side),
      ...findTokens(pair, side),
      ...findDoubledWords(pair, side, languages[side]),
      ...(side === 'target' ? findMissingSpaces(pair, languages.target) : []),
    ]),
  examples: [
    example('정부는 발표했다.', 'The government announced it.'),
    example('정부는 발표했다.', 'The the government announced it.', 'The the'),
    example('정부는 발표했다.', 'The government announced that that was it.'),
    example('정부는 정부는 발표했다.', 'The government announced it.', '정부는 정부는'),
    example('하나 하나 발표했다.', 'It announced them one by one.'),
    example('그는 말했다 말했다.', 'He announced announced it.', '말했다 말했다', 'announced announced'),
    example('아주 아주 오래전이다.', 'It was never, never said; a really really long time ago.'),
    example('메타IMwta)의 새 책임자다.', 'This is MetaIMwta’s new head.', '메타IMwta', 'MetaIMwta'),
    example('오픈AI와 구글은 TV를 본다.', 'OpenAI, GitHub, LeCun and the CEOs watch TVs, PhDs and YouTube.'),
    example('정부ㄴ는 발표했다.', 'The government said ztrqk so.', '정부ㄴ는', 'ztrqk'),
    example('ㅋㅋ 웃었다ㅠㅠ', 'LOL, hmm, shhh.'),
    example('그가 말했다.', 'He saidâ€™ so.', 'â€™'),
    example('그가 말했다.', 'He said � so.', '�'),
    example('그가 말했다.', 'He said &quot;so&quot;.', '&quot;', '&quot;'),
    example('그가 말했다.', 'He said <b>so</b>.', '<b>', '</b>'),
    example('그가 왔다. 비가 왔다.', 'He came to town.The rain came.', 'town.The'),
    example('그는 박사다. 미국에 산다.', 'He is a Ph.D. He lives in the U.S. of A.'),
    example('stet.kr에 있다.', 'It is at www.stet.Example and eBay.Inc too.'),
    { pairs: [['Das ist der der Mann.', 'That is the man.']], finds: [], from: 'de' },
  ],
}

type Slip = { start: number; end: number; key: Key; confidence: number; values?: Record<string, string> }

const toFound = (pair: Pair, side: Side, { start, end, key, confidence, values = {} }: Slip): CheckFinding<Key> => {
  const at = place(pair, side, start, end)
  return {
    ...at,
    message: { key, values: { words: at.quote, ...values } },
    confidence,
  }
}

/** UTF-8 read as Latin-1 or Windows-1252, the replacement character, undecoded entities and tags. */
const GARBLED =
  /\ufffd+|â€[\u0080-\uffff]?|Ã[\u0080-\u00bf©¨¡³º±¤¶¼]|&(?:quot|amp|lt|gt|nbsp|#\d{2,5});|<\/?(?:b|i|p|br|em|strong|span|div|a|u)(?:\s[^<>]{0,80})?\/?>/g

function findGarbled(pair: Pair, side: Side): CheckFinding<Key>[] {
  return [...pair[side].matchAll(GARBLED)]
    .slice(0, MOST)
    .map(({ index, 0: all }) =>
      toFound(pair, side, { start: index, end: index + all.length, key: 'broken.garbled', confidence: 0.95 }),
    )
}

const MOST = 20
/** English words of function that are never doubled correctly; "had had", "that that" and names can be. */
const NEVER_TWICE =
  /\b(the|an?|of|to|for|with|by|from|at|and|or|but|is|was|are|were|be|been|has|have|will|would|its|his|their|this|these|as|if|than|they|we|he|it|into|who|which) \1\b(?!['’-])/gi
/** Any other small word of five letters, but for those that are doubled for effect. */
const TWICE = /(?<![\w'’-])([a-z]{5,20}) \1(?![\w'’-])/g
/** A Korean word with its particle or ending, twice: 정부는 정부는, 했다 했다. Words like 하나 하나 and 점점 are correctly doubled. */
const PARTICLED =
  /(?<![가-힣])([가-힣]{2,10}(?:은|는|이|가|을|를|에서|에게|으로|의)|[가-힣]{1,10}(?:[했었았였한된됐]다|습니다|[다라]고|[다라]며)) \1(?![가-힣])/g

function findDoubledWords(pair: Pair, side: Side, language: string): CheckFinding<Key>[] {
  const patterns = { en: [NEVER_TWICE, TWICE], ko: [PARTICLED] }[language.slice(0, 2)] ?? []
  return patterns
    .flatMap((pattern) => [...pair[side].matchAll(pattern)])
    .filter(
      ({ 0: all, 1: word = '', index }) =>
        !/[a-z]\.$/.test(pair[side].slice(Math.max(0, index - 2), index)) &&
        !/^(?:A a|a A)$/.test(all) &&
        !DOUBLED_FOR_EFFECT.has(word),
    )
    .slice(0, MOST)
    .map(({ index, 0: all }) =>
      toFound(pair, side, { start: index, end: index + all.length, key: 'broken.doubled', confidence: 0.9 }),
    )
}

/** Capitals in the middle of a word and more letters behind them (MetaIMwta); a lone Korean letter behind a syllable; no vowel at all. */
const TOKEN =
  /(?<![\w.@/#&=-])(?:[A-Z][a-z]+|[가-힣]{1,10})[A-Z]{2,}(?!(?:s|es|ed|er|ers|ing|like)\b)[a-z]{2,}(?![\w.@/=-])|[가-힣]+[ㄱ-ㅊㅌ-ㅍㅏ-ㅟㅡ-ㅣ]+[가-힣]*|(?<![\w.@/#&='’-])[bcdfgjkmnpqrtvwxz]{5,}(?![\w.@/='’-])/g

function findTokens(pair: Pair, side: Side): CheckFinding<Key>[] {
  return [...pair[side].matchAll(TOKEN)]
    .slice(0, MOST)
    .map(({ index, 0: all }) =>
      toFound(pair, side, { start: index, end: index + all.length, key: 'broken.token', confidence: 0.8 }),
    )
}

/** "town.The": no space between sentences; addresses and abbreviations have none. */
function findMissingSpaces(pair: Pair, language: string): CheckFinding<Key>[] {
  if (!language.startsWith('en')) return []
  return [
    ...pair.target.matchAll(
      /(?<![\w.@/-])[A-Za-z][a-z]{2,}[.!?](?:The|A|An|He|She|It|They|We|But|And|In|On|At|This|That|There|His|Her)(?![\w.])/g,
    ),
  ]
    .slice(0, MOST)
    .map(({ index, 0: all }) =>
      toFound(pair, 'target', { start: index, end: index + all.length, key: 'broken.glued', confidence: 0.85 }),
    )
}
