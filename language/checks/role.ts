import { hangulSkeleton, latinSkeletons } from '../align/sound'
import { ANY_DEED, DEEDS, type Deed } from '../lexicon/deeds'
import { englishStem } from '../lexicon/english-stem'
import { koreanWords } from '../lexicon/ko-en'
import { regionNames } from '../lexicon/regions'
import { SURNAME_SPELLINGS } from '../lexicon/surnames'
import { type Check, type CheckFinding, example, type Pair, place } from './check'
import { sentencesOf } from './sentence-pairs'

type Key = 'role.exchanged'

export const role: Check<Key> = {
  id: 'role',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Who did it to whom', ko: '행위의 주체와 대상' },
  summary: {
    en: 'Who acts and whom it concerns are exchanged in the translation.',
    ko: '누가 누구에게 한 일인지가 번역문에서 뒤바뀌었습니다.',
  },
  why: {
    en: 'A sentence that makes the loser the winner, or the accused the accuser, reads well and is wrong. Reported only where the verb is one that we know, stands once on each side, and both names are found, each at the other’s place.',
    ko: '“A가 B를 이겼다”를 “B beat A”로 옮기면 승패가 뒤집힙니다. 잘 아는 동사가 양쪽에 한 번씩만 나오고 두 이름이 서로의 자리에 있을 때만 알립니다.',
  },
  messages: {
    'role.exchanged': {
      severity: 'major',
      en: 'Source “{source}”, translation “{target}”: who did it to whom is exchanged.',
      ko: '원문은 “{source}”, 번역문은 “{target}”입니다. 행위의 주체와 대상이 뒤바뀌었습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages }, tick }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target) || pair.target === '') return []
    if (pair.source.length > LONGEST || pair.target.length > LONGEST || !ANY_DEED.test(pair.source)) return []
    const source = sentencesOf(pair, 'source', languages)
    const target = sentencesOf(pair, 'target', languages)
    if (source.length !== target.length) return []
    return source.flatMap((own, at) => {
      tick()
      const other = target[at]
      const one = other && compare(pair, own, other)
      return one ? [one] : []
    })
  },
  examples: [
    example('한국이 일본을 이겼다.', 'Japan beat South Korea.', 'Japan beat South Korea'),
    example('한국이 일본을 이겼다.', 'South Korea beat Japan.'),
    example('한국이 일본을 이겼다.', 'Japan lost to South Korea.'),
    example('한국이 일본을 이겼다.', 'South Korea lost to Japan.', 'South Korea lost to Japan'),
    example('한국이 일본을 이겼다.', 'Japan was beaten by South Korea.'),
    example('한국이 일본을 이겼다.', 'South Korea was beaten by Japan.', 'South Korea was beaten by Japan'),
    example('한국이 일본에 졌다.', 'South Korea beat Japan.', 'South Korea beat Japan'),
    example('한국이 일본에 졌다.', 'Japan defeated South Korea.'),
    example(
      '한국 대표팀은 결승에서 중국 대표팀을 꺾었다.',
      'The Chinese team defeated the South Korean team in the final.',
      'Chinese team defeated the South Korean',
    ),
    example('독일은 일본을 이긴 스페인과 비겼다.', 'Germany drew with Spain, which had beaten Japan.'),
    example('페더러가 나달을 물리쳤다.', 'Nadal defeated Federer.', 'Nadal defeated Federer'),
    example('페더러가 나달을 물리쳤다.', 'Federer defeated Nadal.'),
    example('테슬라가 애플을 고소했다.', 'Apple sued Tesla.', 'Apple sued Tesla'),
    example('테슬라가 애플을 고소했다.', 'Tesla sued Apple.'),
    example('테슬라가 애플에 인수됐다.', 'Tesla acquired Apple.', 'Tesla acquired Apple'),
    example('테슬라가 애플에 인수됐다.', 'Tesla was acquired by Apple.'),
    example('이란이 이스라엘을 공격했다.', 'Israel, which was attacked by Iran, said so.'),
    example('이란이 이스라엘을 공격했다.', 'Israel said it would attack Iran if it was attacked.'),
    example('김민수가 박철호를 폭행했다.', 'Park Cheol-ho assaulted Kim Min-su.', 'Park Cheol-ho assaulted Kim'),
    example('', ''),
  ],
}

const LONGEST = 2000
type Range = { readonly start: number; readonly end: number }

function compare(pair: Pair, from: Range, to: Range): CheckFinding<Key> | null {
  const told = deedsIn(pair.source.slice(from.start, from.end))
  const [only] = told
  if (!only || told.length > 1) return null
  const words = pair.target.slice(to.start, to.end)
  const rendered = renderedIn(words, only.deed)
  if (!rendered) return null
  const actor = placesOf(
    only.actor.filter((word) => !only.other.includes(word)),
    words,
  )
  const other = placesOf(
    only.other.filter((word) => !only.actor.includes(word)),
    words,
  )
  if (actor.length === 0 || other.length === 0) return null
  const isIn = (at: Range, { start, end }: Range) => at.start >= start && at.end <= end
  // Each of both is where the other should be, and nowhere else in the sentence.
  if (!actor.every((at) => isIn(at, rendered.other)) || !other.every((at) => isIn(at, rendered.actor))) return null
  const all = [...actor, ...other]
  const start = to.start + Math.min(...all.map((at) => at.start), rendered.verb.start)
  const end = to.start + Math.max(...all.map((at) => at.end), rendered.verb.end)
  const source = place(pair, 'source', from.start + only.at.start, from.start + only.at.end)
  return {
    ...place(pair, 'target', start, end),
    message: { key: 'role.exchanged', values: { source: source.quote, target: pair.target.slice(start, end) } },
    counterpart: source,
    confidence: 0.85,
  }
}

/** Who does what to whom: the words of both, each with those that say which one it is (한국 대표팀). */
type Told = { readonly deed: Deed; readonly actor: string[]; readonly other: string[]; readonly at: Range }

function deedsIn(sentence: string): Told[] {
  const words = [...sentence.matchAll(/[^\s,.“”"‘’'()]+/g)].map(({ 0: word, index }) => ({ word, index }))
  return words.flatMap(({ index: verbAt }, at): Told[] => {
    const rest = sentence.slice(verbAt, verbAt + 14)
    const deed = DEEDS.find(({ korean, suffered }) => korean.test(rest) || suffered?.test(rest))
    if (!deed) return []
    const active = deed.korean.test(rest)
    const object = lastBefore(words, at, active ? OBJECT : AGENT, 4)
    const subject = object === null ? null : lastBefore(words, object, SUBJECT, 8)
    if (object === null || subject === null) return []
    const [one, two] = [phraseAt(words, subject), phraseAt(words, object)]
    const first = words[subject]?.index ?? 0
    const own = { start: first, end: verbAt + (words[at]?.word.length ?? 0) }
    return [{ deed, actor: active ? one : two, other: active ? two : one, at: own }]
  })
}

type Words = readonly { readonly word: string }[]
const SUBJECT = /^([가-힣A-Za-z]{2,})(?:이|가|은|는|께서|에서는)$/
const OBJECT = /^([가-힣A-Za-z]{2,})(?:을|를)$/
const AGENT = /^([가-힣A-Za-z]{2,}?)(?:에게|에|한테)$/

/** The nearest word before another with such a particle; none if another object stands between. */
function lastBefore(words: Words, before: number, particle: RegExp, reach: number): number | null {
  for (let at = before - 1; at >= Math.max(0, before - reach); at--) {
    const { word = '' } = words[at] ?? {}
    if (particle.test(word)) return at
    if (OBJECT.test(word)) return null
  }
  return null
}

/** The word without its particle, and the one before it if that has none. */
function phraseAt(words: Words, at: number): string[] {
  const word = words[at]?.word ?? ''
  const bare = (SUBJECT.exec(word) ?? OBJECT.exec(word) ?? AGENT.exec(word))?.[1] ?? word
  const before = words[at - 1]?.word ?? ''
  return /^[가-힣]{2,}$/.test(before) && !/[은는이가을를의에로와과도서며고]$/.test(before) ? [bare, before] : [bare]
}

/** The one verb of the translation that means the deed, and the stretches where who acts and whom it concerns stand. */
function renderedIn(sentence: string, { english, inverse }: Deed) {
  const found = [...sentence.matchAll(english)].map((match) => ({ match, isInverse: false }))
  const inverted = inverse ? [...sentence.matchAll(inverse)].map((match) => ({ match, isInverse: true })) : []
  const [one, ...more] = [...found, ...inverted]
  if (!one || more.length > 0) return null
  const verb = { start: one.match.index, end: one.match.index + one.match[0].length }
  const before = stretchBefore(sentence, verb.start)
  const after = stretchAfter(sentence, verb.end)
  const isPassive = /\b(?:was|were|is|are|be|been|being|gets?|got)(?: \w+ly)? $/.test(
    sentence.slice(before.start, verb.start),
  )
  const by = /^[^,;]{0,40}?\bby\b/.test(sentence.slice(after.start, after.end))
  if (isPassive && !by) return null
  return isPassive || by || one.isInverse
    ? { verb, actor: after, other: before }
    : { verb, actor: before, other: after }
}

function stretchBefore(sentence: string, end: number): Range {
  const text = sentence.slice(Math.max(0, end - REACH), end)
  const cut = Math.max(
    ...[';', ' but ', ' while ', ' after ', ' before ', ' when ', ' as '].map((word) => text.lastIndexOf(word)),
  )
  return { start: end - text.length + Math.max(0, cut), end }
}

function stretchAfter(sentence: string, start: number): Range {
  const text = sentence.slice(start, start + REACH)
  const cut = text.search(/[,;:]| (?:and|but|while|after|before|when|as|that|who|which) /)
  return { start, end: start + (cut < 0 ? text.length : cut) }
}

const REACH = 70

/** Where the translation has these words: by meaning, as a country, by sound, or by a surname. */
function placesOf(phrase: readonly string[], sentence: string): Range[] {
  const words = [...sentence.matchAll(/(?:(?:South|North) )?\p{L}[\p{L}'’.-]*/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/['’]s$|[.'’-]+$/, ''),
    start: index,
  }))
  const found = phrase.flatMap((korean) => {
    const isIt = matcherOf(korean)
    return words.filter(({ word }) => isIt(word)).map(({ word, start }) => ({ start, end: start + word.length }))
  })
  return found.length < MOST_PLACES ? found : []
}

const MOST_PLACES = 4

function matcherOf(korean: string): (word: string) => boolean {
  const stems = new Set(koreanWords(korean).flat())
  const code = regionNames('ko').get(korean)
  const skeleton = hangulSkeleton(korean)
  const surnames = korean.length === 3 ? (SURNAME_SPELLINGS.get(korean[0] ?? '') ?? []) : []
  return (word) => {
    if (/^북한|^북측/.test(korean)) return word.startsWith('North ')
    const last = word.slice(word.indexOf(' ') + 1)
    if (stems.size > 0) return !word.startsWith('North ') && stems.has(englishStem(last))
    if (!/^\p{Lu}/u.test(word)) return false
    if (code !== undefined && regionNames('en').get(last.toLowerCase()) === code) return true
    if (korean === word) return true
    return surnames.includes(word) || (skeleton.length > 1 && latinSkeletons(last).includes(skeleton))
  }
}
