import { COMPOUNDS, isVerbLike, PARTICLE_OF_VERB } from '../lexicon/compounds'
import { ENGLISH_FUNCTION_WORD } from '../lexicon/function-words'
import { articleExample, type Check } from './check'
import { isNext, type Prose, proseIn, sideIn, type Word, wordsIn } from './consistency/prose'
import { append, rarerForms, SEVERAL_FORMS, toUse, type Use } from './consistency/uses'

type Key = 'hyphen.several'

export const hyphen: Check<Key> = {
  id: 'hyphen',
  family: 'style',
  scope: 'article',
  title: { en: 'Hyphens', ko: '하이픈' },
  summary: {
    en: 'A compound has a hyphen here, a space or nothing there.',
    ko: '같은 합성어에 하이픈을 쓰기도 하고 안 쓰기도 했습니다.',
  },
  why: {
    en: 'One article hyphenates a compound in one way: email or e-mail, open-source or open source before a noun. Compared only in the same position, since “in the long term” and “a long-term plan” are both right; verbs with a particle (set up, a set-up) are left alone.',
    ko: '한 기사에서 합성어는 한 가지로 적습니다. “in the long term”과 “a long-term plan”은 둘 다 맞으므로 문장에서 같은 자리에 있는 것끼리만 대조하고, set up과 set-up 같은 말은 보지 않습니다.',
  },
  messages: { 'hyphen.several': { severity: 'minor', ...SEVERAL_FORMS } },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const side = sideIn('en', languages)
    const texts = side === null ? [] : proseIn(pairs, side, tick)
    return rarerForms(usesIn(texts, tick), 'hyphen.several', tick)
  },
  examples: [
    articleExample(
      ['open source'],
      ['가.', 'It is an open-source model.'],
      ['나.', 'They sell open-source code.'],
      ['다.', 'They keep an open source model.'],
    ),
    articleExample(['e-mail'], ['가.', 'Send an email. His email is here.'], ['나.', 'She sent an e-mail.']),
    articleExample(['E-mail'], ['가.', 'An email came. His email is here.'], ['나.', 'E-mail is slow.']),
    articleExample(
      ['per cent'],
      ['가.', 'It rose 5 percent.'],
      ['나.', 'It fell 2 percent.'],
      ['다.', 'It was 9 per cent.'],
    ),
    articleExample(
      ['decision making'],
      ['가.', 'The decision-making of banks.'],
      ['나.', 'The decision making of firms.'],
    ),
    articleExample(
      ['co-operation'],
      ['가.', 'Their cooperation ended. No cooperation.'],
      ['나.', 'New co-operation began.'],
    ),
    articleExample([], ['가.', 'A long-term plan.'], ['나.', 'In the long term, we are dead.']),
    articleExample([], ['가.', 'The set-up is new.'], ['나.', 'They set up a firm.']),
    articleExample([], ['가.', 'A follow-up meeting.'], ['나.', 'They follow up leads.']),
    articleExample([], ['가.', 'It is open source.'], ['나.', 'An open-source model.']),
    articleExample([], ['가.', 'They re-sign players.'], ['나.', 'Players resign.']),
    articleExample([], ['가.', 'A third-party app.'], ['나.', 'A third party said so.']),
    articleExample([], ['가.', 'A one-year term.'], ['나.', 'He came one year ago.']),
    articleExample([], ['가.', 'A well-known man.'], ['나.', 'He is well known.']),
    articleExample([], ['가.', 'Every day he comes.'], ['나.', 'An everyday man.']),
    articleExample([], ['가.', 'Kim Jong-un came.'], ['나.', 'Kim Jong Un left.']),
    articleExample([], ['가.', 'A 10-year-old boy.'], ['나.', 'He is 10 years old.']),
    articleExample([], ['', ''], ['가', 'A-']),
    { ...articleExample(['e-mail'], ['Email, email, e-mail.', '메일이다.']), from: 'en', to: 'ko' },
    { ...articleExample([], ['Das Haus.', 'La maison.']), from: 'de', to: 'fr' },
  ],
}

/** Before a noun, as a noun, or anything else. */
type Position = 'attribute' | 'noun' | 'other'

function usesIn(texts: readonly Prose[], tick: () => void): Use[] {
  const read = texts.map((text) => ({ text, words: wordsIn(text) }))
  const hyphenated = hyphenatedIn(read, tick)
  const uses: Use[] = []
  for (const { text, words } of read) {
    tick()
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]
      const closed = word.word.toLowerCase()
      if (hyphenated.has(closed) || COMPOUNDS.has(closed)) uses.push(toUse(text.pair, text.side, word, closed, closed))
      if (!isNext(text.pair, text.side, word, next)) continue
      const [one, two] = [closed, next.word.toLowerCase()]
      const both = { word: `${one} ${two}`, start: word.start, end: next.end }
      const known = COMPOUNDS.has(one + two)
      if (known) uses.push(toUse(text.pair, text.side, both, one + two, both.word))
      else if (hyphenated.has(one + two) && next.word === two) {
        const of = `${one + two} ${positionOf(text.pair[text.side], both, words[at - 1], words[at + 2])}`
        uses.push(toUse(text.pair, text.side, both, of, both.word))
      }
    }
  }
  const of = new Set(uses.map((use) => use.of))
  // Where each stands as often, the hyphenated form is the usual one before a noun, the other one elsewhere.
  const own = [...hyphenated.values()].flat()
  const apart = own.filter((use) => of.has(use.of))
  const closed = own.flatMap((use) => {
    const [key = ''] = use.of.split(' ')
    return of.has(key) ? [{ ...use, of: key }] : []
  })
  return [...apart, ...uses.filter((use) => !use.of.endsWith(' other')), ...closed].filter(
    (use) => !use.of.endsWith(' other'),
  )
}

type Read = { readonly text: Prose; readonly words: readonly Word[] }

/** Compounds of two parts with a hyphen, by their letters. */
function hyphenatedIn(read: readonly Read[], tick: () => void): ReadonlyMap<string, Use[]> {
  const found = new Map<string, Use[]>()
  for (const { text, words } of read) {
    tick()
    for (const [at, word] of words.entries()) {
      if (!word.word.includes('-')) continue
      const [one = '', two = '', ...more] = word.word.split('-')
      if (two.length < 3 || more.length > 0 || two !== two.toLowerCase()) continue
      if (one === 're' || one === 'Re' || PARTICLE_OF_VERB.has(two)) continue
      const form = word.word.toLowerCase()
      const position = positionOf(text.pair[text.side], word, words[at - 1], words[at + 1])
      const key = form.replace('-', '')
      append(found, key, toUse(text.pair, text.side, word, `${key} ${position}`, form))
    }
  }
  return found
}

function positionOf(text: string, { start, end }: Word, before: Word | undefined, after: Word | undefined): Position {
  const follows = after !== undefined && after.start === end + 1 && text[end] === ' '
  if (follows && !ENGLISH_FUNCTION_WORD.test(after.word) && !isVerbLike(after.word)) return 'attribute'
  const leads = before !== undefined && before.end + 1 === start && text[before.end] === ' '
  return leads && (LEADS_A_NOUN.test(before.word) || /['’]s$/.test(before.word)) ? 'noun' : 'other'
}

const LEADS_A_NOUN = /^(?:a|an|the|this|that|its|his|her|their|our|my|your|of|for|in|on|by|to|with)$/i
