import { akin, type Claim, claimsIn, likeness, quoted, topicsOf } from '../claims'
import { DOUBT } from '../lexicon/claim-words'
import { ENGLISH_SPEECH } from '../lexicon/speech-words'
import { articleExample, type Check, type CheckFinding, place, type Side } from './check'
import { append } from './consistency/uses'

type Key = 'hedge-repeated'

export const hedgeRepeated: Check<Key> = {
  id: 'hedge-repeated',
  family: 'logic',
  scope: 'article',
  offByDefault: true,
  title: { en: 'Certainty within the article', ko: '기사 안의 확실성' },
  summary: {
    en: 'What one place only considers or expects, another states as a fact.',
    ko: '한 곳에서는 검토·전망인 일을 다른 곳에서는 사실로 썼습니다.',
  },
  why: {
    en: 'A plan is talked about, and a few paragraphs on it is what will happen. Told where two sentences are about the same things in mostly the same words, one of them in doubt and the other not; reported speech is left alone.',
    ko: '검토하던 일이 몇 문단 뒤에는 정해진 일이 됩니다. 두 문장이 거의 같은 말로 같은 일을 다루는데 한쪽만 단정할 때 알리며, 누가 말했다고 쓴 문장은 보지 않습니다.',
  },
  messages: {
    'hedge-repeated': {
      severity: 'major',
      en: 'Stated as a fact here; elsewhere it is only said that “{other}”',
      ko: '여기서는 단정했지만 다른 곳에는 “{other}”(이)라고 썼습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'omitted-context', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    for (const side of ['target', 'source'] as const) {
      const told = new Set<Claim>()
      for (const [earlier, later] of akin(claimsIn(pairs, side, languages, tick), LEAST_SHARED, tick)) {
        if (!isSameClaim(earlier, later)) continue
        const language = languages[side]
        for (const [sure, doubtful] of [
          [later, earlier],
          [earlier, later],
        ] as const) {
          if (told.has(sure) || !isSure(sure, doubtful, language) || !isInDoubt(doubtful, sure, language)) continue
          told.add(sure)
          append(found, sure.pair.key, finding(sure, side, doubtful))
        }
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

function isSameClaim(one: Claim, other: Claim): boolean {
  const { shared, part } = likeness(one, other)
  return part >= (shared >= MANY_SHARED ? PART_OF_MANY : LEAST_PART)
}

function finding(sure: Claim, side: Side, doubtful: Claim): CheckFinding<Key> {
  return {
    ...place(sure.pair, side, sure.start, sure.end),
    message: { key: 'hedge-repeated', values: { other: quoted(doubtful.text) } },
    confidence: 0.6,
  }
}

/** Most of what two claims share stands in parts of this one with a word of doubt. */
const isInDoubt = (claim: Claim, other: Claim, language: string) =>
  !claim.text.endsWith('?') && doubted(claim, other, language) > 0.5

/** Next to nothing of it does; and it is neither somebody's words, nor a question, nor denied, nor asked for. */
const isSure = (claim: Claim, other: Claim, language: string) =>
  !(language.startsWith('ko') ? KOREAN_OTHER : ENGLISH_OTHER).test(claim.text) && doubted(claim, other, language) < 0.3

/** How much of what a claim shares with another stands in parts of it with a word of doubt: 0 to 1. */
function doubted({ text }: Claim, { about }: Claim, language: string): number {
  const isKorean = language.startsWith('ko')
  const doubt = isKorean ? DOUBT.korean : DOUBT.english
  let [all, some] = [0, 0]
  for (const part of text.split(isKorean ? KOREAN_PART : ENGLISH_PART)) {
    const common = [...topicsOf(part, language)].filter((topic) => about.has(topic)).length
    all += common
    if (doubt.test(part)) some += common
  }
  return all === 0 ? 0 : some / all
}

const ENGLISH_PART = /[,;:—–]\s|\s(?=(?:who|which|that|and|but|when|where|whether|while|after|before|because)\s)/
const KOREAN_PART = /,\s?|(?<=[가-힣](?:며|고|지만|으나|는데|면서))\s/

const ENGLISH_OTHER = new RegExp(
  `${ENGLISH_SPEECH.source}|[?“”"]|\\b(?:not|no|never|neither|nor|needs?|must|should|required?)\\b|n[’']t\\b`,
  'i',
)
const KOREAN_OTHER =
  /[?“”"]|않|못|없|해야|따르면|밝[혔히힌]|전[했한]|말[했한]|했다고|보도|주장|설명|발표|강조|지적|[다라]며 |[다라]고 (?:했|한다|본다|봤)/
