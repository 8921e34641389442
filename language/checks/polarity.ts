import { FALL, RISE } from '../lexicon/direction-words'
import { ANY_ENGLISH_NEGATIVE, ANY_KOREAN_NEGATIVE, ENGLISH_NEGATION, KOREAN_NEGATION } from '../lexicon/negation-words'
import { sentences } from '../segment'
import { type Check, type CheckFinding, example, type Languages, type Pair, place, type Side } from './check'

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
    en: 'A “not” that came or went, or a rise that became a fall, turns a report into its opposite. Only plain cases are told: one side says it outright, the other has nothing of the kind.',
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

/** A separate negative clause beside the main one. */
const CLAUSES = /,\s(?:but|and|or|so|which|who|though)\b|;|\b(?:but|although|though|because|if|when|that)\b/
function compareNegations(pair: Pair, languages: Languages): CheckFinding<Key>[] {
  if (pair.source.length > 90 || pair.target.length > 220 || pair.target === '' || pair.source === '') return []
  if (sentences(pair.source, languages.source).length !== 1 || sentences(pair.target, languages.target).length !== 1)
    return []
  const source = KOREAN_NEGATION.exec(pair.source)
  const target = ENGLISH_NEGATION.exec(pair.target)
  if (
    source &&
    !ANY_ENGLISH_NEGATIVE.test(pair.target) &&
    !/수밖에|뿐|만\s?아니|아니라|않을 수|않으면|못지/.test(pair.source)
  ) {
    return [negationAlone(pair, 'polarity.lost', 'source', source.index, source[0])]
  }
  if (target && !source && !CLAUSES.test(pair.target) && !ANY_KOREAN_NEGATIVE.test(pair.source))
    return [negationAlone(pair, 'polarity.added', 'target', target.index, target[0])]
  return []
}

function negationAlone(pair: Pair, key: 'polarity.lost' | 'polarity.added', side: Side, start: number, words: string) {
  return {
    ...place(pair, side, start, start + words.length),
    message: { key, values: { words } },
    confidence: 0.75,
  }
}
