import { hangulSkeleton, latinSkeletons } from '../align/sound'
import { initialsInHangul, isKnownInitials } from '../lexicon/known-initials'
import { articleExample, type Check, type CheckFinding, type Options, type Pair, place } from './check'
import { type Prose, proseIn } from './consistency/prose'
import { append } from './consistency/uses'
import { bareName, hangulWords } from './name/name-pairs'

type Key = 'initials.unexplained'

export const initials: Check<Key> = {
  id: 'initials',
  family: 'style',
  scope: 'article',
  title: { en: 'Unexplained initials', ko: '풀어 쓰지 않은 약어' },
  summary: {
    en: 'Initials that few readers know are never spelled out.',
    ko: '널리 알려지지 않은 약어를 한 번도 풀어 쓰지 않았습니다.',
  },
  why: {
    en: 'Korean readers know 금융감독원; readers in English don’t know the FSS. Reported at the first mention, where the source has the name in full or the letters are plainly those of a body, and nothing in the article spells them out. What newspapers print as it is (NATO, GDP, KBS) and terms of the glossary are left alone.',
    ko: '금융감독원은 알아도 FSS는 모르는 독자가 많습니다. 원문이 이름을 풀어 썼거나 기관의 약어가 분명한데 번역문 어디에도 풀어 쓴 말이 없으면 처음 나온 곳에서 알립니다. NATO, GDP, KBS처럼 그대로 쓰는 약어와 용어집에 있는 말은 보지 않습니다.',
  },
  messages: {
    'initials.unexplained': {
      severity: 'minor',
      en: '“{words}” is never spelled out in the article.',
      ko: '“{words}”을(를) 기사 어디에서도 풀어 쓰지 않았습니다.',
    },
  },
  classification: { category: 'audience-appropriateness/culture-specific', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    if (!/^en/.test(options.languages.target)) return found
    const seen = new Set<string>(termsOf(options))
    for (const text of proseIn(pairs, 'target', tick)) {
      tick()
      for (const { 0: words, index } of text.text.matchAll(INITIALS)) {
        if (seen.has(words)) continue
        if (isKnownInitials(words) || isPartOfMore(text.text, index, words)) continue
        if (!isEvident(text, index, words)) continue
        seen.add(words)
        if (isExplained(words, pairs, tick)) continue
        append(found, text.pair.key, {
          ...place(text.pair, 'target', text.at + index, text.at + index + words.length),
          message: { key: 'initials.unexplained', values: { words } },
          confidence: 0.75,
        })
      }
    }
    return found
  },
  examples: [
    articleExample(
      ['FSS'],
      ['금융감독원이 은행을 조사했다.', 'The FSS investigated the bank.'],
      ['금감원은 말했다.', 'The FSS spoke.'],
    ),
    articleExample(
      [],
      ['금융감독원이 은행을 조사했다.', 'The Financial Supervisory Service (FSS) investigated the bank.'],
      ['금감원은 말했다.', 'The FSS spoke.'],
    ),
    articleExample(
      [],
      ['금융감독원이 은행을 조사했다.', 'The Financial Supervisory Service investigated the bank.'],
      ['금감원은 말했다.', 'The FSS spoke.'],
    ),
    articleExample(['KDI'], ['한국개발연구원(KDI)은 전망을 낮췄다.', 'KDI lowered its forecast.']),
    articleExample(['KDI'], ['KDI는 전망을 낮췄다.', 'KDI lowered its forecast.']),
    articleExample([], ['KBS가 보도했다.', 'KBS reported it.']),
    articleExample([], ['북대서양조약기구가 모였다.', 'NATO met.']),
    articleExample([], ['국내총생산이 늘었다.', 'GDP grew.']),
    articleExample([], ['포스코가 발표했다.', 'POSCO announced it.']),
    articleExample([], ['에이치디씨가 지었다.', 'HDC built it.']),
    articleExample([], ['HMM이 배를 샀다.', 'HMM bought a ship.']),
    articleExample(['ICJ'], ['국제사법재판소가 판결했다.', 'The ICJ ruled.']),
    articleExample(
      [],
      ['소비자물가지수가 올랐다.', 'The consumer price index rose.'],
      ['지수는 올랐다.', 'The CPI rose.'],
    ),
    articleExample([], ['과방위 소속이다.', 'It is run by AEG Presents.']),
    articleExample([], ['“하지 마라”고 했다.', 'He wrote “DO NOT ENTER” on it.']),
    articleExample([], ['둘째 날이다.', 'World War II was XVI years long.']),
    articleExample([], ['', ''], ['가', '()']),
    {
      ...articleExample([], ['공수처가 수사한다.', 'The CIO investigates.']),
      options: { glossary: [{ source: '공수처', target: 'CIO' }] },
    },
    { ...articleExample(['FSB'], ['Der Finanzstabilitätsrat tagte.', 'The FSB met.']), from: 'de' },
    { ...articleExample([], ['The FSS met.', '금감원이 모였다.']), from: 'en', to: 'ko' },
  ],
}

