import { type Check, type CheckFinding, type Example, example, type Pair, place, type Side } from './check'
import { marksOf } from './marks'

type Key =
  | 'typography.space-before'
  | 'typography.space-after'
  | 'typography.space-moved'
  | 'typography.marks'
  | 'typography.styles'
  | 'typography.apostrophes'
  | 'typography.bracket'
  | 'typography.unfinished'

const lines = (finds: string[], ...pairs: [string, string][]): Example => ({ pairs, finds })
const PLAIN: [string, string] = ['회의가 끝났다.', 'The meeting is over.']
const APOSTROPHES: [string, string][] = [
  ['한국의 수출이다.', 'These are Korea’s exports.'],
  ['일본의 수출이다.', 'These are Japan’s exports.'],
  ['대만의 수출이다.', 'These are Taiwan’s exports.'],
]

export const typography: Check<Key> = {
  id: 'typography',
  family: 'style',
  scope: 'article',
  title: { en: 'Typography', ko: '문장 부호' },
  summary: {
    en: 'A space, a quotation mark, a bracket or a period is out of place.',
    ko: '띄어쓰기나 따옴표, 괄호, 마침표가 어긋납니다.',
  },
  why: {
    en: 'A space before a comma, none after it, a quotation that opens straight and closes curly, a bracket without its partner, a paragraph without its period: on either side, since a slip in the source is easily copied. Headings, list items, captions and standfirsts need no period.',
    ko: '쉼표 앞의 빈칸, 쉼표 뒤에 없는 빈칸, 모양이 다른 따옴표, 짝 없는 괄호, 마침표 없는 문단을 양쪽에서 봅니다. 원문의 실수는 번역문에 옮겨 오기 쉽기 때문입니다. 제목과 목록, 사진 설명, 부제에는 마침표가 없어도 됩니다.',
  },
  messages: {
    'typography.space-before': {
      severity: 'minor',
      en: 'No space belongs before “{words}”.',
      ko: '“{words}” 앞은 붙여 씁니다.',
    },
    'typography.space-after': {
      severity: 'minor',
      en: '“{words}”: a space is missing after the punctuation mark.',
      ko: '“{words}”: 문장 부호 뒤를 띄우지 않았습니다.',
    },
    'typography.space-moved': {
      severity: 'minor',
      en: 'The space belongs after “{words}”, not before it.',
      ko: '“{words}”은(는) 앞말에 붙여 쓰고 뒤를 띄웁니다.',
    },
    'typography.marks': {
      severity: 'minor',
      en: 'The quotation {words} opens {open} and closes {close}.',
      ko: '인용 {words}의 여는따옴표는 {open} 모양, 닫는따옴표는 {close} 모양입니다.',
      valueIn: shapeIn,
    },
    'typography.styles': {
      severity: 'minor',
      en: '{words} has straight quotation marks; others here are curly.',
      ko: '{words}은(는) 곧은따옴표인데 다른 곳은 둥근따옴표입니다.',
    },
    'typography.apostrophes': {
      severity: 'minor',
      en: '“{words}” has a {shape} apostrophe; most in the article are {usual}.',
      ko: '“{words}”의 아포스트로피는 {shape} 모양인데 기사 대부분은 {usual} 모양입니다.',
      valueIn: shapeIn,
    },
    'typography.bracket': {
      severity: 'minor',
      en: 'The bracket {words} is unmatched.',
      ko: '괄호 {words}의 짝이 없습니다.',
    },
    'typography.unfinished': {
      severity: 'minor',
      en: 'The sentence has no period after “{words}”.',
      ko: '“{words}” 뒤에 마침표가 없습니다.',
    },
  },
  classification: { category: 'linguistic-conventions/punctuation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const apostrophes = usualApostrophe(pairs)
    const brackets = {
      source: unpairedBrackets(pairs, 'source', tick),
      target: unpairedBrackets(pairs, 'target', tick),
    }
    return new Map(
      pairs.map((pair, index) => {
        tick()
        const sides = (['source', 'target'] as const).flatMap((side) => {
          const bracket = brackets[side].get(pair.key)
          return [
            ...(SPACED.test(languages[side]) ? findSpaces(pair, side) : []),
            ...findMarks(pair, side, languages[side]),
            ...(bracket === undefined ? [] : [toFound(pair, side, bracket, bracket + 1, 'typography.bracket')]),
            ...(inLead(pairs, side, index) ? [] : findUnfinished(pair, side, languages)),
          ]
        })
        return [pair.key, [...sides, ...findApostrophe(pair, apostrophes)]]
      }),
    )
  },
  examples: [
    lines([], PLAIN),
    example('승인이 필요하지만 ,정해진 것은 없다.', 'Approval is needed, but nothing is settled.', ' ,'),
    example('승인이 필요하다.', 'Approval is needed , he said.', ' ,'),
    example('승인이 필요하다.', 'Approval is needed,he said.', 'needed,he'),
    example('1,200명이 왔다. 10:30에 시작했다.', 'Some 1,200 came. It began at 10:30.'),
    example('www.stet.kr에서 본다.', 'See www.stet.kr, a .com site, or Yahoo!Japan.'),
    example('그는 "아니다”라고 말했다.', '“No," he said.', '"아니다”', '“No,"'),
    example('그는 "아니다"라고 말했다.', '“No,” he said.'),
    example('그는 “네”라고 했다. “아니다”라고도 했다.', 'He said “yes.” Then he said "no."', '"no."'),
    example('그는 "네"라고 했고 “아니다”라고도 했다.', 'He said “yes” and then “no.”', '"네"'),
    example("그는 '보도록’ 했다.", 'He let them see it.', "'보도록’"),
    lines(["Korea's"], ...APOSTROPHES, ['한국 경제다.', "This is Korea's economy."]),
    lines([], ...APOSTROPHES),
    example('그는 (26) 말했다.', 'He (26 spoke.', '('),
    example('그는 (26) 말했다.', 'He 26) spoke.', ')'),
    lines([], ['그는 (웃으며', 'He (laughing'], ['말했다) 갔다.', 'as he spoke) left.']),
    example('1) 정부는 발표했다.', '1) The government announced it.'),
    example('예외는 1) 보안과 2) 위반이다.', 'The exceptions are 1) security and 2) violations.'),
    example('그는 웃었다 :)', 'He smiled :)'),
    example('정부는 발표했다.', 'The government announced it', 'it'),
    example('큰 변화를 예고한 상태이다', 'Big changes are in sight.', '상태이다'),
    example('정부 대책 발표', 'Government announces measures'),
    example('정부는 “발표했다.”', 'The government “announced it.”'),
    {
      ...example('누구나 낼 수 있습니다.', 'Anyone is free to give an opinion'),
      shape: { source: [{ kind: 'list-item' }], target: [{ kind: 'list-item' }] },
    },
    {
      ...example('무엇이 좋아지나요?', 'What will get better and why'),
      shape: { source: [{ kind: 'heading', level: 2 }], target: [{ kind: 'heading', level: 2 }] },
    },
    lines(
      [],
      ['정부가 새 규정을 발표했다.', 'The government has announced its new rules'],
      ['규정은 내달 시행된다.', 'They will take effect in the coming month'],
      ...Array.from({ length: 8 }, () => PLAIN),
    ),
    { pairs: [['Il est là : voilà !', 'He is there.']], finds: [], from: 'fr' },
  ],
}

