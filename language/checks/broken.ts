import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'

type Key = 'broken.garbled' | 'broken.bracket' | 'broken.doubled' | 'broken.glued' | 'broken.unfinished'

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
    en: 'Garbled characters, left-over markup, a bracket without its partner, a word written twice, a missing full stop: slips that readers see at once.',
    ko: '깨진 글자, 남은 마크업, 짝이 없는 괄호, 겹쳐 쓴 낱말, 빠진 마침표는 독자의 눈에 바로 띕니다.',
  },
  messages: {
    'broken.garbled': {
      severity: 'minor',
      en: '“{words}” is garbled text or leftover markup.',
      ko: '“{words}”은(는) 깨진 글자이거나 지우지 않은 마크업입니다.',
    },
    'broken.bracket': {
      severity: 'minor',
      en: 'The bracket {words} is unmatched.',
      ko: '괄호 {words}의 짝이 없습니다.',
    },
    'broken.doubled': { severity: 'minor', en: '“{words}”: a word is repeated.', ko: '“{words}”: 낱말이 반복됩니다.' },
    'broken.glued': {
      severity: 'minor',
      en: '“{words}”: a space is missing between two sentences.',
      ko: '“{words}”: 문장 사이를 띄우지 않았습니다.',
    },
    'broken.unfinished': {
      severity: 'minor',
      en: 'The source ends its sentence; the translation has no period after “{words}”.',
      ko: '원문은 문장이 끝나는데 번역문은 “{words}” 뒤에 마침표가 없습니다.',
    },
  },
  classification: { category: 'linguistic-conventions/punctuation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) =>
    (['source', 'target'] as const).flatMap((side) => [
      ...findGarbled(pair, side),
      ...findUnpairedBrackets(pair, side),
      ...findDoubledWords(pair, side, languages[side]),
      ...(side === 'target'
        ? [...findMissingSpaces(pair, languages.target), ...findMissingFullStop(pair, languages)]
        : []),
    ]),
  examples: [
    example('정부는 발표했다.', 'The government announced it.'),
    example('정부는 발표했다.', 'The the government announced it.', 'The the'),
    example('정부는 발표했다.', 'The government announced that that was it.'),
    example('정부는 정부는 발표했다.', 'The government announced it.', '정부는 정부는'),
    example('하나 하나 발표했다.', 'It announced them one by one.'),
    example('그는 (26) 말했다.', 'He (26 spoke.', '('),
    example('그는 (26) 말했다.', 'He 26) spoke.', ')'),
    example('1) 정부는 발표했다.', '1) The government announced it.'),
    example('그는 웃었다 :)', 'He smiled :)'),
    example('정부는 발표했다.', 'The government announced it', 'it'),
    example('정부 대책 발표', 'Government announces measures'),
    example('정부는 “발표했다.”', 'The government “announced it.”'),
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
const PARTNER: Record<string, string> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
}

/** Brackets that only open or only close; not 1) and a), nor emoticons. A side cut off inside a bracket is reported once. */
function findUnpairedBrackets(pair: Pair, side: Side): CheckFinding<Key>[] {
  const text = pair[side]
  const open: number[] = []
  const alone: number[] = []
  for (const { index, 0: char } of text.matchAll(/[()[\]（）「」『』【】〔〕]/g)) {
    const partner = PARTNER[char]
    if (!partner) open.push(index)
    else if (text[open[open.length - 1] ?? -1] === partner) open.pop()
    else if (
      !/(?:^|\n|[.;:,]\s)(?:\d{1,3}|[a-zA-Z가-힣])$|[:;=8]['-]?$/.test(text.slice(Math.max(0, index - 6), index))
    )
      alone.push(index)
  }
  const smile = (at: number) => /[:;=8]-?$/.test(text.slice(Math.max(0, at - 2), at))
  return [...open.filter((at) => !smile(at)), ...alone]
    .sort((a, b) => a - b)
    .slice(0, 1)
    .map((at) => toFound(pair, side, { start: at, end: at + 1, key: 'broken.bracket', confidence: 0.85 }))
}

/** English words that are never doubled correctly; "had had", "that that" and names can be. */
const NEVER_TWICE =
  /\b(the|an?|of|to|for|with|by|from|at|and|or|but|is|was|are|were|be|been|has|have|will|would|its|his|their|this|these|as|if|than|they|we|he|it|into|who|which) \1\b(?!['’-])/gi
/** A Korean word with its particle, twice: 정부는 정부는. Words like 하나 하나 and 점점 are correctly doubled. */
const PARTICLED = /(?<![가-힣])([가-힣]{2,10}(?:은|는|이|가|을|를|에서|에게|으로|의)) \1(?![가-힣])/g

function findDoubledWords(pair: Pair, side: Side, language: string): CheckFinding<Key>[] {
  const pattern = { en: NEVER_TWICE, ko: PARTICLED }[language.slice(0, 2)]
  if (!pattern) return []
  return [...pair[side].matchAll(pattern)]
    .filter(
      ({ 0: all, index }) =>
        !/[a-z]\.$/.test(pair[side].slice(Math.max(0, index - 2), index)) && !/^(?:A a|a A)$/.test(all),
    )
    .slice(0, MOST)
    .map(({ index, 0: all }) =>
      toFound(pair, side, { start: index, end: index + all.length, key: 'broken.doubled', confidence: 0.9 }),
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

/** The source ends its sentence and the translation, a sentence too, doesn't. */
function findMissingFullStop({ ...pair }: Pair, { target: language }: { target: string }): CheckFinding<Key>[] {
  const text = pair.target.trimEnd()
  if (!/[.?!。？！…]["”’'」』)]*\s*$/.test(pair.source) || !/[\p{L}\p{N}]$/u.test(text)) return []
  const words = text.split(/\s+/)
  const sentence = language.startsWith('ko')
    ? /(?:다|요|까)$/.test(text)
    : words.length >= 4 && /^["“‘'(]?\p{Lu}/u.test(text) && hasSmallWords(words)
  if (!sentence) return []
  const last = words[words.length - 1] ?? ''
  return [
    toFound(pair, 'target', {
      start: text.length - last.length,
      end: text.length,
      key: 'broken.unfinished',
      confidence: 0.8,
    }),
  ]
}

/** Headlines and captions in capitals need no full stop. */
const hasSmallWords = (words: readonly string[]) =>
  words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length - 1
