import { englishStem } from '../lexicon/english-stem'
import { ENGLISH_FUNCTION_WORD } from '../lexicon/function-words'
import { koreanRenderings } from '../lexicon/ko-en'
import { withoutParticles } from '../lexicon/korean-stem'
import { articleExample, type Check, type CheckFinding, type Pair, place } from './check'

const RATE: [string, string][] = [
  ['기준금리를 올렸다.', 'The bank raised its key rate.'],
  ['기준금리가 문제다.', 'At issue is the key rate.'],
  ['기준금리를 낮췄다.', 'It cut the key rate again.'],
]

type Key = 'term.several'

export const term: Check<Key> = {
  id: 'term',
  family: 'style',
  scope: 'article',
  title: { en: 'Terms', ko: '용어' },
  summary: {
    en: 'A term is translated in different ways in the article.',
    ko: '한 기사 안에서 같은 용어의 번역어가 달라집니다.',
  },
  why: {
    en: 'A term that changes its name within an article reads like two things. Reported only where a term recurs, one rendering is settled, and another of the same kind takes its place more than once.',
    ko: '한 기사에서 용어의 번역어가 바뀌면 서로 다른 것처럼 읽힙니다. 용어가 되풀이되고 번역어가 정해졌는데 비슷한 다른 말이 그 자리에 두 번 이상 쓰일 때만 알립니다.',
  },
  messages: {
    'term.several': {
      severity: 'minor',
      en: '{source} is “{target}” here, “{expected}” elsewhere in the article.',
      ko: '{source}이(가) 여기서는 “{target}”, 기사의 다른 곳에서는 “{expected}”입니다.',
    },
  },
  classification: { category: 'terminology/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    if (!languages.source.startsWith('ko') || !languages.target.startsWith('en') || pairs.length < LEAST) return found
    for (const [source, places] of termsOf(pairs, tick)) {
      if (places.length < LEAST) continue
      const [usual, ...rivals] = renderingsOf(places, pairs, tick)
      if (!usual) continue
      for (const rival of rivals.filter((other) => isRival(usual, other, places.length))) {
        for (const { pair, start, end } of rival.places) {
          const own = places.find((one) => one.pair === pair)
          const list = found.get(pair.key) ?? []
          list.push({
            ...place(pair, 'target', start, end),
            message: {
              key: 'term.several',
              values: { source, target: pair.target.slice(start, end), expected: usual.words },
            },
            expected: usual.words,
            ...(own && { counterpart: place(pair, 'source', own.start, own.end) }),
            confidence: 0.7,
          })
          found.set(pair.key, list)
        }
      }
    }
    return found
  },
  examples: [
    articleExample(
      ['base rate', 'base rate'],
      ...RATE,
      ['기준금리는 그대로다.', 'The base rate stays.'],
      ['기준금리를 본다.', 'They watch the base rate.'],
    ),
    articleExample([], ...RATE),
    articleExample([], ...RATE, ['기준금리는 그대로다.', 'The base rate stays.']),
    articleExample([], ...RATE, ['기준금리는 그대로다.', 'It stays.'], ['기준금리를 본다.', 'They watch it.']),
    articleExample(
      [],
      ...RATE,
      ['기준금리는 그대로다.', 'The key rate, the base rate, stays.'],
      ['기준금리를 본다.', 'They watch the key rate, or base rate.'],
    ),
    articleExample(
      [],
      ...RATE,
      ['시장금리는 그대로다.', 'The market rate stays.'],
      ['시장금리를 본다.', 'They watch the market rate.'],
    ),
    articleExample(
      [],
      ...RATE,
      ['기준금리는 그대로다.', 'The key rates stay.'],
      ['기준금리를 본다.', 'They watch key rates.'],
    ),
    articleExample(
      ['Special Council', 'Special Council'],
      ['특별위원회가 열렸다.', 'The Special Committee met.'],
      ['특별위원회는 반대했다.', 'The Special Committee objected.'],
      ['특별위원회에 갔다.', 'He went to the Special Committee.'],
      ['특별위원회의 일이다.', 'It is up to the Special Council.'],
      ['특별위원회도 안다.', 'The Special Council knows.'],
    ),
    articleExample(
      [],
      ['특별위원회가 열렸다.', 'The Special Committee met.'],
      ['특별위원회는 반대했다.', 'It objected.'],
    ),
    articleExample(
      ['Special Council'],
      ['특별위원회가 열렸다.', 'The Special Committee met.'],
      ['특별위원회는 반대했다.', 'The Special Committee objected.'],
      ['특별위원회의 일이다.', 'It is up to the Special Council.'],
    ),
    articleExample(
      [],
      ['대통령이 왔다.', 'President Obama came.'],
      ['대통령은 반대했다.', 'President Obama objected.'],
      ['대통령의 일이다.', 'It is up to President Clinton.'],
    ),
    articleExample([]),
    articleExample([], ['', '']),
    articleExample([], ['왔다.', 'It came.'], ['왔다.', 'It came.'], ['왔다.', 'They came.'], ['왔다.', 'They came.']),
    articleExample(
      [],
      ['정부는 말했다.', 'The government said.'],
      ['정부는 갔다.', 'Seoul left.'],
      ['정부는 왔다.', 'The government came.'],
      ['정부는 안다.', 'Seoul knows.'],
    ),
    { ...articleExample([], ...RATE), to: 'de' },
    { ...articleExample([], ['Das kam.', 'It came.']), from: 'de' },
  ],
}

/** The number of pairs a term must be in before its translations are compared. */
const LEAST = 3
/** In so many, two of the rival are enough; in fewer, both must be proper terms: Special Committee, Special Council. */
const MANY = 4