function shapeIn(value: string, language: 'en' | 'ko'): string {
  if (language === 'en' || (value !== 'straight' && value !== 'curly')) return value
  return value === 'straight' ? '곧은' : '둥근'
}

function toFound(
  pair: Pair,
  side: Side,
  start: number,
  end: number,
  key: Key,
  values: Record<string, string> = {},
): CheckFinding<Key> {
  const at = place(pair, side, start, end)
  const words = at.quote.trim()
  return {
    ...at,
    message: { key, values: { words: words.length > 80 ? `${words.slice(0, 77)}…` : words, ...values } },
    confidence: 0.85,
  }
}

const MOST = 10
const BEFORE_KEY = 'typography.space-before'

/** Languages that put no space before a mark and one after it. */
const SPACED = /^(?:ko|en|de|es|it|pt|nl)/
const BEFORE = /(?<=[\p{L}\p{N}%)”’"])[ \u00a0]+(?:[,;!?]|\.(?![.\p{L}\p{N}])|:(?![-)(DP/\p{L}\p{N}]))(?![,.;!?])/gu
const AFTER =
  /(?<![\p{L}\p{N}_@/.-])[\p{Script=Latin}\p{Script=Hangul}]{2,30}[,;][\p{Script=Latin}\p{Script=Hangul}]{2,30}(?![@/.]\p{L})/gu

function findSpaces(pair: Pair, side: Side): CheckFinding<Key>[] {
  const text = pair[side]
  const missesSpace = (end: number) => /\p{L}/u.test(text[end] ?? '')
  const found = (pattern: RegExp, key: Key) =>
    [...text.matchAll(pattern)].slice(0, MOST).map(({ index, 0: all }) => {
      const end = index + all.length
      return toFound(pair, side, index, end, key === BEFORE_KEY && missesSpace(end) ? 'typography.space-moved' : key)
    })
  // Few texts have a mark right before a letter, and AFTER looks at every word.
  const after = /[,;]\p{L}/u.test(text) ? found(AFTER, 'typography.space-after') : []
  return [...found(BEFORE, BEFORE_KEY), ...after].sort((a, b) => a.start - b.start)
}

const isStraight = (char: string) => char === '"' || char === "'"
const shapeOf = (char: string) => (isStraight(char) ? 'straight' : 'curly')
/** Korean has no apostrophes, so that single marks are sure to be quotation marks. */
const SINGLE = /(?<![A-Za-z\d])(?:'[^'‘’\n]{1,60}’|‘[^'‘’\n]{1,60}')(?![A-Za-z])/g

/** A quotation whose two marks differ, else one in straight marks beside others in curly ones. */
function findMarks(pair: Pair, side: Side, language: string): CheckFinding<Key>[] {
  const text = pair[side]
  const { pairs } = marksOf(text)
  const plain = pairs.filter(({ open, close }) => /["“”]/.test(open.char) && /["“”]/.test(close.char))
  const single = language.startsWith('ko')
    ? [...text.matchAll(SINGLE)].map(({ index, 0: all }) => [index, index + all.length - 1] as const)
    : []
  const mixed = [
    ...plain
      .filter(({ open, close }) => isStraight(open.char) !== isStraight(close.char))
      .map(({ open, close }) => [open.at, close.at] as const),
    ...single,
  ].map(([open, close]) =>
    toFound(pair, side, open, close + 1, 'typography.marks', {
      open: shapeOf(text[open] ?? ''),
      close: shapeOf(text[close] ?? ''),
    }),
  )
  if (mixed.length > 0) return mixed.sort((a, b) => a.start - b.start).slice(0, MOST)
  const straight = plain.find(({ open, close }) => open.char === '"' && close.char === '"')
  if (!straight || !plain.some(({ open }) => open.char === '“')) return []
  return [toFound(pair, side, straight.open.at, straight.close.at + 1, 'typography.styles')]
}

const APOSTROPHE = /(?<![A-Za-z])[A-Za-z]{1,40}(?:['’](?:s|t|re|ve|ll|d|m)\b|(?<=s)['’](?=\s\p{L}))/gu

/** The shape of two thirds of the article's apostrophes, if there are enough of them to speak of a habit. */
function usualApostrophe(pairs: readonly Pair[]): 'straight' | 'curly' | null {
  let [straight, curly] = [0, 0]
  for (const { target } of pairs)
    for (const [word] of target.matchAll(APOSTROPHE)) word.includes('’') ? curly++ : straight++
  if (straight + curly < 4 || Math.min(straight, curly) === 0) return null
  return curly >= 2 * straight ? 'curly' : straight >= 2 * curly ? 'straight' : null
}

function findApostrophe(pair: Pair, usual: 'straight' | 'curly' | null): CheckFinding<Key>[] {
  if (usual === null) return []
  const other = [...pair.target.matchAll(APOSTROPHE)].find(([word]) => word.includes('’') === (usual === 'straight'))
  if (!other) return []
  const shape = usual === 'curly' ? 'straight' : 'curly'
  return [
    toFound(pair, 'target', other.index, other.index + other[0].length, 'typography.apostrophes', { shape, usual }),
  ]
}

const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '】': '【', '〕': '〔' }
/** 1) and a) count items, and :) smiles. */
const ITEM = /(?:^|\n|[.;:,]\s)(?:\d{1,3}|[a-zA-Z가-힣]|[ivx]{1,4})$|[:;=8]['-]?$/
const FURTHER_ITEM = /(?:^|\s)(?:\d{1,2}|[a-zA-Z가-힣]|[ivx]{1,4})$/
const FIRST_ITEM = /(?:^|[\s:])(?:1|a|A|i|가)\)/
const SMILE = /[:;=8]-?$/

