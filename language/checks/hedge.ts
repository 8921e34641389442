import { ANY_KOREAN_HEDGE, ENGLISH_HEDGE, HEDGES, NO_HEDGE, SURE_ENGLISH_HEDGE } from '../lexicon/hedge-words'
import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'
import { sentencePairs, withoutQuotes } from './sentence-pairs'

type Key = 'hedge.lost' | 'hedge.suspicion' | 'hedge.added'

export const hedge: Check<Key> = {
  id: 'hedge',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Certainty', ko: '확실성' },
  summary: {
    en: 'What the source only expects, reports or suspects is a plain fact, or the other way round.',
    ko: '원문의 추정·전망·혐의를 번역문이 사실로 단정하거나, 그 반대입니다.',
  },
  why: {
    en: 'A suspicion that reads like a verdict and a forecast that reads like news are errors that cost corrections, and worse. Reported only where the translation has no word of doubt in the sentence at all.',
    ko: '혐의가 사실로, 전망이 결과로 읽히면 정정 보도로 끝나지 않을 수 있습니다. 번역문의 그 문장에 불확실함을 나타내는 말이 전혀 없을 때만 알립니다.',
  },
  messages: {
    'hedge.lost': {
      severity: 'major',
      en: 'Source {words} isn’t certain; the translation states a fact.',
      ko: '원문은 “{words}”(으)로 단정하지 않는데 번역문은 사실로 썼습니다.',
    },
    'hedge.suspicion': {
      severity: 'major',
      en: 'Source {words} is a suspicion; the translation states it as a fact.',
      ko: '원문의 “{words}”은(는) 혐의나 의혹인데 번역문은 사실로 썼습니다.',
    },
    'hedge.added': {
      severity: 'minor',
      en: 'Translation “{words}” is uncertain; the source states a fact.',
      ko: '번역문은 “{words}”(으)로 단정하지 않는데 원문은 사실로 썼습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return []
    if (pair.target === '' || pair.source.length > LONGEST || pair.target.length > LONGEST) return []
    return sentencePairs(pair, languages)
      .flatMap(([from, to]) => compare(pair, from, to))
      .slice(0, 3)
  },
  examples: [
    example('정부가 개입한 것으로 알려졌다.', 'The government intervened.', '것으로 알려졌'),
    example('정부가 개입한 것으로 알려졌다.', 'The government reportedly intervened.'),
    example('정부가 개입한 것으로 알려졌다.', 'The government is known to have intervened.'),
    example('사망자는 백 명이 넘는 것으로 추정된다.', 'More than a hundred people died.', '것으로 추정'),
    example('사망자는 백 명이 넘는 것으로 추정된다.', 'More than a hundred people are feared dead.'),
    example('원인은 누전으로 추정된다.', 'The cause was a short circuit.', '으로 추정된'),
    example('원인은 누전으로 추정된다.', 'A short circuit probably caused it.'),
    example('금리가 오른 것으로 보인다.', 'Interest rates rose.', '것으로 보인다'),
    example('금리가 오를 것으로 보인다.', 'Interest rates will rise.'),
    example('회담이 열릴 가능성이 있다.', 'The talks are being held.', '가능성이'),
    example('회담이 열릴 가능성이 있다.', 'The talks may be held.'),
    example('회담이 열릴 가능성이 없다.', 'There are no talks.'),
    example('그는 뇌물을 받은 혐의를 받고 있다.', 'He took bribes.', '혐의를 받'),
    example('그는 뇌물을 받은 혐의로 기소됐다.', 'He was charged with taking bribes.'),
    example('경찰은 횡령 혐의로 그를 체포했다.', 'Police arrested him for embezzlement.'),
    example('회사는 장부를 조작했다는 의혹을 받았다.', 'The company cooked the books.', '의혹을'),
    example('회사는 장부를 조작했다는 의혹을 받았다.', 'The company is alleged to have cooked the books.'),
    example('그는 돈을 훔쳤다.', 'He allegedly stole the money.', 'allegedly'),
    example('그는 돈을 훔친 혐의를 받는다.', 'He allegedly stole the money.'),
    example('그는 돈을 훔쳤다고 한다.', 'He reportedly stole the money.'),
    example('그는 돈을 훔쳤다.', 'He stole the money.'),
    example('내년 경기가 나아질 전망이다.', 'The economy improved.', '전망이다'),
  ],
}

const LONGEST = 2000
type Range = { readonly start: number; readonly end: number }
function compare(pair: Pair, from: Range, to: Range): CheckFinding<Key>[] {
  const source = pair.source.slice(from.start, from.end)
  const target = pair.target.slice(to.start, to.end)
  if (!ENGLISH_HEDGE.test(target) && !NO_HEDGE.test(source)) {
    for (const { kind, korean } of HEDGES) {
      const words = korean.exec(withoutQuotes(source))
      if (words)
        return [
          found(
            pair,
            'source',
            from.start + words.index,
            words[0],
            kind === 'suspicion' ? 'hedge.suspicion' : 'hedge.lost',
          ),
        ]
    }
    return []
  }
  const sure = SURE_ENGLISH_HEDGE.exec(target)
  if (sure && !ANY_KOREAN_HEDGE.test(source))
    return [found(pair, 'target', to.start + sure.index, sure[0], 'hedge.added')]
  return []
}

function found(pair: Pair, side: Side, start: number, words: string, key: Key): CheckFinding<Key> {
  return { ...place(pair, side, start, start + words.length), message: { key, values: { words } }, confidence: 0.75 }
}
