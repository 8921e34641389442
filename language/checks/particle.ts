import { type Coda, codasOf } from '../coda'
import { isKoreanNoun } from '../lexicon/ko-en'
import { type Check, type CheckFinding, type Example, example, type Pair, place, type Side } from './check'

type Key = 'particle.wrong' | 'particle.spacing'

const source = (text: string, ...finds: string[]): Example => example(text, '', ...finds)

export const particle: Check<Key> = {
  id: 'particle',
  family: 'style',
  scope: 'pair',
  title: { en: 'Korean particles and spacing', ko: '조사와 띄어쓰기' },
  summary: {
    en: 'A Korean particle doesn’t fit the word before it, or a space is wrong.',
    ko: '조사가 앞말과 맞지 않거나 띄어쓰기가 틀렸습니다.',
  },
  why: {
    en: 'Which of 은/는, 이/가, 을/를, 와/과 and 으로/로 follows depends on how the word before ends when read aloud, Latin letters, acronyms and numbers included. Reported only where no other reading is possible.',
    ko: '은/는, 이/가, 을/를, 와/과, 으로/로는 로마자와 약어, 숫자를 포함해 앞말을 읽을 때의 끝소리에 따라 정해집니다. 다르게 읽힐 여지가 없을 때만 알립니다.',
  },
  messages: {
    'particle.wrong': {
      severity: 'minor',
      en: '“{words}”: after {before}, the particle is {expected}.',
      ko: '“{words}”: ‘{before}’ 뒤에는 조사 ‘{expected}’을(를) 씁니다.',
    },
    'particle.spacing': {
      severity: 'minor',
      en: '“{words}” is written “{expected}”.',
      ko: '“{words}”은(는) “{expected}”(으)로 씁니다.',
    },
  },
  classification: { category: 'linguistic-conventions/grammar', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) =>
    (['source', 'target'] as const).flatMap((side) =>
      languages[side].startsWith('ko') ? [...findWrong(pair, side), ...findSpacing(pair, side)] : [],
    ),
  examples: [
    source('정부은 대책을 발표했다.', '정부은'),
    source('정부는 대책를 발표했다.', '대책를'),
    source('정부는 대책을 발표했다. 마을이 나을 것이다. 가을을 기다린다.'),
    source('국민와 정부가 함께 했다.', '국민와'),
    source('서울으로 갔다.', '서울으로'),
    source('학교으로 갔다.', '학교으로'),
    source('서울로, 부산으로, 학교로 갔다. 대학로에서 만났다.'),
    source('GDP은 늘었고 CEO이 말했다.', 'GDP은', 'CEO이'),
    source('GDP는 늘었고 CEO가 말했다. OPEC이 정했다. FTA와 MOU를 맺었다.'),
    source('Samsung는 Meta을 이겼다.', 'Samsung는', 'Meta을'),
    source('Google은 Apple과 Amazon을 이겼다. Sony는 졌다.'),
    source('5%은 적고 2024을 넘었다.', '5%은', '2024을'),
    source('5%는 적고 2024를 넘었다. GPT-4는 10km를 갔다. 종로3가에서 만났다.'),
    source('오픈AI(OpenAI)은 왕(Wang)를 임명했다.', '오픈AI(OpenAI)은', '왕(Wang)를'),
    source('오픈AI(OpenAI)는 왕(Wang, 28)을 임명했다.'),
    source('먹는 것은 읽는 사람의 마음이다. 아이가 놀이를 한다. 전문가는 안다.'),
    source('그는 할수 있다고 했다. 하는것이 좋다. 이때 할 수 있는 것을 했다.', '할수 있', '하는것이'),
    source('7명를 뽑고 3개은 남겼으며 2년와 4시간는 길다.', '7명를', '3개은', '2년와', '4시간는'),
    source('7명을 뽑고 3개는 남겼다. 5경기가 끝나고 2위와 3일이 남았다. 4년이 갔다.'),
    source('https://example.org/a/b 를 열고 a@example.org 로 썼다.'),
    source('서울 에서 부산 까지 갔다.', ' 에서', ' 까지'),
    source('정부 는 대책 를 발표했다.', ' 는', ' 를'),
    { ...example('It grew.', '경제은 컸다.', '경제은'), from: 'en', to: 'ko' },
    { ...example('It grew.', '경제는 컸다.'), from: 'en', to: 'ko' },
  ],
}

/** The particle that follows each ending, and the ones that are wrong there. */
const PARTICLES: readonly { readonly closed: string; readonly open: string }[] = [
  { closed: '은', open: '는' },
  { closed: '이', open: '가' },
  { closed: '을', open: '를' },
  { closed: '과', open: '와' },
  { closed: '으로', open: '로' },
]

function fitting({ closed, open }: { closed: string; open: string }, coda: Coda): string {
  if (coda === 'vowel' || (coda === 'rieul' && closed === '으로')) return open
  return closed
}