const isItem = (text: string, before: string) =>
  ITEM.test(before) || (FURTHER_ITEM.test(before) && FIRST_ITEM.test(text))

/** The first bracket of each pair without a partner, there or in the next three: lines are often single sentences. */
function unpairedBrackets(pairs: readonly Pair[], side: Side, tick: () => void): Map<string, number> {
  const found = new Map<string, number>()
  let open: { char: string; key: string; index: number; at: number }[] = []
  for (const [index, pair] of pairs.entries()) {
    tick()
    open = open.filter((one) => index - one.index <= 3)
    const text = pair[side]
    for (const { index: at, 0: char } of text.matchAll(/[()[\]（）【】〔〕]/g)) {
      const before = text.slice(Math.max(0, at - 6), at)
      const partner = PARTNER[char]
      if (!partner) {
        if (!SMILE.test(before)) open.push({ char, key: pair.key, index, at })
      } else if (open[open.length - 1]?.char === partner) open.pop()
      else if (!isItem(text, before) && !found.has(pair.key)) found.set(pair.key, at)
    }
    for (const one of open) if (one.index === index - 3 && !found.has(one.key)) found.set(one.key, one.at)
  }
  for (const one of open) if (!found.has(one.key)) found.set(one.key, one.at)
  return found
}

/**
 * Headline and standfirst: the first units of a text if the very first has no full stop, and the first two of a longer text
 * in any case.
 */
