import { PRESS } from '../lexicon/english-press'
import { type Check, type CheckFinding, example, type Pair, place } from './check'
import { marksOf } from './marks'

type Key = 'original'

export const original: Check<Key> = {
  id: 'original',
  family: 'style',
  scope: 'pair',
  title: { en: 'Quotations from English', ko: '영어 원문 인용' },
  summary: {
    en: 'A quotation of an English-language outlet was translated back.',
    ko: '영어 매체의 인용을 한국어에서 다시 영어로 옮겼습니다.',
  },
  why: {
    en: 'What an English-language paper printed has words of its own in English; translated into Korean and back they become others, between quotation marks. The original should be looked up.',
    ko: '영어 매체의 문장은 영어 원문이 있습니다. 한국어를 거쳐 다시 옮기면 따옴표 안의 말이 달라지므로 원문을 찾아 써야 합니다.',
  },
  messages: {
    original: {
      severity: 'neutral',
      en: '{words} goes back to {source}: quote the original English.',
      ko: '{words}의 출처는 {source}입니다. 영어 원문을 찾아 그대로 인용하세요.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'misattribution', lack: 'never' },
  run: (pair, { options: { languages } }) => {
    if (!languages.source.startsWith('ko') || !languages.target.startsWith('en')) return []
    if (pair.source.length > LONGEST || pair.target.length > LONGEST) return []
    return findBackTranslated(pair)
  },
  examples: [
    example(
      '뉴욕타임스는 “이 결정이 큰 변화를 가져올 것”이라고 밝혔다.',
      'The New York Times said the decision “will have a big impact.”',
      '“will have a big impact.”',
    ),
    example(
      '그는 “열린 플랫폼이 이길 것”이라고 CNN에 말했다.',
      'He told CNN that “the open platform will win.”',
      '“the open platform will win.”',
    ),
    example('뉴욕타임스는 이 결정이 큰 변화라고 밝혔다.', 'The New York Times called the decision a big change.'),
    example('그는 “열린 플랫폼이 이길 것”이라고 말했다.', 'He said “the open platform will win.”'),
    example(
      '그는 “열린 플랫폼이 이길 것”이라고 한겨레에 말했다.',
      'He told the Hankyoreh that “the open platform will win.”',
    ),
    example('그는 CNN을 보다가 “불이야”라고 외쳤다.', 'Watching CNN, he cried “Fire!”'),
    example(
      '로이터통신은 “회담이 곧 재개된다”고 전했다.',
      'Reuters reported, “The talks will soon resume.”',
      '“The talks will soon resume.”',
    ),
    example('로이터통신은 회담이 곧 재개된다고 전했다.', 'Reuters reported that the talks will soon resume.'),
    example('BBC의 “투데이”에 나왔다.', 'He was on the BBC’s “Today.”'),
    example(
      'WSJ는 소식통을 인용해 “협상이 결렬됐다”고 보도했다.',
      'The Wall Street Journal, citing sources, reported that “negotiations broke down.”',
      '“negotiations broke down.”',
    ),
    example('', ''),
    example('BBC가 보도했다.', ''),
    example('정부는 “아직 정해진 것이 없다”고 말했다.', 'The government said “nothing has been decided yet.”'),
    example(
      '장관은 “아직 정해진 것이 없다”고 말했다. CNN은 회담이 열린다고 보도했다.',
      'The minister said “nothing has been decided yet.” CNN reported that talks would be held.',
    ),
    {
      pairs: [['Le Monde: « Oui, c’est vrai » selon Reuters.', '“Yes, it is true,” Reuters said.']],
      finds: [],
      from: 'fr',
    },
  ],
}

const LONGEST = 3000

/** The outlet as subject of a quotation, or as whom one spoke to. */
const QUOTES =
  /(?:는|은|이|가|지는|에|와의 인터뷰에서|과의 인터뷰에서|에서)? ?[^“”"\n.]{0,80}[“"](?<said>[^“”"\n]{8,400})[”"] ?(?:이?라고?|고|이?라며|며|면서|는|이?라)/u
const TOLD = /[“"](?<said>[^“”"\n]{8,400})[”"] ?(?:이?라고|고|이?라며|며|면서)[^“”"\n.]{0,30}$/u
const TOLD_AFTER =
  /^(?:에|와의|과의)(?: ?(?:인터뷰에서|대해))? ?[^“”"\n.]{0,20}(?:말했|밝혔|전했|털어놓|설명|주장|강조)/u

function findBackTranslated(pair: Pair): CheckFinding<Key>[] {
  const outlet = PRESS.korean.exec(pair.source)
  if (!outlet || !PRESS.english.test(pair.target)) return []
  const [before, after] = [pair.source.slice(0, outlet.index), pair.source.slice(outlet.index + outlet[0].length)]
  const quoted = QUOTES.exec(after)
  const isSubject = quoted !== null && quoted.index === 0 && /^(?:는|은|이|가|지는)/.test(after)
  if (!isSubject && !(TOLD.test(before) && TOLD_AFTER.test(after))) return []
  const [first] = marksOf(pair.target).pairs.filter(
    ({ open, close }) => pair.target.slice(open.at, close.at).split(/\s+/).length >= 3,
  )
  if (!first) return []
  const at = place(pair, 'target', first.open.at, first.close.at + 1)
  const words = at.quote.length > 80 ? `${at.quote.slice(0, 77)}…` : at.quote
  return [
    {
      ...at,
      message: { key: 'original', values: { words, source: outlet[0] } },
      counterpart: place(pair, 'source', outlet.index, outlet.index + outlet[0].length),
      confidence: 0.7,
    },
  ]
}
