import { sentences } from '../segment'
import { articleExample, type Check, type CheckFinding, type Pair, place } from './check'
import { append } from './consistency/uses'

type Key = 'repetition.otherwise' | 'repetition.same'

export const repetition: Check<Key> = {
  id: 'repetition',
  family: 'style',
  scope: 'article',
  title: { en: 'Repeated passages', ko: '되풀이되는 문장' },
  summary: {
    en: 'The source repeats a passage and the translation doesn’t, or the reverse.',
    ko: '원문에 되풀이되는 문장을 다르게 옮겼거나, 다른 문장을 똑같이 옮겼습니다.',
  },
  why: {
    en: 'What the source says twice in the same words should read alike; and two long sentences that are the same in the translation alone come from a slip. Passages of fewer than seven words in a row are left alone.',
    ko: '원문이 같은 말로 두 번 쓴 문장은 번역문에서도 같게 읽혀야 하고, 번역문에서만 똑같은 긴 문장은 잘못 옮긴 것입니다. 이어진 일곱 단어보다 짧은 말은 보지 않습니다.',
  },
  messages: {
    'repetition.otherwise': {
      severity: 'minor',
      en: 'The source has “{source}” twice; the other time it is translated “{other}”.',
      ko: '원문에 “{source}”이(가) 두 번 나오는데 다른 곳에서는 “{other}”(으)로 옮겼습니다.',
    },
    'repetition.same': {
      severity: 'minor',
      en: 'The same sentence also translates another one: “{other}”.',
      ko: '같은 문장이 다른 원문 “{other}”의 번역이기도 합니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    for (const passage of repeatedPassages(pairs, tick)) {
      const one = differently(passage, languages.target)
      if (one) append(found, passage.later.pair.key, one)
    }
    compareTargets(pairs, found, tick)
    return found
  },
  examples: [
    articleExample(
      ['The firm that wants to stay in the race will change a great deal.'],
      [
        '경쟁에서 살아남으려는 회사에 아주 큰 변화가 올 것이다.',
        'A great change awaits companies trying to survive competition.',
      ],
      [
        '그는 경쟁에서 살아남으려는 회사에 아주 큰 변화가 올 것이라고 했다.',
        'The firm that wants to stay in the race will change a great deal.',
      ],
    ),
    articleExample(
      [],
      [
        '경쟁에서 살아남으려는 회사에 아주 큰 변화가 올 것이다.',
        'A great change awaits companies trying to survive competition.',
      ],
      [
        '그는 경쟁에서 살아남으려는 회사에 아주 큰 변화가 올 것이라고 했다.',
        'He said a great change awaits companies trying to survive competition.',
      ],
    ),
    articleExample(
      ['We will take every legal measure we can.'],
      ['우리는 할 수 있는 모든 법적 조치를 하겠다.', 'All possible steps in law will be taken by us.'],
      ['배가 떠났다.', 'The ship left.'],
      ['우리는 할 수 있는 모든 법적 조치를 하겠다.', 'We will take every legal measure we can.'],
    ),
    articleExample([], ['그는 왔다.', 'He came.'], ['그는 왔다.', 'He was here.']),
    articleExample(
      [],
      ['그는 할 수 있는 모든 것을 했다.', 'He did all he could.'],
      ['그는 할 수 있는 모든 일을 했다.', 'Whatever was possible he did.'],
    ),
    articleExample(
      ['The two governments agreed to meet again in the spring.'],
      ['두 정부는 봄에 다시 만나기로 했다.', 'The two governments agreed to meet again in the spring.'],
      ['강이 얼어붙어 배가 다니지 못했다.', 'The two governments agreed to meet again in the spring.'],
    ),
    articleExample(
      [],
      ['두 정부는 봄에 다시 만나기로 했다.', 'The two governments agreed to meet again in the spring.'],
      ['두 정부는 봄에 다시 만나기로 했다.', 'The two governments agreed to meet again in the spring.'],
    ),
    articleExample(
      [],
      ['두 정부는 봄에 다시 만나기로 했다.', 'The two governments agreed to meet again in the spring.'],
      ['두 나라 정부는 봄에 또 만나기로 했다.', 'The two governments agreed to meet again in the spring.'],
    ),
    articleExample([], ['네.', 'Yes, of course.'], ['그럼요.', 'Yes, of course.']),
    articleExample([], ['가 나 다 라 마 바 사 아.', ''], ['가 나 다 라 마 바 사 아.', 'So it is.']),
    articleExample([], ['가 나 다 라 마 바 가 나 다 라 마 바.', 'So it is and so it was.']),
    articleExample([], ['', ''], ['', '']),
    articleExample(
      [],
      ['관계자는 이 사안에 대해 말을 아꼈다.', 'They said little.'],
      ['배가 떠났다.', 'The ship left.'],
    ),
    {
      ...articleExample(
        ['Dass wir alle gehen müssen, sagt er.'],
        ['He says that all of us have to go home now.', 'Er sagt, alle sollten jetzt heim.'],
        ['But he says that all of us have to go home now.', 'Dass wir alle gehen müssen, sagt er.'],
      ),
      from: 'en',
      to: 'de',
    },
    { ...articleExample([], ['我们都回家。', 'We go home.'], ['我们都回家。', 'Home we go.']), from: 'zh' },
  ],
}

/** Words in a row that make a passage, and how many letters they have together at least. */
const [LEAST_WORDS, LEAST_LETTERS] = [7, 20]

