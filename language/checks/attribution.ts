import { NEWS_SOURCES } from '../lexicon/claim-words'
import { type Check, type CheckFinding, example, type Pair, place } from './check'

type Key = 'attribution.other'

export const attribution: Check<Key> = {
  id: 'attribution',
  family: 'logic',
  scope: 'pair',
  title: { en: 'Attribution', ko: '출처 표시' },
  summary: {
    en: 'The two sides name different sources for what is said.',
    ko: '같은 말의 출처가 원문과 번역문에서 다릅니다.',
  },
  why: {
    en: 'Police are not prosecutors, and one paper’s report is not another’s. Reported where the source names one of the sources that news goes by, and the translation only another.',
    ko: '경찰과 검찰은 다르고, 어느 신문의 보도인지도 다릅니다. 원문이 밝힌 출처는 번역문에 없고 다른 출처만 있을 때 알립니다.',
  },
  messages: {
    'attribution.other': {
      severity: 'major',
      en: 'The source attributes this to {source}, the translation to “{words}”.',
      ko: '원문의 출처는 {source}인데 번역문에는 “{words}”(이)라고 되어 있습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'misattribution', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return []
    if (pair.source.length > LONGEST || pair.target.length > LONGEST) return []
    return compare(pair)
  },
  examples: [
    example(
      '경찰에 따르면 운전자는 술에 취해 있었다.',
      'According to prosecutors, the driver was drunk.',
      'According to prosecutors',
    ),
    example('경찰에 따르면 운전자는 술에 취해 있었다.', 'According to police, the driver was drunk.'),
    example('경찰에 따르면 운전자는 술에 취해 있었다.', 'The driver was drunk, police said.'),
    example('경찰에 따르면 운전자는 술에 취해 있었다.', 'The driver was drunk, authorities said.'),
    example('경찰에 따르면 운전자는 술에 취해 있었다.', 'The driver was drunk.'),
    example('검찰에 따르면 그는 돈을 받았다.', 'He took money, according to the police.', 'according to the police'),
    example(
      '뉴욕타임스에 따르면 협상이 결렬됐다.',
      'According to the Wall Street Journal, the talks collapsed.',
      'According to the Wall Street Journal',
    ),
    example('뉴욕타임스에 따르면 협상이 결렬됐다.', 'According to the Times, the talks collapsed.'),
    example(
      '전문가들에 따르면 물가는 더 오른다.',
      'Prices will rise further, the government said.',
      'the government said',
    ),
    example('전문가들에 따르면 물가는 더 오른다.', 'Prices will rise further, analysts said.'),
    example('법원은 회사가 배상해야 한다고 밝혔다.', 'The company must pay, prosecutors said.', 'prosecutors said'),
    example('법원은 회사가 배상해야 한다고 밝혔다.', 'The company must pay, the court said.'),
    example('법원은 회사가 배상해야 한다고 밝혔다.', 'The company must pay, the judge told prosecutors.'),
    example('정부에 따르면 수출이 늘었다. 경찰도 같은 말을 했다.', 'Exports grew, the government said. So did police.'),
    example('', ''),
    example('기상청에 따르면 기온이 떨어진다.', 'The mercury will fall, according to the agency.'),
    example(
      '대법원은 해고가 무효라고 밝혔다.',
      'The dismissals were void, the Constitutional Court said.',
      'the Constitutional Court said',
    ),
    example('대법원은 해고가 무효라고 밝혔다.', 'The dismissals were void, the court said.'),
    example(
      '서울중앙지검은 총책을 기소한다고 밝혔다.',
      'The Seoul Central District Court said it would indict the chief.',
      'The Seoul Central District Court said',
    ),
    example('서울중앙지검은 총책을 기소한다고 밝혔다.', 'The chief will be indicted, the prosecutors’ office said.'),
    example(
      '금융감독원에 따르면 피해는 31만 건이다.',
      'According to the Bank of Korea, there were 310,000 cases.',
      'According to the Bank of Korea',
    ),
    example('금융감독원에 따르면 피해는 31만 건이다.', 'There were 310,000 cases, the regulator said.'),
    example(
      '국방부는 훈련이 방어 목적이라고 밝혔다.',
      'The drills are defensive, the Foreign Ministry said.',
      'the Foreign Ministry said',
    ),
    example('국방부는 훈련이 방어 목적이라고 밝혔다.', 'The drills are defensive, the ministry said.'),
    example(
      '연합뉴스는 장관이 바뀐다고 보도했다.',
      'Reuters had reported that the minister would be replaced.',
      'Reuters had reported',
    ),
    example('블룸버그에 따르면 주가가 올랐다.', 'Shares rose, Reuters reported.', 'Reuters reported'),
    { pairs: [['Laut Polizei war er betrunken.', 'He was drunk, prosecutors said.']], finds: [], from: 'de' },
  ],
}

const LONGEST = 3000

/** How Korean says whose words something is: X에 따르면, X는 …고 밝혔다. */
const ATTRIBUTED = (name: string) =>
  new RegExp(
    `(?<![가-힣A-Za-z])(?<who>(?:[가-힣]{0,8}\\s?)?${name})(?:통신|들|\\s?관계자|\\s?당국)?(?:에 (?:따르면|의하면)|(?:은|는|이|가) [^.\\n]{0,200}[다라]고 (?:밝혔|말했|전했|발표했|보도했|설명했))`,
  )
const PATTERNS = NEWS_SOURCES.map((source) => ({ ...source, attributed: ATTRIBUTED(source.korean) }))

/** Whose words it is in English: according to X, X said. */
const ACCORDING =
  /\baccording to (?:the |an? |local |state |government |federal )?(?<who>\p{L}+(?:\.\p{L}+)*(?: \p{Lu}\p{L}+(?:\.\p{L}+)*){0,3})/giu
const SAID =
  /(?<who>(?:\b[Tt]he )?\b\p{L}+(?:\.\p{L}+)*(?: \p{Lu}\p{L}+(?:\.\p{L}+)*){0,3}) (?:(?:ha[ds]|have|also|later|earlier) ){0,2}(?:said|reported|says|announced)\b/gu

function compare(pair: Pair): CheckFinding<Key>[] {
  const all = PATTERNS.flatMap((source) => {
    const who = pair.source.includes(source.korean) ? source.attributed.exec(pair.source)?.groups?.who : undefined
    return who === undefined ? [] : [{ ...source, who }]
  })
  // 법원 stands in 대법원 too.
  const named = all.filter(
    ({ korean }) => !all.some((other) => other.korean !== korean && other.korean.includes(korean)),
  )
  const [source] = named
  if (named.length !== 1 || !source || source.english.test(pair.target)) return []
  const said = [...pair.target.matchAll(ACCORDING), ...pair.target.matchAll(SAID)]
  if (said.length !== 1) return []
  const [only] = said
  const who = only?.groups?.who ?? ''
  // Only others of the known sources that the original doesn't name at all: anything else may be the same one by another name.
  const others = PATTERNS.filter(({ english }) => english.test(who)).map(({ korean }) => korean)
  if (
    !only ||
    ANY_OFFICE.test(who) ||
    others.length === 0 ||
    others.some((korean) => isNamed(korean, pair.source, source.korean))
  )
    return []
  return [
    {
      ...place(pair, 'target', only.index, only.index + only[0].length),
      message: { key: 'attribution.other', values: { source: source.who.trim(), words: who } },
      confidence: 0.75,
    },
  ]
}

/** Said for short of whichever was named before. */
const ANY_OFFICE =
  /^(?:the )?(?:agency|ministry|office|commission|department|bureau|regulator|watchdog|authorities|officials?|sources?|paper|newspaper)s?$/i

/** Named outside the source that is already known: 법원 in 대법원 is no other. */
const isNamed = (korean: string, text: string, known: string) => text.replaceAll(known, '·').includes(korean)
