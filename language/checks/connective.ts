import { CAUSE } from '../lexicon/claim-words'
import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'
import { sentencePairs, withoutQuotes } from './sentence-pairs'

type Key = 'connective.lost' | 'connective.added'

export const connective: Check<Key> = {
  id: 'connective',
  family: 'logic',
  scope: 'pair',
  title: { en: 'Cause and effect', ko: '인과 관계' },
  summary: {
    en: 'One side says that one thing comes of another; the other side doesn’t.',
    ko: '한쪽만 원인과 결과로 이었습니다.',
  },
  why: {
    en: 'A “because” that the source doesn’t have is a claim of the translator’s, and one that is lost takes the reason away. Reported where nothing in the sentence can be read as a cause.',
    ko: '원문에 없는 ‘때문에’는 번역자의 주장이 되고, 빠진 ‘때문에’는 이유를 지웁니다. 그 문장에 인과로 읽을 말이 전혀 없을 때만 알립니다.',
  },
  messages: {
    'connective.lost': {
      severity: 'minor',
      en: 'Source “{words}” gives a cause; the translation doesn’t.',
      ko: '원문은 “{words}”(으)로 까닭을 말하는데 번역문에는 없습니다.',
    },
    'connective.added': {
      severity: 'minor',
      en: 'Translation “{words}” gives a cause; the source doesn’t.',
      ko: '번역문은 “{words}”(으)로 까닭을 말하는데 원문에는 없습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return []
    if (pair.target === '' || pair.source.length > LONGEST || pair.target.length > LONGEST) return []
    return sentencePairs(pair, languages).flatMap(([from, to]) => compare(pair, from, to))
  },
  examples: [
    example('비가 왔기 때문에 경기가 취소됐다.', 'It rained. The match was called off.', '때문에'),
    example('비가 왔기 때문에 경기가 취소됐다.', 'The match was called off because it rained.'),
    example('비가 왔기 때문에 경기가 취소됐다.', 'Rain led to the match being called off.'),
    example('비가 왔기 때문에 경기가 취소됐다.', 'The match was called off after rain.'),
    example('정부 덕분에 값이 내렸다.', 'Prices fell thanks to the government.'),
    example('값이 내렸다. 따라서 수요가 늘었다.', 'Prices fell. Demand grew.', '따라서'),
    example('값이 내렸다. 따라서 수요가 늘었다.', 'Prices fell. Demand grew as a result.'),
    example('시장이 취임했다. 관광객도 늘었다.', 'The mayor took office. Tourism grew because of him.', 'because'),
    example('시장이 취임했지만 관광객은 줄었다.', 'Tourism fell because the mayor took office.', 'because'),
    example('시장이 취임하면서 관광객이 늘었다.', 'Tourism grew because the mayor took office.'),
    example('시장의 정책으로 관광객이 늘었다.', 'Tourism grew because of the mayor’s policy.'),
    example('비가 와서 경기가 취소됐다.', 'The match was called off because it rained.'),
    example('값이 내렸다. 그 결과 수요가 늘었다.', 'Prices fell. Demand grew.', '그 결과'),
    example('경찰이 조사했다. 그 결과를 내일 발표한다.', 'Police investigated. Findings are due tomorrow.'),
    example('그는 웃었다.', 'He laughed.'),
    example('그는 떠났다. 아내는 남았다.', 'He left. Therefore his wife stayed.', 'Therefore'),
    example('', ''),
    example('공판은 다음 달 열릴 예정이다.', 'The hearing is due to open next month.'),
    example('심사는 9일 다시 열릴 예정이다.', 'The review is due to resume on the 9th.'),
    example('짙은 안개 탓에 헬기가 뜨지 못했다.', 'Helicopters could not take off in the thick fog.'),
    example('손실은 줄었다. 일부를 돌려받았기 때문이다.', 'The loss shrank; some of it has been returned.'),
    example('이 구단의 시설을 고려해 볼 때 승격이 맞다.', 'Because of its facilities the club belongs higher up.'),
    example(
      '한쪽 눈만 치료했다. 부작용이 생길 수 있기 때문이다.',
      'Only one eye was treated, in case of side effects.',
    ),
    example('폭우에 다리가 끊겼다.', 'The bridge is cut due to the heavy rain.'),
    example('길이 막혀 버스가 멈췄다.', 'Buses stopped because the road was blocked.'),
    example('그는 “돈 때문이었다”고 말했다.', 'He said it “was about money.”'),
    {
      pairs: [['Es regnete. Das Spiel fiel aus.', 'The match was called off because it rained.']],
      finds: [],
      from: 'de',
    },
  ],
}

const LONGEST = 2000
type Range = { readonly start: number; readonly end: number }

function compare(pair: Pair, from: Range, to: Range): CheckFinding<Key>[] {
  const source = withoutQuotes(pair.source.slice(from.start, from.end))
  const target = withoutQuotes(pair.target.slice(to.start, to.end))
  const lost = CAUSE.korean.exec(source)
  if (lost && !CAUSE.anyEnglish.test(target))
    return [found(pair, 'source', from.start + lost.index, lost[0], 'connective.lost')]
  const added = CAUSE.english.exec(target)
  if (added && !CAUSE.anyKorean.test(source))
    return [found(pair, 'target', to.start + added.index, added[0], 'connective.added')]
  return []
}

function found(pair: Pair, side: Side, start: number, words: string, key: Key): CheckFinding<Key> {
  return { ...place(pair, side, start, start + words.length), message: { key, values: { words } }, confidence: 0.6 }
}
