import { isEnglishWord, isListedWord } from '../lexicon/english-words'
import { articleExample, type Check, type CheckFinding, type Example, place } from './check'
import { type Prose, proseIn, type Word, wordsIn } from './consistency/prose'
import { append } from './consistency/uses'

type Key = 'spelling.unknown'

export const spelling: Check<Key> = {
  id: 'spelling',
  family: 'style',
  offByDefault: true,
  scope: 'article',
  title: { en: 'Spelling', ko: '영어 철자' },
  summary: {
    en: 'A word of the translation is probably misspelled.',
    ko: '번역문에 철자가 틀린 듯한 낱말이 있습니다.',
  },
  why: {
    en: 'A word that no dictionary has, one letter from a word that it does have. What has a capital, stands in the source or the glossary, is repeated in the article, or is made of words that exist, is taken for right.',
    ko: '사전에 없고 사전에 있는 낱말과 한 글자만 다른 낱말입니다. 대문자로 시작하거나, 원문이나 용어집에 있거나, 기사에 되풀이되거나, 있는 낱말로 이루어진 말은 보지 않습니다.',
  },
  messages: {
    'spelling.unknown': {
      severity: 'minor',
      en: '“{words}” is in no dictionary; perhaps “{expected}”.',
      ko: '“{words}”은(는) 사전에 없습니다. “{expected}”일 수 있습니다.',
    },
  },
  classification: { category: 'linguistic-conventions/spelling', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pairs, { options: { languages, glossary = [] }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    if (!/^en(?:-|$)/.test(languages.target)) return found
    const texts = proseIn(pairs, 'target', tick)
    const counts = countsIn(texts, tick)
    const known = new Set(glossary.flatMap(({ target }) => target.toLowerCase().match(/\p{L}+/gu) ?? []))
    const corrections = new Map<string, string | null>()
    for (const text of texts) {
      tick()
      for (const word of wordsIn(text).filter(isPlain)) {
        if (known.has(word.word) || (counts.get(word.word) ?? 0) > MOST_SLIPS) continue
        let expected = corrections.get(word.word)
        if (expected === undefined) {
          if (corrections.size >= MOST_LOOKED_UP) return found
          expected = isEnglishWord(word.word) ? null : correctionOf(word.word, counts)
          corrections.set(word.word, expected)
          tick()
        }
        if (expected !== null && !text.pair.source.includes(word.word))
          append(found, text.pair.key, toFound(text, word, expected))
      }
    }
    return found
  },
  examples: [
    articleExample(['goverment'], ['가.', 'The goverment agreed.']),
    articleExample(['recieve', 'definately'], ['가.', 'They recieve it, definately.']),
    articleExample(['occured'], ['가.', 'It occured on Monday.']),
    articleExample(['seperate'], ['가.', 'Two seperate firms.']),
    articleExample(['accomodate'], ['가.', 'They accomodate us.']),
    articleExample([], ['가.', 'The superintelligence lab has a chatbot and an open-source startup.']),
    articleExample([], ['가.', 'The colour of labour, organised by travellers at the theatre.']),
    articleExample([], ['가.', 'The color of labor, organized by travelers at the theater.']),
    articleExample([], ['가.', 'Zuckerberg hired Friedmann and Goverment Inc.']),
    articleExample([], ['가.', 'A hagwon. The hagwon fee. Every hagwon.']),
    articleExample([], ['가.', 'They shouldn’t, can’t and won’t go; it’s the firm’s fault.']),
    articleExample([], ['recieve를 보라.', 'See recieve.']),
    articleExample([], ['가.', 'It is at goverment.example/seperate and in U.S. hands, e.g. here.']),
    {
      ...articleExample([], ['가.', 'A ministery spoke.']),
      options: { glossary: [{ source: '부', target: 'ministery' }] },
    },
    { ...articleExample(['behavoir'], ['가.', 'His behavoir, in colour, organised or organized.']), to: 'en-GB' },
    articleExample([], ['', ''], ['가', 'a']),
    { ...articleExample([], ['They recieve.', '받는다.']), from: 'en', to: 'ko' } satisfies Example,
  ],
}

/** A word that stands more often is meant. */
const MOST_SLIPS = 2
/** Different words of an article that are looked up: a book's worth. */
const MOST_LOOKED_UP = 20_000

const isPlain = ({ word }: Word) => /^[a-z]{5,24}$/.test(word)

function countsIn(texts: readonly Prose[], tick: () => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    tick()
    for (const { word } of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

const LETTERS = 'esianrtolcdugmphbyfvkwzxjq'
/** Letters that are written for one another, since they sound alike. */
const ALIKE: readonly string[] = ['aeiouy', 'sc', 'sz', 'ck', 'mn', 'gj', 'fv', 'td']

/** The word a letter away that the article has most often, or else the first of the likeliest kind of slip; null: none. */
function correctionOf(word: string, counts: ReadonlyMap<string, number>): string | null {
  const near = [...new Set(slipsOf(word))].filter((other) => isListedWord(other))
  const [first] = near.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  return first ?? null
}

/**
 * Two letters swapped, one too many, one too few, one for another that sounds like it (Damerau 1964). The first letter is
 * seldom wrong, and an ending more or less makes another form of a word.
 */
function* slipsOf(word: string): Iterable<string> {
  const places = [...word].map((_, at) => at).slice(1)
  for (const at of places)
    if (at < word.length - 1) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  for (const at of places) if (at < word.length - 1) yield word.slice(0, at) + word.slice(at + 1)
  for (const at of places) for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at)
  for (const at of places)
    for (const letters of ALIKE)
      if (letters.includes(word[at] ?? ' '))
        for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1)
}

function toFound({ pair, side }: Prose, { word, start, end }: Word, expected: string): CheckFinding<Key> {
  return {
    ...place(pair, side, start, end),
    message: { key: 'spelling.unknown', values: { words: word, expected } },
    expected,
    confidence: 0.7,
  }
}
