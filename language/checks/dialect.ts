import { type Spelled, type Spelling, spellingOf } from '../lexicon/british-american'
import { articleExample, type Check, type CheckFinding } from './check'
import { type Prose, proseIn, sideIn, wordsIn } from './consistency/prose'
import { append, asWritten, toUse, type Use } from './consistency/uses'

type Key = 'dialect.mixed' | 'dialect.language'

export const dialect: Check<Key> = {
  id: 'dialect',
  family: 'style',
  scope: 'article',
  title: { en: 'British or American spelling', ko: '영국식·미국식 철자' },
  summary: {
    en: 'A British spelling in American English, or the reverse.',
    ko: '영국식 철자와 미국식 철자가 섞였습니다.',
  },
  why: {
    en: 'An article is spelled in one way. The language of the translation decides if it names a country, or else the spelling of most words; of -ise and -ize, which Britain uses both, the commoner one. Names keep their own spelling.',
    ko: '한 기사의 철자는 한 가지 방식을 따릅니다. 번역문의 언어에 나라가 정해져 있으면 그에 따르고, 아니면 더 많이 쓴 쪽을 따릅니다. 이름은 보지 않습니다.',
  },
  messages: {
    'dialect.mixed': {
      severity: 'minor',
      en: '“{words}” is {spelling} spelling; {usual} of {of} such words here are spelled the other way.',
      ko: '“{words}”은(는) {spelling} 철자입니다. 이 기사의 해당 낱말 {of}개 중 {usual}개는 다른 방식입니다.',
      valueIn: (value, language) =>
        language === 'ko' && (value === 'British' || value === 'American') ? IN_KOREAN[value] : value,
    },
    'dialect.language': {
      severity: 'minor',
      en: '“{words}” is {spelling} spelling; the translation’s language has “{expected}”.',
      ko: '“{words}”은(는) {spelling} 철자입니다. 번역문의 언어로는 “{expected}”입니다.',
      valueIn: (value, language) =>
        language === 'ko' && (value === 'British' || value === 'American') ? IN_KOREAN[value] : value,
    },
  },
  classification: { category: 'linguistic-conventions/spelling', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const side = sideIn('en', languages)
    if (side === null) return new Map()
    const uses = usesIn(proseIn(pairs, side, tick), tick)
    const asked = countryOf(languages[side])
    const most =
      asked ??
      mostOf(
        uses.filter(({ spelled: { kind } }) => kind === 'word').length > 0
          ? uses.filter(({ spelled: { kind } }) => kind === 'word')
          : uses,
      )
    return most === null ? new Map() : findingsOf(uses, most, asked !== null)
  },
  examples: [
    articleExample(['colour'], ['가.', 'The color of labor is the center.'], ['나.', 'The colour is here.']),
    articleExample(['defense'], ['가.', 'The colour of labour.'], ['나.', 'Their defense budget.']),
    articleExample(['Behaviour'], ['가.', 'A gray theater.'], ['나.', 'Behaviour counts.']),
    articleExample(['organised'], ['가.', 'A gray theater.'], ['나.', 'It was organised.']),
    articleExample(['realise'], ['가.', 'They organize and recognize it.'], ['나.', 'They realise it.']),
    articleExample([], ['가.', 'The colour of labour is organized.']),
    articleExample([], ['가.', 'The colour.'], ['나.', 'The Defense Department and the World Trade Center.']),
    articleExample([], ['가.', 'The color.'], ['나.', 'The Labour Party won.']),
    articleExample([], ['가.', 'The colour.'], ['나.', 'The laboratory is honorary and humorous.']),
    articleExample([], ['가.', 'They advise and exercise; the size is a surprise.'], ['나.', 'They seize the prize.']),
    articleExample([], ['가.', 'The color of labor.']),
    { ...articleExample(['color'], ['가.', 'The color.']), to: 'en-GB' },
    { ...articleExample(['colour', 'travelled'], ['가.', 'The colour travelled.']), to: 'en-US' },
    { ...articleExample([], ['가.', 'The colour is organized.']), to: 'en-GB' },
    articleExample(['centered'], ['가.', 'The colour of labour.'], ['나.', 'It centered on us.']),
    articleExample([], ['', ''], ['가', 'a']),
    { ...articleExample([], ['Das Haus.', 'La maison.']), from: 'de', to: 'fr' },
  ],
}

const IN_KOREAN = { British: '영국식', American: '미국식' } as const

type Mention = Use & { readonly spelled: Spelled }

/** Words that are spelled differently on the two sides of the Atlantic. A capital within a sentence is of a name. */
function usesIn(texts: readonly Prose[], tick: () => void): Mention[] {
  return texts.flatMap((text) => {
    tick()
    return wordsIn(text).flatMap((word): Mention[] => {
      const begins = /^\p{Lu}/u.test(word.word)
      if (
        begins &&
        !/(?:^|[.!?…]["”’')\]]*\s+|["“])$/.test(
          text.text.slice(Math.max(0, word.start - text.at - 40), word.start - text.at),
        )
      )
        return []
      const spelled = spellingOf(word.word.toLowerCase())
      return spelled ? [{ ...toUse(text.pair, text.side, word, '', word.word), spelled }] : []
    })
  })
}

const countryOf = (language: string): Spelling | null => {
  const { region } = new Intl.Locale(language)
  if (region === undefined) return null
  return region === 'US' ? 'american' : /^(?:GB|AU|NZ|IE|IN|ZA)$/.test(region) ? 'british' : null
}

/** The spelling of most; null: of neither. */
function mostOf(uses: readonly Mention[]): Spelling | null {
  const british = uses.filter(({ spelled }) => spelled.as === 'british').length
  if (british * 2 === uses.length) return uses[0]?.spelled.as ?? null
  return british * 2 > uses.length ? 'british' : 'american'
}

function findingsOf(
  uses: readonly Mention[],
  most: Spelling,
  asked: boolean,
): ReadonlyMap<string, CheckFinding<Key>[]> {
  const found = new Map<string, CheckFinding<Key>[]>()
  const verbs = uses.filter(({ spelled: { kind } }) => kind === 'ise')
  // Britain writes -ise or -ize.
  const ending = most === 'american' ? 'american' : mostOf(verbs)
  for (const { pair, side, start, end, quote, spelled } of uses) {
    if (spelled.as === (spelled.kind === 'ise' ? ending : most)) continue
    const expected = asWritten(quote, spelled.otherwise)
    const alike = spelled.kind === 'ise' && most === 'british' ? verbs : uses
    append(found, pair.key, {
      ...{ side, start, end, quote },
      message: {
        key: asked && spelled.kind === 'word' ? 'dialect.language' : 'dialect.mixed',
        values: {
          words: quote,
          expected,
          spelling: spelled.as === 'british' ? 'British' : 'American',
          usual: String(alike.filter((other) => other.spelled.as !== spelled.as).length),
          of: String(alike.length),
        },
      },
      expected,
      confidence: 0.85,
    })
  }
  return found
}
