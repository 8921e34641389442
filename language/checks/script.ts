import { hangulSkeleton, latinSkeletons } from '../align/sound'
import { koreanWords } from '../lexicon/ko-en'
import { withoutParticles } from '../lexicon/korean-stem'
import { articleExample, type Check, type Side } from './check'
import { type Prose, proseIn, sideIn } from './consistency/prose'
import { append, rarerForms, SEVERAL_FORMS, toUse, type Use } from './consistency/uses'
import { bareName } from './name/name-pairs'

type Key = 'script.several'

export const script: Check<Key> = {
  id: 'script',
  family: 'style',
  scope: 'article',
  title: { en: 'Hangul or Latin letters', ko: '한글·로마자 표기' },
  summary: {
    en: 'A name is in Hangul here, in Latin letters there.',
    ko: '같은 이름을 한글로도 로마자로도 적었습니다.',
  },
  why: {
    en: 'A Korean text writes a name in one script, with the other in brackets at its first mention: 구글(Google). Reported where the name stands in both without brackets. Abbreviations and names of several words may stay in Latin letters.',
    ko: '이름은 한 가지 문자로 적고, 다른 문자는 처음에 한 번 괄호 안에 적습니다. 괄호 없이 두 문자로 적은 이름만 알립니다. 약어와 여러 단어로 된 이름은 로마자로 두어도 됩니다.',
  },
  messages: { 'script.several': { severity: 'minor', ...SEVERAL_FORMS } },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const side = sideIn('ko', languages)
    if (side === null) return new Map()
    const texts = proseIn(pairs, side, tick)
    const names = latinNames(texts, tick)
    return rarerForms(names.size === 0 ? [] : usesOf(names, texts, tick), 'script.several', tick)
  },
  examples: [
    articleExample(
      ['Google'],
      ['구글은 웃었다.', 'Google laughed.'],
      ['구글이 이겼다.', 'Google won.'],
      ['Google은 말이 없다.', 'Google said nothing.'],
    ),
    articleExample(
      ['Wang'],
      ['왕(Wang, 28)이 왔다.', 'Wang, 28, came.'],
      ['왕 회장은 갔다.', 'Wang left.'],
      ['그는 Wang을 불렀다.', 'He called Wang.'],
    ),
    articleExample(
      ['Anthropic'],
      ['구글 Anthropic과 겨룬다.', 'It rivals Google and Anthropic.'],
      ['앤트로픽(Anthropic)은 크다.', 'Anthropic is big.'],
      ['앤트로픽의 일이다.', 'It is up to Anthropic.'],
    ),
    articleExample(
      ['테슬라'],
      ['Tesla가 왔다.', 'Tesla came.'],
      ['Tesla는 갔다.', 'Tesla left.'],
      ['테슬라의 차다.', 'It is a Tesla.'],
    ),
    articleExample(
      ['Anthropic', 'Anthropic'],
      ['Anthropic이 왔다.', 'Anthropic came.'],
      ['Anthropic은 크다.', 'Anthropic is big.'],
      ['앤트로픽(Anthropic)의 일이다.', 'It is up to Anthropic.'],
    ),
    articleExample([], ['구글(Google)은 웃었다.', 'Google laughed.'], ['구글이 이겼다.', 'Google won.']),
    articleExample([], ['세계무역기구(WTO)가 말했다.', 'The WTO spoke.'], ['WTO는 갔다.', 'The WTO left.']),
    articleExample([], ['스케일(Scale)은 크다.', 'Scale is big.'], ['Scale AI가 왔다.', 'Scale AI came.']),
    articleExample([], ['Google은 웃었다.', 'Google laughed.'], ['Google이 이겼다.', 'Google won.']),
    articleExample([], ['구글 지도가 있다.', 'There is a map.'], ['Goggle을 썼다.', 'He wore a goggle.']),
    articleExample([], ['메타가 왔다.', 'Meta came.'], ['‘Meta Superintelligence Labs’다.', 'It is Meta’s labs.']),
    articleExample([], ['구글 주소는 google.com이다.', 'Google is at google.com.']),
    articleExample(['Apple'], ['애플은 애플이다.', 'Apple is Apple.'], ['Apple이 애플을 냈다.', 'Apple made it.']),
    articleExample(
      [],
      ['뉴포트(Newport on the Levee)다.', 'It is Newport on the Levee.'],
      ['레비는 갔다.', 'Levee it is.'],
    ),
    articleExample([], ['미국은 안다.', 'America knows.'], ['Meg는 모른다.', 'Meg does not.']),
    articleExample([], ['', ''], ['가', 'A']),
    {
      ...articleExample(
        ['Google'],
        ['Google laughed.', '구글이 웃었다.'],
        ['Google won. Google!', 'Google이다. 구글!'],
      ),
      from: 'en',
      to: 'ko',
    },
    { ...articleExample([], ['Das Haus.', 'The house.']), from: 'de' },
  ],
}

