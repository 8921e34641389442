import { akin, type Claim, canCompare, claimsIn, likeness, quoted, topicsOf } from '../claims'
import { DOUBT } from '../lexicon/claim-words'
import { ENGLISH_SPEECH } from '../lexicon/speech-words'
import { articleExample, type Check, type CheckFinding, type Languages, place, type Side } from './check'
import { append } from './consistency/uses'
import { sentencePairs } from './sentence-pairs'

type Key = 'hedge-repeated'

export const hedgeRepeated: Check<Key> = {
  id: 'hedge-repeated',
  family: 'logic',
  scope: 'article',
  title: { en: 'Certainty within the article', ko: '기사 안의 확실성' },
  summary: {
    en: 'What one place only considers or expects, another states as a fact.',
    ko: '한 곳에서는 검토·전망인 일을 다른 곳에서는 사실로 썼습니다.',
  },
  why: {
    en: 'A plan is talked about, and a few paragraphs on it is what will happen. Reported where two sentences are about the same things in mostly the same words, and only one of them is in doubt; fewer words will do where its source or translation still has the doubt. What someone said, what was decided or done meanwhile, other numbers and headlines are left alone.',
    ko: '검토하던 일이 몇 문단 뒤에는 정해진 일이 됩니다. 두 문장이 거의 같은 말로 같은 일을 다루는데 한쪽만 단정할 때 알립니다. 단정한 문장의 원문이나 번역문에 추정·전망이 남아 있으면 덜 비슷해도 알리고, 누가 한 말, 그사이 결정됐거나 끝난 일, 숫자가 다른 일, 제목은 보지 않습니다.',
  },
  messages: {
    'hedge-repeated': {
      severity: 'major',
      en: 'Stated as fact here, but elsewhere: “{other}”',
      ko: '여기서는 단정했지만 다른 곳에는 “{other}”(이)라고 썼습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'omitted-context', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    for (const side of ['target', 'source'] as const) {
      const told = new Set<Claim>()
      for (const [earlier, later] of akin(claimsIn(pairs, side, languages, tick), FEW_SHARED, tick))
        for (const [sure, doubtful] of [
          [later, earlier],
          [earlier, later],
        ] as const) {
          if (told.has(sure) || !isToldOf(sure, doubtful, languages)) continue
          told.add(sure)
          append(found, sure.pair.key, finding(sure, side, doubtful))
        }
    }
    return found
  },
  examples: [
    articleExample(
      ['The merger will bring great changes for rivals of the shipbuilder.'],
      ['가.', 'The merger will bring great changes for rivals of the shipbuilder.'],
      ['나.', 'If the merger is approved, it would bring great changes for the shipbuilder and its rivals.'],
    ),
    articleExample(
      ['Harlow closes its foundry in Dunmore, and 300 workers lose their jobs.'],
      ['가.', 'Harlow is considering closing its foundry in Dunmore; 300 workers may lose their jobs.'],
      ['나.', 'Harlow closes its foundry in Dunmore, and 300 workers lose their jobs.'],
    ),
    articleExample(
      [],
      ['가.', 'Harlow is considering closing its foundry in Dunmore; 300 workers may lose their jobs.'],
      ['나.', 'If Harlow closes the foundry in Dunmore, 300 workers could lose their jobs.'],
    ),
    articleExample(
      [],
      ['가.', 'Harlow is considering closing its foundry in Dunmore; 300 workers may lose their jobs.'],
      ['나.', 'Harlow’s workers went home.'],
    ),
    articleExample(
      [],
      ['가.', 'Harlow may close its foundry in Dunmore; 300 workers may lose their jobs.'],
      ['나.', 'Harlow closes its foundry in Dunmore, and 300 workers lose their jobs, the union said.'],
    ),
    articleExample([], ['가.', 'The bank may cut its rate in June.'], ['나.', 'The bank cut its rate in March.']),
    articleExample(
      [],
      ['가.', 'The merger will bring great changes for rivals of the shipbuilder.'],
      ['나.', 'The merger brings great changes for rivals of the shipbuilder.'],
    ),
    articleExample(
      ['합병은 경쟁 조선사들에 커다란 변화를 가져온다.'],
      ['합병이 승인된다면 경쟁 조선사들에 커다란 변화를 가져올 수 있다.', 'A.'],
      ['합병은 경쟁 조선사들에 커다란 변화를 가져온다.', 'B.'],
    ),
    articleExample(
      [],
      ['합병이 승인된다면 경쟁 조선사들에 커다란 변화를 가져올 수 있다.', 'A.'],
      ['합병은 경쟁 조선사들에 커다란 변화를 가져올 것으로 보인다.', 'B.'],
    ),
    articleExample(
      [],
      ['합병이 승인된다면 경쟁 조선사들에 커다란 변화를 가져올 수 있다.', 'A.'],
      ['합병은 경쟁 조선사들에 커다란 변화를 가져온다고 업계는 말했다.', 'B.'],
    ),
    articleExample([], ['합병은 아직 검토 단계다.', 'A.'], ['조선사는 합병을 마쳤다.', 'B.']),
    articleExample(
      ['The extension of line 2 to the airport will put it 25 minutes from downtown.'],
      [
        '시는 2호선을 공항까지 연장하는 계획을 추진한다.',
        'The city is weighing an extension of line 2 to the airport.',
      ],
      [
        '2호선이 공항까지 연장되면 25분이 걸린다.',
        'The extension of line 2 to the airport will put it 25 minutes from downtown.',
      ],
    ),
    articleExample(
      [],
      ['시는 2호선 연장을 검토한다.', 'The city is weighing an extension of line 2 to the airport.'],
      ['시는 2호선 연장을 확정했다.', 'The city approved the extension of line 2 to the airport.'],
    ),
    articleExample(
      [],
      ['가.', 'The party was considering a rise in rent aid for young families in cities.'],
      ['나.', 'The rise in rent aid for young families in cities is law.'],
    ),
    articleExample(
      [],
      ['가.', 'As it passes the island of Dunmore, the winds of the typhoon could reach 43 meters a second.'],
      ['나.', 'The winds of the typhoon reach 35 meters a second near the island of Dunmore.'],
    ),
    articleExample(
      [],
      ['가.', 'The shipbuilder said that it would acquire the yard in Dunmore.'],
      ['나.', 'The shipbuilder acquires the yard in Dunmore.'],
    ),
    articleExample(
      [],
      [
        '운전자는 징역 1일과 벌금 2천 달러를 물 수도 있는 죄로 기소됐다.',
        'The driver may face a day in jail and a fine of $2,000.',
      ],
      [
        '운전자는 징역 1년과 벌금 25만 달러를 선고받는다는 것이다.',
        'The driver could be jailed for a year and fined $250,000.',
      ],
    ),
    articleExample([], ['', '']),
    articleExample([], ['가.', 'It may rain.'], ['나.', 'It rains.']),
    articleExample(
      ['The ministry halts all exports of rice and wheat to the islands.'],
      ['가.', 'The ministry plans to halt all exports of rice and wheat to the islands.'],
      ['나.', 'The ministry halts all exports of rice and wheat to the islands.'],
    ),
    articleExample(
      [],
      ['가.', 'Does the ministry plan to halt all exports of rice and wheat to the islands?'],
      ['나.', 'Will the ministry halt all exports of rice and wheat to the islands?'],
    ),
    {
      ...articleExample([], ['Das Amt könnte alle Ausfuhren anhalten.', ''], ['Das Amt hält alle Ausfuhren an.', '']),
      from: 'de',
    },
  ],
}