/** A word, perhaps with a gloss in brackets or a closing mark, and a particle that ends it. */
const WITH_PARTICLE =
  /((?<![가-힣A-Za-z])[가-힣]{0,20}[A-Za-z]{1,40}|(?<![A-Za-z])[A-Za-z]{1,40}-?\d+|\d[\d,.]*(?:[%％℃]| ?(?:km|cm|mm|kg|mg|ml|GB|MB|TB|[mgl]))?|(?<![가-힣])[가-힣]{1,20}?)(\([^()\n]{1,40}\)|[”’"'])?(으로|은|는|이|가|을|를|과|와|로)(?![가-힣\w])/g

function findWrong(pair: Pair, side: Side): CheckFinding<Key>[] {
  const found: CheckFinding<Key>[] = []
  for (const { index, 0: all, 1: word = '', 2: gloss, 3: written = '' } of pair[side].matchAll(WITH_PARTICLE)) {
    if (found.length >= MOST) break
    if (/[\w.@/#&'’-]/.test(pair[side][index - 1] ?? '') && !/^[가-힣]/.test(word)) continue
    const hangul = /[가-힣]$/.test(word)
    const forms = PARTICLES.find(({ closed, open }) => written === closed || written === open)
    const count = COUNTER.test(word) && !/로$/.test(written) ? digitsBefore(pair[side], index) : ''
    if (!forms || (hangul && gloss === undefined && count === '' && !isSure(word, written))) continue
    if (!hangul && gloss === undefined && /\d$/.test(word) && /^[가과로이]$/.test(written)) continue
    const codas = [...codasOf(word), ...(gloss?.startsWith('(') ? codasOf(innerWord(gloss)) : [])]
    if (codas.length === 0 || codas.some((coda) => fitting(forms, coda) === written)) continue
    if (gloss?.startsWith('(') && !knowable(gloss)) continue
    const expected = fitting(forms, codas[0] ?? 'vowel')
    const at = place(pair, side, index - count.length, index + all.length)
    found.push({
      ...at,
      message: { key: 'particle.wrong', values: { words: at.quote, before: count + word + (gloss ?? ''), expected } },
      expected: at.quote.slice(0, -written.length) + expected,
      confidence: 0.85,
    })
  }
  return found
}
const MOST = 10

const digitsBefore = (text: string, at: number) => /\d[\d,.]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''

/** What digits count: behind them nothing but a particle can follow. */
const COUNTER = /^(?:명|개|개월|원|달러|년|월|일|회|곳|시|시간|분|초|층|권|번|팀|건|살|세|위|점|표|석|골|경기|퍼센트)$/

/** The last word inside a gloss, which a writer may have read instead of the word before it. */
const innerWord = (gloss: string) => /([^\s,(]+)\)$/.exec(gloss)?.[1] ?? ''
/** A gloss whose reading isn't known could be what the particle follows. */
const knowable = (gloss: string) => codasOf(innerWord(gloss)).size > 0

/** Words that end in what looks like a particle: 마을, 가을; 들를 is a verb, -가, -과 and -로 end many nouns. */
const NOT_AN_OBJECT = /(?:마|가|노|고|지|나|이|부|그|저|하|도)$/

/** Hangul whose last syllable can be nothing else than the wrong particle of a noun. */
function isSure(word: string, written: string): boolean {
  const open = (word.charCodeAt(word.length - 1) - 0xac00) % 28 === 0
  if (word.length < 2 || isKoreanNoun(word + written)) return false
  switch (written) {
    case '를':
      return !open && !word.endsWith('들')
    case '와':
      return !open && isKoreanNoun(word)
    case '으로':
      return word.length > 1
    case '을':
      return open && (isKoreanNoun(word) || (word.length > 2 && !NOT_AN_OBJECT.test(word)))
    case '은':
    case '이':
      return open && isKoreanNoun(word)
    case '는':
      return !open && isKoreanNoun(word)
    case '가':
      return !open && /(?:들|사람|대통령|총리|장관|의원|의장|회장|사장|시장)$/.test(word)
    default:
      return false
  }
}

/** Spaces where a rule knows no exception: a particle stands apart, a bound noun is glued to its verb. */
const SPACING: readonly (readonly [pattern: RegExp, expected: (words: string) => string])[] = [
  [
    /(?<=[가-힣A-Za-z\d”’)]) (?:는|를|에서|에게|으로|까지|부터|처럼|에서는|에서도|에게는)(?= [가-힣])/g,
    (words) => words.trim(),
  ],
  [
    /(?<![가-힣])[가-힣]{0,20}[할될갈올볼알줄낼살쓸열칠팔]수 ?[있없](?=[다는었을습지고으])/g,
    (words) => words.replace(/수 ?(?=[있없])/, ' 수 '),
  ],
  [
    /(?<![가-힣])[가-힣]{0,20}(?:하|되|있|없|않)는것(?:은|이|을|도|으로|에|과)?(?![가-힣])/g,
    (words) => words.replace('는것', '는 것'),
  ],
  [/(?<![가-힣])[가-힣]{1,20}뿐만아니라/g, (words) => words.replace('뿐만아니라', '뿐만 아니라')],
]

function findSpacing(pair: Pair, side: Side): CheckFinding<Key>[] {
  return SPACING.flatMap(([pattern, expected]) =>
    [...pair[side].matchAll(pattern)]
      .filter(({ index }) => !/[/@]\S*$/.test(pair[side].slice(Math.max(0, index - 80), index)))
      .slice(0, MOST)
      .map(({ index, 0: words }): CheckFinding<Key> => {
        const right = expected(words)
        return {
          ...place(pair, side, index, index + words.length),
          message: {
            key: 'particle.spacing',
            values: { words: shown(pair[side], index, words), expected: shownAs(pair[side], index, words, right) },
          },
          confidence: 0.85,
        }
      }),
  ).sort((a, b) => a.start - b.start)
}

/** A particle is shown with the word before it. */
const before = (text: string, index: number) => /[^\s]*$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
const shown = (text: string, index: number, words: string) => (words.startsWith(' ') ? before(text, index) : '') + words
const shownAs = (text: string, index: number, words: string, right: string) =>
  (words.startsWith(' ') ? before(text, index) : '') + right
