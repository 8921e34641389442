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
    en: 'Police are not prosecutors, and one paper’s report is not another’s. Told where the source names one of the sources that news goes by, and the translation only another.',
    ko: '경찰과 검찰은 다르고, 어느 신문의 보도인지도 다릅니다. 원문이 밝힌 출처는 번역문에 없고 다른 출처만 있을 때 알립니다.',
  },
  messages: {
    'attribution.other': {
      severity: 'major',
      en: 'The source attributes this to {source}, the translation to “{words}”.',
      ko: '원문의 출처는 {source}인데 번역문은 “{words}”입니다.',
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
    example('블룸버그에 따르면 주가가 올랐다.', 'Shares rose, Reuters reported.', 'Reuters reported'),
    { pairs: [['Laut Polizei war er betrunken.', 'He was drunk, prosecutors said.']], finds: [], from: 'de' },
  ],
}

const LONGEST = 3000

/** How Korean says whose words something is: X에 따르면, X는 …고 밝혔다. */
const ATTRIBUTED = (name: string) =>
  new RegExp(
    `(?<![가-힣])(?:[가-힣]{0,8}\\s?)?${name}(?:들|\\s?관계자|\\s?당국)?(?:에 (?:따르면|의하면)|(?:은|는|이|가) [^.\\n]{0,200}[다라]고 (?:밝혔|말했|전했|발표했|보도했|설명했))`,
  )
const PATTERNS = NEWS_SOURCES.map((source) => ({ ...source, attributed: ATTRIBUTED(source.korean) }))

/** Whose words it is in English: according to X, X said. */
const ACCORDING =
  /\baccording to (?:the |an? |local |state |government |federal )?(?<who>\p{L}+(?:\.\p{L}+)*(?: \p{Lu}\p{L}+(?:\.\p{L}+)*){0,3})/giu
const SAID =
  /(?<who>(?:\b[Tt]he )?\b\p{L}+(?:\.\p{L}+)*(?: \p{Lu}\p{L}+(?:\.\p{L}+)*){0,3}) (?:said|reported|says|announced)\b/gu

function compare(pair: Pair): CheckFinding<Key>[] {
  const named = PATTERNS.filter(
    ({ korean, attributed }) => pair.source.includes(korean) && attributed.test(pair.source),
  )
  const [source] = named
  if (named.length !== 1 || !source || source.english.test(pair.target)) return []
  const said = [...pair.target.matchAll(ACCORDING), ...pair.target.matchAll(SAID)]
  if (said.length !== 1) return []
  const [only] = said
  const who = only?.groups?.who ?? ''
  // Only another of the known sources that the original doesn't name at all: anything else may be the same one by another name.
  const other = PATTERNS.find(({ english }) => english.test(who))
  if (!only || !other || pair.source.includes(other.korean)) return []
  return [
    {
      ...place(pair, 'target', only.index, only.index + only[0].length),
      message: { key: 'attribution.other', values: { source: source.korean, words: who } },
      confidence: 0.75,
    },
  ]
}
