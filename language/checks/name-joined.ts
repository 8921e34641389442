import { KOREAN_SURNAMES } from '../lexicon/surnames'
import { articleExample, type Check, type CheckFinding, example, type Pair, place } from './check'

type Key = 'name-joined'

const RIVALS: [string, string] = ['구글과 오픈AI, 앤트로픽이 경쟁한다.', 'Google, OpenAI and Anthropic compete.']

export const nameJoined: Check<Key> = {
  id: 'name-joined',
  family: 'style',
  scope: 'article',
  title: { en: 'Names run together', ko: '붙어 버린 이름' },
  summary: {
    en: 'Two names follow each other without “and” or a comma.',
    ko: '두 이름이 쉼표나 and 없이 이어집니다.',
  },
  why: {
    en: 'Korean may list names with nothing between them; in English two people become one. Reported for Korean names in full, and of names that the article itself lists one by one elsewhere.',
    ko: '한국어에서는 이름을 나란히 적기도 하지만 영어에서는 두 사람이 한 사람이 됩니다. 성과 이름을 갖춘 한국 이름, 기사의 다른 곳에서 따로 나열한 이름만 알립니다.',
  },
  messages: {
    'name-joined': {
      severity: 'minor',
      en: '“{words}”: two names without “and” or a comma between them.',
      ko: '“{words}”: 두 이름 사이에 쉼표나 and가 없습니다.',
    },
  },
  classification: { category: 'linguistic-conventions/punctuation', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    if (!languages.target.startsWith('en')) return new Map()
    const listed = listedNames(pairs)
    return new Map(
      pairs.map((pair) => {
        tick()
        return [pair.key, [...findPeople(pair), ...findListed(pair, listed)].slice(0, 3)]
      }),
    )
  },
  examples: [
    example('김민수 이지원이 말했다.', 'Kim Min-su Lee Ji-won said so.', 'Kim Min-su Lee Ji-won'),
    example('김민수와 이지원이 말했다.', 'Kim Min-su and Lee Ji-won said so.'),
    example('김민수, 이지원이 말했다.', 'Kim Min-su, Lee Ji-won said so.'),
    example('박서준 최유리 의원이 반대했다.', 'Park Seo-jun Choi Yu-ri objected.', 'Park Seo-jun Choi Yu-ri'),
    example('김민수 의원이 말했다.', 'Lawmaker Kim Min-su said so.'),
    example('김민수 한국은행 총재가 말했다.', 'Kim Min-su Bank of Korea governor said so.'),
    example('김정은 국무위원장이 말했다.', 'Kim Jong-un Chairman said so.'),
    example('이순신 김유신 장군이다.', 'They are Yi Sun-sin Kim Yu-sin.', 'Yi Sun-sin Kim Yu-sin'),
    articleExample(['Google Anthropic'], RIVALS, ['구글 앤트로픽과 경쟁한다.', 'It competes with Google Anthropic.']),
    articleExample([], RIVALS, ['구글, 앤트로픽과 경쟁한다.', 'It competes with Google and Anthropic.']),
    articleExample([], RIVALS, ['구글 딥마인드와 경쟁한다.', 'It competes with Google DeepMind.']),
    articleExample([], ['구글 앤트로픽과 경쟁한다.', 'It competes with Google Anthropic.']),
    articleExample(
      ['France Germany'],
      ['프랑스와 독일, 영국이다.', 'They are France, Germany, and Britain.'],
      ['프랑스 독일은 반대했다.', 'Leaders of France Germany objected.'],
    ),
    articleExample(
      [],
      ['프랑스와 독일, 영국이다.', 'They are France, Germany, and Britain.'],
      ['프랑스-독일 회담이다.', 'These are France-Germany talks.'],
    ),
    articleExample([]),
    { ...example('Kim Min-su Lee Ji-won', 'Kim Min-su Lee Ji-won'), to: 'de' },
  ],
}

const surname = `(?:${KOREAN_SURNAMES.join('|')})`
/** Two full names; a given name of two syllables ends the first. */
const PEOPLE = new RegExp(
  `\\b${surname} [A-Z][a-z]+-[a-z]+ ${surname} [A-Z][a-z]+(?:-[a-z]+|(?= said\\b| told\\b))`,
  'g',
)

function findPeople(pair: Pair): CheckFinding<Key>[] {
  return [...pair.target.matchAll(PEOPLE)].map(({ index, 0: words }) => found(pair, index, words))
}

const found = (pair: Pair, start: number, words: string): CheckFinding<Key> => ({
  ...place(pair, 'target', start, start + words.length),
  message: { key: 'name-joined', values: { words } },
  confidence: 0.85,
})

const LIST = /(?<!\b[A-Z]\w{0,20} )\b[A-Z]\w{1,30}(?:, [A-Z]\w{1,30}){1,20},? and [A-Z]\w{1,30}\b(?! [A-Z])/g

/** Names of one word that the article lists side by side; with the lists in which they stand. */
function listedNames(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lists = new Map<string, Set<number>>()
  let count = 0
  for (const { target } of pairs)
    for (const [list] of target.matchAll(LIST)) {
      count++
      for (const name of list.split(/,? and |, /)) lists.set(name, (lists.get(name) ?? new Set()).add(count))
    }
  return lists
}

function findListed(pair: Pair, listed: ReadonlyMap<string, ReadonlySet<number>>): CheckFinding<Key>[] {
  if (listed.size === 0) return []
  return [...pair.target.matchAll(/\b(?=([A-Z]\w{1,30}) ([A-Z]\w{1,30})\b)/g)].flatMap(
    ({ index, 1: one = '', 2: two = '' }) => {
      const together = [...(listed.get(one) ?? [])].some((list) => listed.get(two)?.has(list))
      return one !== two && together ? [found(pair, index, `${one} ${two}`)] : []
    },
  )
}
