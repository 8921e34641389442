import { canCompare, topicWords } from '../claims'
import { articleExample, type Block, type Check, type CheckFinding, type Pair, place, type Side } from './check'
import { append } from './consistency/uses'

type Key = 'headline.words' | 'headline.quoted'

const SLUMP =
  'Traffic in the harbour fell by a third last year, the authority said on Monday. Fewer ships called, and fewer containers were moved than in any year since the port was opened. The city, which owns it, has no money to deepen the channel. Shipping lines have gone elsewhere.'
const KOREAN_SLUMP =
  '지난해 항구의 물동량이 3분의 1 급감했다고 항만 당국이 월요일 밝혔다. 입항한 배도, 처리한 컨테이너도 개항 이래 가장 적었다. 항구를 소유한 시는 항로를 준설할 돈이 없다. 선사들은 이미 다른 곳으로 떠났다.'

const headed = (finds: string[], title: string, body: string) => articleExample(finds, ['제목', title], ['본문', body])
const headedKorean = (finds: string[], title: string, body: string) =>
  articleExample(finds, [title, 'Title'], [body, 'Body'])

export const headline: Check<Key> = {
  id: 'headline',
  family: 'logic',
  scope: 'article',
  title: { en: 'Headline and body', ko: '제목과 본문' },
  summary: {
    en: 'The headline has words that the text never mentions.',
    ko: '제목의 말이 본문에 한 번도 나오지 않습니다.',
  },
  why: {
    en: 'A headline promises what the text must keep. Reported for a quotation that never comes up in the text, of single words in quotation marks only if the source’s headline has none, and of a headline none of whose words comes up. Whether the text says it in other words is for a person to judge.',
    ko: '제목은 본문이 지켜야 할 약속입니다. 인용한 말이 본문에 없을 때, 원문 제목에 없던 따옴표를 번역문 제목에 썼는데 그 말이 본문에 없을 때, 제목의 말이 하나도 본문에 없을 때만 알립니다. 다른 말로 풀어 썼는지는 사람이 판단해야 합니다.',
  },
  messages: {
    'headline.words': {
      severity: 'minor',
      en: 'These words of the headline never appear in the text: {words}.',
      ko: '제목의 다음 말이 본문에 나오지 않습니다: {words}.',
    },
    'headline.quoted': {
      severity: 'minor',
      en: 'The headline quotes {words}; the text never says it.',
      ko: '제목이 따옴표로 쓴 {words}이(가) 본문에 나오지 않습니다.',
    },
  },
  classification: {
    category: 'accuracy/mistranslation',
    gapType: 'headline-not-supported',
    lack: 'never',
  },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    const [source, target] = (['source', 'target'] as const).map((side) =>
      canCompare(languages[side]) ? compare(pairs, side, languages[side], tick) : undefined,
    )
    for (const title of [target, source]) {
      const one = title && notKept(title)
      if (one) append(found, title.pair.key, one)
    }
    return found
  },
  examples: [
    headed(['Port ‘revival’ cheers city'], 'Port ‘revival’ cheers city', SLUMP),
    headed([], 'Port ‘revival’ cheers city', `${SLUMP} It was a revival of the port, the city said.`),
    headed([], 'Port reviving cheers city', `${SLUMP} Yet the city spoke of a revival of its port, to cheers.`),
    headed([], 'Ships and containers vanish', SLUMP),
    headed([], 'Bosses blame 40 pilots at quay', `${SLUMP} There are 40 of them.`),
    headed(['Mayor Harlow triumphs over Dunmore rebels'], 'Mayor Harlow triumphs over Dunmore rebels', SLUMP),
    headed([], 'Mayor Harlow triumphs over harbour', SLUMP),
    headed([], 'Harbour traffic falls by a third', SLUMP),
    headed([], 'Port in trouble', SLUMP),
    headed(['A “slump” at the harbour'], 'A “slump” at the harbour', SLUMP),
    headed(['A ‘golden age’ begins'], 'A ‘golden age’ begins', SLUMP),
    headed([], 'It is what it is', SLUMP),
    headed([], 'Port ‘revival’ cheers city', 'Short.'),
    headedKorean(['“다시 살아난 무역의 꽃”'], '“다시 살아난 무역의 꽃”', KOREAN_SLUMP),
    headedKorean([], '항구 ‘부활’에 도시 환호', KOREAN_SLUMP),
    headedKorean([], '항구 ‘급감한다’', KOREAN_SLUMP),
    articleExample([], ['항구 물동량 ‘급감’', 'Port traffic ‘plunges’'], [KOREAN_SLUMP, SLUMP]),
    articleExample(
      ['Port ‘catastrophe’ for city'],
      ['항구 물동량 급감', 'Port ‘catastrophe’ for city'],
      [KOREAN_SLUMP, SLUMP],
    ),
    articleExample([], ['항구 물동량 급감', 'Sonar kills whales'], [KOREAN_SLUMP, SLUMP]),
    headedKorean([], '항구 물동량 ‘급감’', KOREAN_SLUMP),
    headedKorean([], '항구 ‘부활’에 도시 환호', `${KOREAN_SLUMP} 시는 항구의 부활이라며 환호했다.`),
    headedKorean(['경제기적 만세삼창 대통령 특별사면'], '경제기적 만세삼창 대통령 특별사면', KOREAN_SLUMP),
    articleExample([], ['', '']),
    articleExample([], ['제목', 'A headline alone']),
  ],
}