const INITIALS = /(?<![\p{L}\d(/&.@#-]|[“"‘])[A-Z]{3,5}(?![\p{L}\d/&)@-]|\.\p{L})/gu

const termsOf = ({ glossary = [], terms = [] }: Options) =>
  [...glossary, ...terms].flatMap(({ target }) => target.match(/[A-Z]{3,5}/g) ?? [])

/** A name that has the letters in it (AEG Presents), a unit (5 KWH), words in capitals for stress, or a dateline. */
function isPartOfMore(text: string, index: number, words: string): boolean {
  const before = text.slice(Math.max(0, index - 30), index)
  const after = text.slice(index + words.length, index + words.length + 30)
  if (/\d $|\p{Lu}{2,} $|(?<!^|[.!?”"] )\b(?!The\b)\p{Lu}[\p{L}.]+ $/u.test(before)) return true
  if (/^ \p{Lu}|^['’][a-z]{0,2} \p{Lu}\p{Lu}/u.test(after)) return true
  return index === 0 && /^ ?[,(–—-]/.test(after)
}

/**
 * The source says it in other words, or glosses it in brackets; or, where it has the letters too, these are Korean ones or
 * have an article, as those of bodies do and those of firms don't.
 */
function isEvident({ pair, text }: Prose, index: number, words: string): boolean {
  const { source } = pair
  if (!source.includes(words)) return LETTERS.test(source) && !isSpoken(pair, words)
  if (source.includes(`(${words}`)) return true
  const before = text.slice(Math.max(0, index - 14), index)
  if (/^K/.test(words) && HANGUL.test(source) && !STATION.test(before)) return true
  const after = text.slice(index + words.length, index + words.length + 20)
  return /\b[Tt]he $/.test(before) && ACTS.test(after)
}

const HANGUL = /[가-힣]/
/** Scripts whose names for the letters we know, or that write them as English does. */
const LETTERS = /[가-힣]|\p{Script=Latin}{3}/u
/** Of a broadcaster of the United States: KTUU, KRON. */
const STATION = /\b(?:reported|told|by|station|affiliate|to) $/

/** What follows a body that says or does something, but no attribute of another word: the LTE network. */
const ACTS =
  /^(?:[,.;:]|['’]s\b| (?:said|says|has|had|is|was|will|would|in|on|of|to|and|announced|reported|also|did|does|decided|plans)\b)/

/** A name that is said as a word (포스코, POSCO) or letter by letter (케이티, KT). */
function isSpoken({ source }: Pair, words: string): boolean {
  if (source.includes(initialsInHangul(words))) return true
  if (!/[AEIOUY]/.test(words)) return false
  const skeletons = latinSkeletons(words)
  return [...hangulWords(source)].some(([word]) => skeletons.includes(hangulSkeleton(bareName(word))))
}

/** Whether the translation has the letters in brackets or with brackets behind them, or words that begin with them. */
function isExplained(words: string, pairs: readonly Pair[], tick: () => void): boolean {
  const phrase = phraseOf(words)
  return pairs.some(({ target }) => {
    tick()
    return (
      target.includes(`(${words}`) ||
      target.includes(`${words} (`) ||
      target.includes(`${words}, or `) ||
      phrase.test(target)
    )
  })
}

/** Words in a row that begin with the letters, whatever small words stand between. */
const phraseOf = (words: string) =>
  new RegExp(
    [...words]
      .map((letter) => `(?<![\\p{L}])[${letter}${letter.toLowerCase()}][\\p{L}.’']{1,20}`)
      .join(`(?:[ -](?:of|and|the|for|on|in|to|&)){0,2}[ -]`),
    'u',
  )
