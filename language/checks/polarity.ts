import { actsOf } from '../lexicon/acts'
import { FALL, RISE } from '../lexicon/direction-words'
import { englishStem } from '../lexicon/english-stem'
import {
  ANY_KOREAN_NEGATIVE,
  ENGLISH_IDIOM,
  ENGLISH_NEGATION,
  FIRM_ENGLISH_NEGATIVE,
  KOREAN_IDIOM,
  KOREAN_NEGATION,
  NEGATIVE_PREFIX,
  SOFT_ENGLISH_NEGATIVE,
} from '../lexicon/negation-words'

import { type Check, type CheckFinding, example, type Languages, type Pair, place, type Side } from './check'
import { sentencePairs } from './sentence-pairs'

type Key = 'polarity.direction' | 'polarity.lost' | 'polarity.added'

export const polarity: Check<Key> = {
  id: 'polarity',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Reversed meaning', ko: '뒤바뀐 뜻' },
  summary: {
    en: 'A negation, a rise or a fall is reversed.',
    ko: '부정이나 오르내림이 거꾸로 옮겨졌습니다.',
  },
  why: {
    en: 'A “not” that came or went, or a rise that became a fall, turns a report into its opposite. Only plain cases are reported: one side says it outright, the other has nothing of the kind.',
    ko: '부정이 생기거나 사라지고 상승이 하락으로 바뀌면 기사의 뜻이 뒤집힙니다. 한쪽은 분명히 말하고 다른 쪽에는 그런 말이 전혀 없을 때만 알립니다.',
  },
  messages: {
    'polarity.direction': {
      severity: 'major',
      en: 'Source {source}, translation “{target}”: up and down are reversed.',
      ko: '원문 {source}, 번역문 “{target}”: 오르내림이 뒤바뀌었습니다.',
    },
    'polarity.lost': {
      severity: 'major',
      en: 'Source {words} is negative; the translation seems not to be.',
      ko: '원문 “{words}”은(는) 부정인데 번역문은 그렇지 않은 것 같습니다.',
    },
    'polarity.added': {
      severity: 'major',
      en: 'Translation “{words}” is negative; the source seems not to be.',
      ko: '번역문 “{words}”은(는) 부정인데 원문은 그렇지 않은 것 같습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return []
    return [...compareDirections(pair), ...compareNegations(pair, languages)]
  },
  examples: [
    example('주가는 3% 올랐다.', 'Shares fell 3 percent.', 'fell'),
    example('주가는 3% 올랐다.', 'Shares rose 3 percent.'),
    example('유가는 4달러 하락했다.', 'Crude climbed $4.', 'climbed'),
    example('유가는 4달러 하락했다.', 'Crude tumbled $4.'),
    example('실업률이 5%로 떨어져 고용이 늘었다.', 'Unemployment fell to 5 percent.'),
    example('수출이 크게 늘었다.', 'Exports dropped sharply.', 'dropped'),
    example('세금을 인하했다.', 'The tax was raised.', 'raised'),
    example('감소폭이 줄었다.', 'The decrease got smaller.'),
    example('증가세가 둔화했다.', 'Growth slowed down.'),
    example('그는 회담에 참석했다.', 'He did not attend the talks.', 'did not'),
    example('그는 회담에 참석하지 않았다.', 'He attended the talks.', '하지 않았다'),
    example('그는 회담에 참석하지 않았다.', 'He did not attend the talks.'),
    example('그는 회담에 불참했다.', 'He did not attend the talks.'),
    example('그는 참석할 수밖에 없었다.', 'He had to attend.'),
    example('회담에 참석하지 못했다.', 'He missed the talks.'),
    example('그는 제안을 거부했다.', 'He did not accept the offer.'),
    example('비가 와서 경기가 취소됐다.', 'The match was not played because of rain.'),
    example('그뿐만 아니라 동생도 왔다.', 'His brother came, too.'),
    example(
      '여당은 법안을 처리하지 않겠다고 약속했다.',
      'The ruling party promised to pass the bill.',
      '하지 않겠다고',
    ),
    example('여당은 법안을 처리하지 않겠다고 약속했다.', 'The ruling party promised not to pass the bill.'),
    example('정부는 자료를 공개하지 않기로 했다.', 'The government decided to release the data.', '하지 않기로'),
    example('증거가 없다.', 'There is evidence.', '없다'),
    example('아직 모른다.', 'It is not known yet.'),
    example(
      '회사는 직원들에게 약속한 상여금을 이달에도 지급하지 못했다고 노조가 밝혔다.',
      'The company has again paid its employees the promised bonus this month, the union said.',
      '하지 못했다고',
    ),
    example(
      '위원회는 수요일 회의에서 새 규정을 승인했다고 위원장이 말했다.',
      'The committee did not approve the new rules on Wednesday, its chairman said.',
      'did not',
    ),
    example('이 문은 열지 마세요.', 'Please open this door.', '열지 마세요'),
    example('이 문은 열지 마세요.', 'Do not open this door.'),
    example('그는 범인이 아닙니다.', 'He is the culprit.', '아닙니다'),
    example('그는 범인이 아닙니다.', 'He is innocent.'),
    example('그는 포기할 생각이 없다.', 'He intends to carry on.'),
    example('날씨가 좋지 않았다.', 'The weather was bad.'),
    example('그는 탑에서 뛰어내렸다.', 'He jumped off the tower.'),
    example('공개할 계획이 있다고 말했다.', 'He said there was no plan to release it.', 'no'),
    example('시설이 안전하지 않다고 지적했다.', 'It raised concerns about the safety of the facility.'),
    example('전문가들은 그 다리가 안전하지 않다고 경고했다.', 'Experts said the bridge was safe.', '하지 않다고'),
    example('이 놀이터는 안전하지 않다.', 'This playground is far from safe.'),
    example('이 약은 위험하지 않다.', 'This drug is safe.'),
    example('회사는 생산을 중단하지 않기로 했다.', 'The company decided to halt production.', '하지 않기로'),
    example('회사는 생산을 중단하지 않기로 했다.', 'The company decided to keep production from being halted.'),
    example('구단은 계약을 취소하지 않았다.', 'The club canceled the contract.', '하지 않았다'),
    example('원인을 확인할 수 없다.', 'The cause can be confirmed.', '수 없다'),
    example('그는 그곳을 방문한 적이 없다.', 'He has visited the place.', '적이 없다'),
    example('그는 유죄가 아니라고 했다.', 'He said he was guilty.', '아니라고'),
    example('그는 유죄가 아니라고 했다.', 'He said he was innocent.'),
    example('돈이 아니라 명예를 택했다.', 'He chose honor over money.'),
    example('결론에 이르지 못했다.', 'They reached a conclusion.', '이르지 못했다'),
    example('결론에 이르지 못했다.', 'They have yet to reach a conclusion.'),
    example('경기는 무승부로 끝났다.', 'The match did not produce a winner.'),
  ],
}

/** Everything on one side goes up, everything on the other goes down. */
function compareDirections(pair: Pair): CheckFinding<Key>[] {
  const [up, down] = [RISE.korean.exec(pair.source), FALL.korean.exec(pair.source)]
  if ((up === null) === (down === null)) return []
  if ((up ? RISE : FALL).english.test(pair.target)) return []
  const against = (up ? FALL : RISE).plain.exec(pair.target)
  const own = up ?? down
  if (!against || !own || (/[가-힣]/.test(pair.source) && /둔화|완화|그쳤|주춤/.test(pair.source))) return []
  return [
    {
      ...place(pair, 'target', against.index, against.index + against[0].length),
      message: { key: 'polarity.direction', values: { source: own[0], target: against[0] } },
      counterpart: place(pair, 'source', own.index, own.index + own[0].length),
      confidence: 0.8,
    },
  ]
}

/**
 * Sentence by sentence where both sides have as many, else the unit as a whole. A negation counts as lost or added where the
 * word that it belongs to is found on the other side and nothing negative is around.
 */
function compareNegations(pair: Pair, languages: Languages): CheckFinding<Key>[] {
  if (pair.source === '' || pair.target === '' || pair.source.length > LONGEST || pair.target.length > LONGEST)
    return []
  return sentencePairs(pair, languages).flatMap(([from, to]) => {
    const texts = { source: pair.source.slice(from.start, from.end), target: pair.target.slice(to.start, to.end) }
    const lost = findLost(texts)
    if (lost) return [negationAlone(pair, 'polarity.lost', 'source', from.start + lost.start, lost.words)]
    const added = findAdded(texts)
    return added ? [negationAlone(pair, 'polarity.added', 'target', to.start + added.start, added.words)] : []
  })
}

const LONGEST = 2000
type Texts = { readonly source: string; readonly target: string }
type Words = { readonly start: number; readonly words: string }

function findLost({ source, target }: Texts): Words | null {
  if (KOREAN_IDIOM.test(source) || /[?？]/.test(source)) return null
  const stems = new Map([...target.matchAll(/[A-Za-z]+/g)].map(([word]) => [word, englishStem(word)]))
  for (const match of source.matchAll(KOREAN_NEGATION)) {
    const { word = '', not = '' } = match.groups ?? {}
    const known = new Set(renderingsOf(word, source.slice(0, match.index)))
    // What renders the negated word itself negates nothing: 안전하지 않다 isn't “safe”, nor 중단하지 않기로 “suspend”.
    const rest = target.replace(/[A-Za-z]+/g, (one) => (known.has(stems.get(one) ?? '') ? '·' : one))
    if (rest === target || FIRM_ENGLISH_NEGATIVE.test(rest) || SOFT_ENGLISH_NEGATIVE.test(rest)) continue
    if (isNegatedTwice(source, match.index, word)) continue
    const words = not.startsWith('지') ? (word.length > 2 ? word.slice(-1) : word) + not : not.trim()
    return { start: match.index + match[0].length - words.length, words }
  }
  return null
}

/** Two negatives in a row: 포기할 생각이 없다. One word alone may mean something negative, if it stands only here: 중단하지 않다. */
function isNegatedTwice(source: string, at: number, word: string): boolean {
  const own = word.slice(0, -1)
  const before = source.slice(Math.max(0, at - 6), at)
  if (ANY_KOREAN_NEGATIVE.test(before)) return true
  return ANY_KOREAN_NEGATIVE.test(before + own) && source.split(own).length > 2
}

/** What the negated word may be in English: of 하지, the word before it. */
function renderingsOf(word: string, before: string): string[] {
  const own = /^[하되]?$/.test(word) ? (/([가-힣]+)\s*$/.exec(before)?.[1] ?? '') : word
  return actsOf(own).filter((stem) => !VAGUE.has(stem))
}

/** Stems that stand in too many sentences to say which word was translated. */
const VAGUE = new Set([
  'have',
  'be',
  'do',
  'go',
  'come',
  'get',
  'say',
  'make',
  'take',
  'is',
  'use',
  'can',
  'like',
  'know',
  'see',
  'be',
  'hold',
  'give',
  'put',
])

function findAdded({ source, target }: Texts): Words | null {
  if (ANY_KOREAN_NEGATIVE.test(source) || ENGLISH_IDIOM.test(target) || target.includes('?')) return null
  const negation = ENGLISH_NEGATION.exec(target)
  if (!negation) return null
  const [all, between = '', word = ''] = negation
  const stem = englishStem(word)
  const words = { start: negation.index, words: all.slice(0, all.length - between.length - word.length - 1) }
  if (VAGUE.has(stem)) return null
  const own = (source.match(/[가-힣]+/g) ?? []).filter((word) => actsOf(word).includes(stem))
  return own.length > 0 && !own.some((word) => NEGATIVE_PREFIX.test(word)) ? words : null
}

function negationAlone(pair: Pair, key: 'polarity.lost' | 'polarity.added', side: Side, start: number, words: string) {
  return {
    ...place(pair, side, start, start + words.length),
    message: { key, values: { words } },
    confidence: 0.75,
  }
}