/**
 * Of the same form (one word of two the same), never beside the usual one, and together with it nearly all the
 * translations.
 */
function isRival(usual: Rendering, other: Rendering, count: number): boolean {
  const pairs = new Set(usual.places.map(({ pair }) => pair))
  const proper = isProper(usual) && isProper(other)
  return (
    (proper || (other.places.length >= 2 && count >= MANY)) &&
    usual.places.length > other.places.length &&
    isWord(usual, other) &&
    isWord(other, usual) &&
    !other.places.some(({ pair }) => pairs.has(pair)) &&
    usual.places.length + other.places.length >= count * 0.8 &&
    other.stems.some((stem, at) => usual.stems[at] === stem) &&
    other.stems.join(' ') !== usual.stems.join(' ')
  )
}

const isProper = ({ words }: Rendering) => words.split(' ').every((word) => /^[A-Z]/.test(word))

/** What differs is a word, not the name of somebody who holds the same office: President Roh, President Kim. */
const isWord = (one: Rendering, other: Rendering) =>
  one.words.split(' ').every((word, at) => {
    const stem = one.stems[at] ?? ''
    return stem === other.stems[at] || /^[a-z]/.test(word) || koreanRenderings.has(stem)
  })

type Spot = { pair: Pair; start: number; end: number }
/** Two English words in a row in pairs with a term: as first written, their stems, and where. */
type Rendering = { words: string; stems: readonly [string, string]; places: Spot[] }

const MOST_WORDS = 300

/** Korean words of three syllables or more with noun endings, and the pairs that contain them (once a pair). */
function termsOf(pairs: readonly Pair[], tick: () => void): Map<string, Spot[]> {
  const terms = new Map<string, Spot[]>()
  const forms = formsOf(pairs)
  for (const pair of pairs) {
    tick()
    let count = 0
    for (const match of pair.source.matchAll(HANGUL)) {
      if (++count > MOST_WORDS) break
      const word = stemOf(match[0], forms)
      if (word === match[0] && /(?:[다고며면서게지해한된할는던])$/.test(word)) continue
      const places = terms.get(word)
      if (!places) terms.set(word, [{ pair, start: match.index, end: match.index + word.length }])
      else if (places[places.length - 1]?.pair !== pair)
        places.push({ pair, start: match.index, end: match.index + word.length })
    }
  }
  return terms
}

const HANGUL = /(?<![가-힣])[가-힣]{3,12}(?![가-힣])/g

/** Every word of the source, for telling particles from what only looks like one. */
function formsOf(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const { source } of pairs)
    for (const [word] of source.matchAll(HANGUL))
      for (const form of withoutParticles(word)) forms.set(form, (forms.get(form) ?? new Set()).add(word))
  return forms
}

/** The word without particles, if the article has it with another particle or with none: 사회주의 is no 사회주 with 의. */
function stemOf(word: string, forms: ReadonlyMap<string, ReadonlySet<string>>): string {
  const bare = withoutParticles(word).filter((form) => form.length >= 3)
  return bare.findLast((form) => form === word || (forms.get(form)?.size ?? 0) > 1) ?? word
}

const bigrams = new WeakMap<Pair, Map<string, Spot>>()

/** Pairs of consecutive content words, by their stems, at their first place. */
function bigramsOf(pair: Pair): Map<string, Spot> {
  const known = bigrams.get(pair)
  if (known) return known
  const found = new Map<string, Spot>()
  const words = [...pair.target.matchAll(/[A-Za-z][A-Za-z'’-]*/g)].slice(0, MOST_WORDS)
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (
      !next ||
      ENGLISH_FUNCTION_WORD.test(word[0]) ||
      ENGLISH_FUNCTION_WORD.test(next[0]) ||
      next.index !== word.index + word[0].length + 1
    )
      continue
    const key = `${englishStem(word[0])} ${englishStem(next[0])}`
    if (!found.has(key)) found.set(key, { pair, start: word.index, end: next.index + next[0].length })
  }
  bigrams.set(pair, found)
  return found
}

/** Translations found at least twice with a term and never without it, the commonest first. */
function renderingsOf(places: readonly Spot[], pairs: readonly Pair[], tick: () => void): Rendering[] {
  const found = new Map<string, Spot[]>()
  for (const { pair } of places) {
    tick()
    for (const [key, spot] of bigramsOf(pair)) {
      const spots = found.get(key)
      if (spots) spots.push(spot)
      else found.set(key, [spot])
    }
  }
  return [...found]
    .filter(([key, spots]) => (spots.length >= 2 || isCapitalised(spots)) && spots.length === countOf(key, pairs))
    .map(([key, spots]): Rendering => {
      const [first] = spots
      const [one = '', two = ''] = key.split(' ')
      return { words: first ? first.pair.target.slice(first.start, first.end) : key, stems: [one, two], places: spots }
    })
    .sort((a, b) => b.places.length - a.places.length)
}

const isCapitalised = ([spot]: readonly Spot[]) =>
  spot !== undefined && /^[A-Z]\S* [A-Z]/.test(spot.pair.target.slice(spot.start, spot.end))

const totals = new WeakMap<readonly Pair[], Map<string, number>>()

/** The number of pairs of the article that contain the two words. */
function countOf(key: string, pairs: readonly Pair[]): number {
  let counts = totals.get(pairs)
  if (!counts) {
    counts = new Map()
    for (const pair of pairs)
      for (const other of bigramsOf(pair).keys()) counts.set(other, (counts.get(other) ?? 0) + 1)
    totals.set(pairs, counts)
  }
  return counts.get(key) ?? 0
}