/** Fewer topics in common, or a smaller part of the shorter sentence's, are no same claim; unless there are very many. */
const [LEAST_SHARED, LEAST_PART] = [4, 0.55]
const [MANY_SHARED, PART_OF_MANY] = [8, 0.4]
/** Enough where the other side of the sure sentence is in doubt, as a translation is that lost it. */
const [FEW_SHARED, PART_OF_FEW] = [3, 0.4]

function isToldOf(sure: Claim, doubtful: Claim, languages: Languages): boolean {
  const { shared, part } = likeness(sure, doubtful)
  // Few claims are so alike, and the words of each take longer to read.
  if (shared < FEW_SHARED || part < PART_OF_FEW) return false
  const language = languages[sure.side]
  if (isTitle(sure) || isTitle(doubtful) || !isSure(sure, language) || !isInDoubt(doubtful, sure, language))
    return false
  if (isLost(sure, languages)) return true
  if (isOfOtherNumbers(sure.text, doubtful.text)) return false
  if (shared < LEAST_SHARED || wordsOf(language).past.test(sure.text)) return false
  return part >= (shared >= MANY_SHARED ? PART_OF_MANY : LEAST_PART)
}

/** A headline drops its hedges by custom. */
const isTitle = ({ heading, text }: Claim) => heading || !/[.!?…]["”’']?$/.test(text)

/** Both have numbers, and not one in common, of a year and a day neither. */
function isOfOtherNumbers(one: string, other: string): boolean {
  const others = numbersIn(other)
  return others.length > 0 && /\d/.test(one) && !numbersIn(one).some((number) => others.includes(number))
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*\s?[가-힣%]?/g) ?? []

/** The sentence that this one translates, or that translates it, is in doubt. */
function isLost({ pair, side, start }: Claim, languages: Languages): boolean {
  const other = side === 'target' ? 'source' : 'target'
  if (!canCompare(languages[other])) return false
  for (const [source, target] of sentencePairs(pair, languages)) {
    const [own, opposite] = side === 'target' ? [target, source] : [source, target]
    if (start >= own.start && start < own.end)
      return wordsOf(languages[other]).doubt.test(pair[other].slice(opposite.start, opposite.end))
  }
  return false
}

function finding(sure: Claim, side: Side, doubtful: Claim): CheckFinding<Key> {
  return {
    ...place(sure.pair, side, sure.start, sure.end),
    message: { key: 'hedge-repeated', values: { other: quoted(doubtful.text) } },
    confidence: 0.6,
  }
}

/** Without a word of doubt; and neither somebody's words, nor a question, nor denied, asked for, or decided meanwhile. */
const isSure = ({ text }: Claim, language: string) =>
  !wordsOf(language).doubt.test(text) && !wordsOf(language).other.test(text) && !wordsOf(language).settled.test(text)

/** Most of what two claims share stands in parts of this one with a word of doubt, which isn't past or denied. */
function isInDoubt({ text }: Claim, { about }: Claim, language: string): boolean {
  const { doubt, part: between, over } = wordsOf(language)
  const own = text.replace(SAID_WOULD, '')
  if (text.endsWith('?') || over.test(text) || !doubt.test(own)) return false
  let [all, some] = [0, 0]
  for (const part of own.split(between)) {
    const common = [...topicsOf(part, language)].filter((topic) => about.has(topic)).length
    all += common
    if (doubt.test(part)) some += common
  }
  return some > all / 2
}

/** Indirect speech: what it said would be, will be. */
const SAID_WOULD = /\bwould\b(?<=\b(?:said|announced|told|confirmed|promised|vowed)\b[^,;.]{0,60}\bwould)/g

const wordsOf = (language: string) => (language.startsWith('ko') ? KOREAN : ENGLISH)

const ENGLISH = {
  doubt: DOUBT.english,
  part: /[,;:–—]\s|\s(?=(?:who|which|that|and|but|when|where|whether|while|after|before|because)\s)/,
  other: new RegExp(
    `${ENGLISH_SPEECH.source}|[?“”"]|\\b(?:not|no|never|neither|nor|needs?|must|should|required?)\\b|n[’']t\\b`,
    'i',
  ),
  settled: /\b(?:decided|adopted|approved|passed|confirmed|signed|finali[sz]ed|completed)\b/i,
  over: /\b(?:was|were|had(?: been)?) (?:still |then |once |also )?(?:consider|weigh|discuss|plan|mull|expect|hop|aim|seek)|\b(?:den(?:y|ies|ied)|not|no|never)\b|n[’']t\b/i,
  past: /\b(?:was|were|had|has|have|did|[a-z]{2,}ed|became|began|broke|brought|came|cut|fell|gave|held|left|lost|made|met|put|rose|sent|sold|spent|took|went|won)\b/i,
}
const KOREAN = {
  doubt: DOUBT.korean,
  part: /,\s?|(?<=[가-힣](?:며|고|지만|으나|는데|면서))\s/,
  other:
    /[?“”"]|않|못|없|해야|따르면|밝[혔히힌]|전[했한]|말[했한]|했다고|보도|주장|설명|발표|강조|지적|[다라]는 것|[다라]며 |[다라]고 (?:했|한다|본다|봤)/,
  settled: /확정|결정|의결|통과|승인|체결|완료|마쳤|하기로/,
  over: /(?:고 있|중이|예정이|계획이|방침이|전망이)었|[려던]던|않|못|없|아니|부인/,
  past: /[았었했였됐웠갔왔났섰렸쳤졌켰겼]다\.?$/,
}