const LATIN =
  /(?<![\p{L}\d@./_-]|[A-Z][A-Za-z]{0,20} )[A-Z][a-z]+(?:[A-Z][a-z]*)*(?![A-Za-z\d@_-]|[./][A-Za-z]| [A-Z])/gu
/** 앤트로픽(Anthropic), 왕(Wang, 28). */
const GLOSS = /(?<![\p{L}\d])([가-힣]{1,12}(?:[A-Z]{1,4})?)\s?[(（]([A-Z][A-Za-z]{2,20})(?=[)）,])/gu
const HANGUL = /(?<![\p{L}\d])[가-힣]{1,14}(?:[A-Z]{1,4})?[가-힣]{0,6}(?![A-Za-z\d])/gu

/** Names that stand alone in Latin letters, outside brackets, and where. */
function latinNames(texts: readonly Prose[], tick: () => void): ReadonlyMap<string, Use[]> {
  const names = new Map<string, Use[]>()
  for (const { pair, side, at, text } of texts) {
    tick()
    for (const { 0: name, index } of text.matchAll(LATIN))
      if (name.length > 2 && name !== name.toUpperCase() && !isInBrackets(text, index))
        append(names, name, toUse(pair, side, { start: at + index, end: at + index + name.length }, name, name))
  }
  return names
}

const isInBrackets = (text: string, at: number) =>
  Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at)) >
  Math.max(text.lastIndexOf(')', at), text.lastIndexOf('）', at))

/** Those that stand in Hangul too, with these places; a place with the other script in brackets counts for neither. */
function usesOf(names: ReadonlyMap<string, Use[]>, texts: readonly Prose[], tick: () => void): Use[] {
  const glosses = glossesIn(texts)
  const latinOf = new Map([...glosses, ...soundingAlike(names, new Set(glosses.values()), texts, tick)])
  const uses: Use[] = []
  for (const { pair, side, at, text } of texts) {
    tick()
    for (const { 0: found, index } of text.matchAll(HANGUL)) {
      const word = withoutParticles(found).find((form) => latinOf.has(form))
      const name = word === undefined ? undefined : latinOf.get(word)
      if (word === undefined || name === undefined || !names.has(name)) continue
      const use = toUse(pair, side, { start: at + index, end: at + index + word.length }, name, word)
      const declared = glosses.has(word)
      // With the other script in brackets it says how the name is written from there on.
      if (!/^\s?[(（]/.test(text.slice(index + found.length)) || comesBefore(names.get(name), use, texts))
        uses.push({ ...use, declared })
    }
  }
  const both = new Set(uses.map(({ of }) => of))
  return [...uses, ...[...both].flatMap((name) => names.get(name) ?? [])]
}

function comesBefore(latin: readonly Use[] | undefined, use: Use, texts: readonly Prose[]): boolean {
  const [first] = latin ?? []
  if (!first) return false
  if (first.pair === use.pair) return first.start < use.start
  return (
    texts.findIndex(({ pair }) => pair === first.pair || pair === use.pair) ===
    texts.findIndex(({ pair }) => pair === first.pair)
  )
}

const glossesIn = (texts: readonly Prose[]): ReadonlyMap<string, string> =>
  new Map(
    texts.flatMap(({ text }) => [...text.matchAll(GLOSS)].map(([, word = '', name = '']) => [word, name] as const)),
  )

/** Hangul words that sound like a Latin name without brackets of its own, which the other side has wherever they stand. */
function soundingAlike(
  names: ReadonlyMap<string, Use[]>,
  glossed: ReadonlySet<string>,
  texts: readonly Prose[],
  tick: () => void,
): ReadonlyMap<string, string> {
  const latinOf = new Map<string, string>()
  const bySound = new Map(
    [...names.keys()]
      .filter((name) => !glossed.has(name))
      .flatMap((name) => latinSkeletons(name).map((sound) => [sound, name] as const)),
  )
  const lacking = new Set<string>()
  for (const { text, pair, side } of texts) {
    tick()
    const other: Side = side === 'source' ? 'target' : 'source'
    for (const [found] of text.matchAll(HANGUL)) {
      const word = bareName(found)
      const sound = word.length < 2 || koreanWords(found).length > 0 ? '' : hangulSkeleton(word)
      const name = sound.length < 2 ? undefined : bySound.get(sound)
      if (name === undefined || latinOf.get(word) === name || lacking.has(word) || text.includes(name)) continue
      if (pair[other].includes(name)) latinOf.set(word, name)
      else lacking.add(word)
    }
  }
  for (const form of lacking) latinOf.delete(form)
  return latinOf
}