/** A text of fewer words than these keeps no promise yet. */
const LEAST_WORDS = { en: 40, ko: 18 } as const
/** A headline of so many words, none of which comes up, belongs to another text. */
const LEAST_MISSING = 4

/** A headline, and which of its words the text doesn't take up. */
type Title = Headline & {
  readonly side: Side
  readonly all: readonly string[]
  readonly missing: readonly string[]
  readonly isNumberKept: boolean
}

function compare(pairs: readonly Pair[], side: Side, language: string, tick: () => void): Title | undefined {
  const title = headlineOf(pairs, side)
  if (!title) return
  const { pair, start, text } = title
  const said = new Set<string>()
  let body = ''
  for (const other of pairs) {
    tick()
    const words = other === pair ? other[side].slice(start + text.length) : other[side]
    for (const topic of topicWords(words, language).keys()) said.add(topic)
    body += ` ${words}`
  }
  const least = LEAST_WORDS[language.startsWith('ko') ? 'ko' : 'en']
  if (body.trim().split(/\s+/).length < least) return
  const squeezed = body.replace(/\s+/g, '').toLowerCase()
  const all = [...topicWords(text, language)]
  const missing = all.filter(([topic, { word }]) => !isSaid(topic, word, said, squeezed))
  const words = (of: typeof all) => of.map(([, { word }]) => word)
  const isNumberKept = (text.match(/\d+(?:[.,]\d+)*/g) ?? []).some((number) => body.includes(number))
  return { ...title, side, all: words(all), missing: words(missing), isNumberKept }
}

function notKept({ pair, side, start, text, all, missing, isNumberKept }: Title): CheckFinding<Key> | undefined {
  const finding = (key: Key, words: readonly string[]): CheckFinding<Key> => ({
    ...place(pair, side, start, start + text.length),
    message: { key, values: { words: words.map((one) => `“${one}”`).join(', ') } },
    confidence: 0.6,
  })
  // A word or two in quotation marks may be the original’s own paraphrase; of the translator’s own making they aren’t.
  const isOwn = side === 'target' && !hasQuotation(pair.source)
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, words = '']) => {
    const inside = words.split(/[^\p{L}\d'’]+/u).filter((word) => all.includes(word))
    const isLong = words.trim().split(/\s+/).length >= LEAST_QUOTED[/[가-힣]/.test(words) ? 'ko' : 'en']
    return (isOwn || isLong) && inside.length > 0 && inside.every((word) => missing.includes(word))
      ? [words.replace(/[\s,.;:]+$/, '')]
      : []
  })
  if (quoted.length > 0) return finding('headline.quoted', quoted)
  return isNumberKept || missing.length < LEAST_MISSING || missing.length < all.length
    ? undefined
    : finding('headline.words', missing)
}

/** So many words in quotation marks are somebody’s, and should be in the text. */
const LEAST_QUOTED = { en: 4, ko: 3 } as const
const hasQuotation = (text: string) => /[“”„"‘‚«»‹›「『《]|(?<!\p{L})'/u.test(text)

/** What stands between quotation marks, not an apostrophe's letters. */
const QUOTED = /[“"‘']([^“”"‘’'\n]{2,60})[”"’'](?!\p{L}{2,}(?<![가-힣]{2}))/gu

type Headline = { readonly pair: Pair; readonly start: number; readonly text: string }

/** The article's headline: its first heading, or a first line that is no sentence. */
function headlineOf(pairs: readonly Pair[], side: Side): Headline | undefined {
  for (const pair of pairs.slice(0, 3)) {
    const blocks = pair.shape?.[side]
    let at = 0
    for (const [index, text] of pair[side].split('\n\n').entries()) {
      const start = at
      at += text.length + 2
      const isHeading = blocks ? isTitle(blocks[index]) : pair === pairs[0] && index === 0 && pair[side] === text
      if (isHeading && text.trim() !== '' && text.length <= 200 && !/[.!?…]["”’']?\s*$/.test(text))
        return { pair, start, text }
    }
  }
  return undefined
}

const isTitle = (block: Block | undefined) => block?.kind === 'heading' && (block.level ?? 1) <= 2

/** In the body as a word of the same family, or inside a longer word: Korean joins and parts its words freely. */
function isSaid(topic: string, word: string, said: ReadonlySet<string>, squeezed: string): boolean {
  if (said.has(topic)) return true
  if (!/[가-힣]/.test(word))
    return (
      topic.length >= 4 && [...said].some((one) => one.length >= 4 && (one.startsWith(topic) || topic.startsWith(one)))
    )
  if (topic.length >= 2 && squeezed.includes(topic)) return true
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  return pairs.filter((two) => squeezed.includes(two)).length * 2 >= pairs.length
}