type Token = { readonly word: string; readonly start: number; readonly end: number }
type Run = { readonly pair: Pair; readonly from: number; readonly to: number }
type Passage = { readonly earlier: Run; readonly later: Run; readonly words: number }

const tokensIn = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))

/** The longest runs of words that a source has in common with one before it: of each pair the first. */
function repeatedPassages(pairs: readonly Pair[], tick: () => void): Passage[] {
  const seen = new Map<string, { pair: Pair; at: number }>()
  const read = new Map<Pair, readonly Token[]>()
  const found: Passage[] = []
  for (const pair of pairs) {
    tick()
    const tokens = tokensIn(pair.source)
    read.set(pair, tokens)
    const grams = tokens.slice(0, Math.max(0, tokens.length - LEAST_WORDS + 1)).map((_, at) => gramAt(tokens, at))
    const at = grams.findIndex((gram) => seen.has(gram))
    const before = at < 0 ? undefined : seen.get(grams[at] ?? '')
    const own = before && read.get(before.pair)
    if (before && own) {
      let words = LEAST_WORDS
      while (tokens[at + words] && tokens[at + words]?.word === own[before.at + words]?.word) words++
      const earlier = runOf(before.pair, own, before.at, words)
      const later = runOf(pair, tokens, at, words)
      if (later.to - later.from >= LEAST_LETTERS) found.push({ earlier, later, words })
    }
    for (const [place, gram] of grams.entries()) if (!seen.has(gram)) seen.set(gram, { pair, at: place })
  }
  return found
}

const gramAt = (tokens: readonly Token[], at: number) =>
  tokens
    .slice(at, at + LEAST_WORDS)
    .map(({ word }) => word)
    .join(' ')

const runOf = (pair: Pair, tokens: readonly Token[], at: number, words: number): Run => ({
  ...{ pair, from: tokens[at]?.start ?? 0, to: tokens[at + words - 1]?.end ?? 0 },
})

/** The sentence of the later translation that is nearest to one of the earlier, unless they have the passage in common. */
function differently({ earlier, later, words }: Passage, language: string): CheckFinding<Key> | null {
  const [before, now] = [sentencesIn(earlier.pair.target, language), sentencesIn(later.pair.target, language)]
  const best = now
    .flatMap((sentence) =>
      before.map((other) => ({ sentence, other, shared: sharedShare(sentence.tokens, other.tokens) })),
    )
    .sort((one, other) => other.shared - one.shared)[0]
  if (!best || commonRun(earlier.pair.target, later.pair.target) >= Math.max(MOST_COMMON, words)) return null
  const { start, end } = best.sentence
  return {
    ...place(later.pair, 'target', start, end),
    message: {
      key: 'repetition.otherwise',
      values: { source: shortened(later.pair.source.slice(later.from, later.to)), other: shortened(best.other.text) },
    },
    counterpart: place(later.pair, 'source', later.from, later.to),
    confidence: 0.7,
  }
}

const MOST_COMMON = 7

type Sentence = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

const sentencesIn = (text: string, language: string): Sentence[] =>
  sentences(text, language).map(({ start, end }) => {
    const sentence = text.slice(start, end)
    return { text: sentence, start, end, tokens: tokensIn(sentence) }
  })

/** The share of the words of the shorter one that the other has too. */
function sharedShare(one: readonly Token[], other: readonly Token[]): number {
  const words = new Set(other.map(({ word }) => word))
  return one.filter(({ word }) => words.has(word)).length / Math.max(1, Math.min(one.length, other.length))
}

const MOST_WORDS = 400

/** The number of words of the longest run that two texts have in common. */
function commonRun(one: string, other: string): number {
  const [a, b] = [tokensIn(one).slice(0, MOST_WORDS), tokensIn(other).slice(0, MOST_WORDS)]
  let [longest, last] = [0, new Array<number>(b.length + 1).fill(0)]
  for (const { word } of a) {
    const row = [0, ...b.map((token, at) => (token.word === word ? (last[at] ?? 0) + 1 : 0))]
    longest = Math.max(longest, ...row)
    last = row
  }
  return longest
}

const LONG_SENTENCE = 40

/** The same long translation of sources that have hardly a word in common. */
function compareTargets(pairs: readonly Pair[], found: Map<string, CheckFinding<Key>[]>, tick: () => void) {
  const seen = new Map<string, Pair>()
  for (const pair of pairs) {
    tick()
    const target = pair.target.trim()
    if (target.length < LONG_SENTENCE || pair.source.trim() === '') continue
    const before = seen.get(target)
    if (!before) seen.set(target, pair)
    else if (
      sharedShare(tokensIn(before.source), tokensIn(pair.source)) < 0.25 &&
      letterShare(before.source, pair.source) < 0.5
    )
      append(found, pair.key, {
        ...place(pair, 'target', 0, pair.target.length),
        message: { key: 'repetition.same', values: { other: shortened(before.source) } },
        confidence: 0.85,
      })
  }
}

/** The share of the pairs of letters of the shorter one that the other has too (Dice). */
function letterShare(one: string, other: string): number {
  const pairsOf = (text: string) =>
    new Set([...text.replace(/\s+/g, '')].slice(0, 2000).map((char, at, all) => char + (all[at + 1] ?? '')))
  const [a, b] = [pairsOf(one), pairsOf(other)]
  return [...a].filter((two) => b.has(two)).length / Math.max(1, Math.min(a.size, b.size))
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 87).trimEnd()}…` : text)