function inLead(pairs: readonly Pair[], side: Side, index: number): boolean {
  if (pairs.length >= 8 && index < 2) return true
  return pairs.length >= 3 && index < 6 && !END.test(pairs[0]?.[side] ?? '')
}

const END = /[.?!。？！…]["”’'」』)]*\s*$/
const KOREAN_SENTENCE = /[가-힣] ?[가-힣]{1,20}(?:다|까|요)$/

/** One side ends its sentence and the other, a sentence too, doesn't; not where a full stop isn't wanted. */
function findUnfinished(pair: Pair, side: Side, languages: { readonly [side in Side]: string }): CheckFinding<Key>[] {
  const text = pair[side].trimEnd()
  const other = pair[side === 'source' ? 'target' : 'source']
  const language = languages[side]
  if (!END.test(other) || !/[\p{L}\p{N}]$/u.test(text) || !isBody(pair)) return []
  const words = text.split(/\s+/)
  const sentence = language.startsWith('ko')
    ? KOREAN_SENTENCE.test(text) && text.length >= 12
    : side === 'target' &&
      language.startsWith('en') &&
      words.length >= 4 &&
      /^["“‘'(]?\p{Lu}/u.test(text) &&
      hasSmallWords(words)
  if (!sentence) return []
  const last = words[words.length - 1] ?? ''
  return [toFound(pair, side, text.length - last.length, text.length, 'typography.unfinished')]
}

/** Where the kinds are known, only paragraphs and quotations are sentences. */
const isBody = ({ shape }: Pair) =>
  shape === undefined ||
  [...shape.source, ...shape.target].every(({ kind }) => kind === 'paragraph' || kind === 'quote')

/** Headlines and captions in capitals need no full stop. */
const hasSmallWords = (words: readonly string[]) =>
  words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length - 1
