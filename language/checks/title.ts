import {
  ACTING,
  DEPUTIES,
  DEPUTY,
  FORMER,
  KOREAS,
  MINISTRIES,
  OFFICES,
  type Office,
  PARTIES,
  SITTING,
} from '../lexicon/title-words'
import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'

type Key = 'title.lost' | 'title.added' | 'title.exchanged'

export const title: Check<Key> = {
  id: 'title',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Titles and sides', ko: '직함과 소속' },
  summary: {
    en: 'A former, acting or deputy office, a ministry or a party is another in the translation.',
    ko: '전직·대행·부직이나 부처, 여야가 번역문에서 달라졌습니다.',
  },
  why: {
    en: 'A former prime minister isn’t the prime minister, a deputy isn’t the chief, and the opposition isn’t the ruling party. Reported only where the office itself is translated and no other word says it.',
    ko: '전 총리는 총리가 아니고 부총리도 총리가 아니며 야당은 여당이 아닙니다. 직함은 옮겼는데 전·대행·부를 나타내는 말이 전혀 없을 때만 알립니다.',
  },
  messages: {
    'title.lost': {
      severity: 'major',
      en: 'Source {source}: the translation doesn’t say “{expected}”.',
      ko: '원문은 {source}인데 번역문에 “{expected}”에 해당하는 말이 없습니다.',
    },
    'title.added': {
      severity: 'major',
      en: 'Translation “{target}”: the source has {source}.',
      ko: '번역문은 “{target}”인데 원문은 {source}입니다.',
    },
    'title.exchanged': {
      severity: 'major',
      en: 'Source {source}, translation “{target}”: these are two different things.',
      ko: '원문은 {source}, 번역문은 “{target}”(으)로 서로 다릅니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'misattribution', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target) || pair.target === '') return []
    if (pair.source.length > LONGEST || pair.target.length > LONGEST) return []
    const offices = findOffices(pair)
    return [...(offices.length > 0 ? offices : findSitting(pair)), ...findExchanged(pair)]
  },
  examples: [
    example('전 총리가 방문했다.', 'The prime minister visited.', '전 총리'),
    example('전 총리가 방문했다.', 'The former prime minister visited.'),
    example('박 전 대통령이 방문했다.', 'President Park visited.', '전 대통령'),
    example('박 전 대통령이 방문했다.', 'Park visited.'),
    example('총리가 방문했다.', 'The former prime minister visited.', 'former prime minister'),
    example('3년 전 총리가 방문했다.', 'The prime minister visited three years ago.'),
    example('전 세계 총리가 모였다.', 'Prime ministers from all over the world met.'),
    example('전직 장관이 구속됐다.', 'A sitting minister was arrested.', 'sitting'),
    example('현직 장관이 구속됐다.', 'A former minister was arrested.', 'former minister'),
    example('부총리가 말했다.', 'The prime minister said so.', '부총리'),
    example('부총리가 말했다.', 'The deputy prime minister said so.'),
    example('국회 부의장이 말했다.', 'The vice speaker of the National Assembly said so.'),
    example('국회의장이 말했다.', 'The deputy speaker of the National Assembly said so.', 'deputy speaker'),
    example('외교부 차관이 방문했다.', 'The foreign minister visited.', '차관'),
    example('외교부 차관이 방문했다.', 'The vice foreign minister visited.'),
    example('대통령 권한대행이 서명했다.', 'The president signed it.', '대통령 권한대행'),
    example('대통령 권한대행이 서명했다.', 'The acting president signed it.'),
    example('대통령이 서명했다.', 'The acting president signed it.', 'acting president'),
    example('야당 대표가 말했다.', 'The ruling party leader said so.', 'ruling'),
    example('여당 대표가 말했다.', 'The opposition leader said so.', 'opposition'),
    example('여야 대표가 만났다.', 'The opposition leader met his counterpart.'),
    example('국방부 장관이 사임했다.', 'The foreign minister resigned.', 'foreign'),
    example('국방장관이 사임했다.', 'The defense minister resigned.'),
    example('북한이 발사했다.', 'South Korea fired it.', 'South Korea'),
    example('북한이 발사했다.', 'North Korea fired it.'),
    example('미국 부통령이 방한했다.', 'The U.S. president visited South Korea.', '부통령'),
    example('미국 부통령이 방한했다.', 'The U.S. vice president visited South Korea.'),
    example('부시장이 개막식에 왔다.', 'The mayor came to the opening.', '부시장'),
    example('전 시장이 재판을 받는다.', 'The former mayor is on trial.'),
    example('시장이 재판을 받는다.', 'The former mayor is on trial.', 'former mayor'),
    example('전직 교수가 체포됐다.', 'A professor was arrested.', '전직 교수'),
    example('전직 교수가 체포됐다.', 'A man who was a professor was arrested.'),
    example('개장 전 시장이 조용했다.', 'The market was quiet before it opened.'),
    example('전 검찰총장이 입당했다.', 'The prosecutor general joined the party.', '전 검찰총장'),
    example('유엔 사무차장이 왔다.', 'The U.N. secretary-general came.', '사무차장'),
  ],
}

const LONGEST = 3000

type Found = CheckFinding<Key>
const found = (
  pair: Pair,
  side: Side,
  index: number,
  words: string,
  key: Key,
  values: Record<string, string>,
): Found => ({
  ...place(pair, side, index, index + words.length),
  message: { key, values },
  confidence: 0.8,
})

const matchers = OFFICES.map((office) => ({
  ...office,
  /** The office with what is written before it: 전, 부, 前; a longer office that ends the same is another. */
  source: new RegExp(
    `(?<before>(?<![가-힣])(?:[전前] ?|전직 |전임 )|(?<![가-힣])부|부(?!장관))?(?<office>${office.korean})(?<after> ?(?:권한 ?대행|직무 ?대행|대행))?`,
    'g',
  ),
  target: new RegExp(`\\b${office.english}(?![\\w-])`, 'i'),
}))
/** What stands before an office in a compound that is another office. */
const OTHER_OFFICE = /(?:사무|부|차|대|소|협|검찰|경찰|위원|대법원|헌법재판소)$/

type Matcher = (typeof matchers)[number]

/** Each office that the source names once; with two of a kind nothing is certain. */
function findOffices(pair: Pair): Found[] {
  const taken: [number, number][] = []
  const results: Found[] = []
  for (const matcher of matchers) {
    if (!pair.source.includes(matcher.korean)) continue
    const all = [...pair.source.matchAll(matcher.source)].filter(
      ({ index, 0: words }) => !taken.some(([from, to]) => index < to && index + words.length > from),
    )
    for (const { index, 0: words } of all) taken.push([index, index + words.length])
    const [only] = all
    if (!only || all.length > 1 || !isNamed(pair.source, only)) continue
    const rendered = matcher.target.exec(pair.target)
    if (!rendered || countOf(matcher, pair.target) > 1) continue
    results.push(...compare(pair, matcher, only, rendered))
  }
  for (const [korean, chief] of Object.entries(DEPUTIES)) results.push(...findChief(pair, korean, chief))
  return results.slice(0, 2)
}

const countOf = ({ target }: Matcher, text: string) => [...text.matchAll(new RegExp(target.source, 'gi'))].length
const isNamed = (source: string, { index, groups }: RegExpExecArray | RegExpMatchArray) =>
  groups?.before !== undefined || !OTHER_OFFICE.test(source.slice(Math.max(0, (index ?? 0) - 6), index))

function compare(pair: Pair, { korean }: Office, only: RegExpMatchArray, rendered: RegExpExecArray): Found[] {
  const { before = '', after } = only.groups ?? {}
  const at = only.index ?? 0
  const words = only[0]
  const around = pair.target.slice(Math.max(0, rendered.index - 30), rendered.index)
  const lost = (expected: string) => [found(pair, 'source', at, words, 'title.lost', { source: words, expected })]
  const ago =
    /(?:\d|[년월일주간달]|[가-힣] )$/.test(pair.source.slice(0, at)) &&
    /(?:년|월|일|개월|시간|달|주일?|오래|얼마|직|하기|되기|기) ?$/.test(pair.source.slice(0, at))
  if (/[전前]/.test(before)) {
    if (ago || FORMER.english.test(pair.target) || STILL.test(pair.target)) return []
    return lost('former')
  }
  if (before === '부') return DEPUTY.english.test(pair.target) ? [] : lost('deputy')
  if (after) return ACTING.english.test(pair.target) ? [] : lost('acting')
  return addedTo(pair, korean, around, rendered)
}

/** What makes the former office a sitting one is told by findSitting. */
const STILL = /\b(?:sitting|incumbent)\b/i

/** Former, acting or deputy directly before the office, of which the source says nothing anywhere. */
function addedTo(pair: Pair, korean: string, around: string, rendered: RegExpExecArray): Found[] {
  const word = /\b(former|ex-|acting|interim|caretaker|deputy|vice)[ -]?(?:[A-Z]?[a-z]+ )?$/i.exec(around)
  if (!word) return []
  const [adjective = ''] = word
  const kind = (word[1] ?? '').toLowerCase()
  const said = /former|ex-/.test(kind)
    ? FORMER.korean.test(pair.source)
    : /acting|interim|caretaker/.test(kind)
      ? ACTING.korean.test(pair.source)
      : /부(?:의장|시장|교수|총리|대통령|회장|사장|위원장|총장|총재|지사|대표|대변인|청장|감독|원장|국장|장관|시장)|차관|차장|2인자|보좌|부관|차석|부책임|수석/.test(
          pair.source,
        )
  if (said) return []
  const start = rendered.index - adjective.length
  const words = pair.target.slice(start, rendered.index + rendered[0].length)
  return [found(pair, 'target', start, words, 'title.added', { target: words, source: korean })]
}

/** 차관 is a vice minister, 사무차장 a deputy secretary-general; without their chief beside them. */
function findChief(pair: Pair, korean: string, chief: string): Found[] {
  const at = pair.source.indexOf(korean)
  const matcher = matchers.find((one) => one.korean === chief)
  if (at < 0 || !matcher || pair.source.includes(chief) || /차관보|차관급/.test(pair.source)) return []
  if (/[가-힣]/.test(korean === '차관' ? '' : (pair.source[at - 1] ?? '')) || !matcher.target.test(pair.target))
    return []
  if (/[원러]$|차관[을이] ?(?:제공|도입|상환)/.test(pair.source.slice(0, at))) return []
  return DEPUTY.english.test(pair.target)
    ? []
    : [found(pair, 'source', at, korean, 'title.lost', { source: korean, expected: 'deputy' })]
}

/** A former office that is a sitting one in the translation, or the reverse; neither says the other anywhere. */
function findSitting(pair: Pair): Found[] {
  const sitting = SITTING.english.exec(pair.target)
  const former = FORMER.plain.exec(pair.target)
  const exchanged = (korean: RegExp, words: RegExpExecArray): Found[] => {
    const source = korean.exec(pair.source)?.[0]
    if (source === undefined) return []
    return [found(pair, 'target', words.index, words[0], 'title.exchanged', { source, target: words[0] })]
  }
  if (sitting && !former && /^(?:sitting|incumbent)$/i.test(sitting[0]) && !SITTING.korean.test(pair.source))
    return exchanged(/전직|전임/, sitting)
  if (former && !sitting && !FORMER.korean.test(pair.source)) return exchanged(/현직|현역/, former)
  return []
}

/** One of two or several is named on each side, and not the same. */
function findExchanged(pair: Pair): Found[] {
  const { source, target } = pair
  const results: Found[] = []
  const differ = (own: RegExp, other: RegExp) => {
    const [words, there] = [own.exec(source), other.exec(target)]
    if (words && there)
      results.push(
        found(pair, 'target', there.index, there[0], 'title.exchanged', { source: words[0], target: there[0] }),
      )
  }
  for (const [one, other, both] of [
    [PARTIES.ruling, PARTIES.opposition, PARTIES.both],
    [PARTIES.opposition, PARTIES.ruling, PARTIES.both],
    [KOREAS.north, KOREAS.south, KOREAS.both],
    [KOREAS.south, KOREAS.north, KOREAS.both],
  ] as const)
    if (one.korean.test(source) && !other.korean.test(source) && !both.test(source) && !one.english.test(target))
      differ(one.korean, other.english)
  const here = MINISTRIES.filter(({ korean }) => korean.test(source))
  const there = MINISTRIES.filter(({ english }) => english.test(target))
  const [own, other] = [here[0], there[0]]
  if (
    here.length === 1 &&
    there.length === 1 &&
    own &&
    other &&
    own !== other &&
    /\b(?:minister|secretar)/i.test(target)
  )
    differ(own.korean, other.english)
  return results
}
