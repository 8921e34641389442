import { englishStem } from '../lexicon/english-stem'
import { isParticle, withoutParticles } from '../lexicon/korean-stem'
import { type Check, type CheckFinding, type Example, type GlossaryEntry, type Pair, place } from './check'

const withGlossary = (
  glossary: readonly (readonly [string, string])[],
  source: string,
  target: string,
  ...finds: string[]
): Example => ({
  pairs: [[source, target]],
  finds,
  options: { glossary: glossary.map(([from, to]) => ({ source: from, target: to })) },
})
const NIS = [
  ['국가정보원', 'National Intelligence Service'],
  ['정보원', 'informant'],
] as const
const REFORM = [['개혁', 'reform']] as const

type Key = 'glossary'

export const glossary: Check<Key> = {
  id: 'glossary',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Glossary', ko: '용어집' },
  summary: { en: 'A term isn’t translated as in the glossary.', ko: '용어집에서 정한 번역어를 쓰지 않았습니다.' },
  why: {
    en: 'The article’s glossary was agreed on; where a source term of it stands, its rendering should. Particles, plurals and endings are understood.',
    ko: '기사의 용어집은 합의된 것이므로, 원문에 그 용어가 있으면 번역문에도 정해진 번역어가 있어야 합니다. 조사와 복수형, 어미 변화는 알아봅니다.',
  },
  messages: {
    glossary: {
      severity: 'minor',
      en: 'The glossary has “{target}” for {source}; the translation doesn’t use it. {note}',
      ko: '용어집에는 {source}이(가) “{target}”인데 번역문에 쓰지 않았습니다. {note}',
    },
  },
  classification: { category: 'terminology/wrong-term', gapType: 'ambiguous-term', lack: 'never' },
  run: (pair, { options: { glossary: entries = [], languages }, tick }) => {
    if (entries.length === 0 || pair.target === '') return []
    const target = stemsOf(pair.target, languages.target)
    const covered: [number, number][] = []
    return [...entries]
      .sort((a, b) => b.source.length - a.source.length)
      .flatMap((entry): CheckFinding<Key>[] => {
        tick()
        const places = placesOf(entry.source, pair.source, languages.source).filter(
          ([start, end]) => !covered.some(([from, to]) => start < to && end > from),
        )
        covered.push(...places)
        const [first] = places
        if (!first || entry.target.trim() === '' || holds(target, entry, languages.target)) return []
        return [toFound(pair, first, entry)]
      })
      .sort((a, b) => a.start - b.start)
  },
  examples: [
    withGlossary(NIS, '국가정보원은 부인했다.', 'The spy agency denied it.', '국가정보원'),
    withGlossary(NIS, '국가정보원은 부인했다.', 'The National Intelligence Service denied it.'),
    withGlossary(NIS, '국가정보원이 정보원을 만났다.', 'The National Intelligence Service met informants.'),
    withGlossary(NIS, '국가정보원이 정보원을 만났다.', 'The National Intelligence Service met a source.', '정보원'),
    withGlossary(REFORM, '개혁을 서둘렀다.', 'They hurried the reforms.'),
    withGlossary(REFORM, '개혁을 서둘렀다.', 'They hurried the changes.', '개혁'),
    withGlossary(REFORM, '제도를 개혁했다.', 'They reformed the system.'),
    withGlossary(REFORM, '제도를 개혁했다.', 'They overhauled the system.', '개혁'),
    withGlossary(REFORM, '개혁당은 반대했다.', 'The New Party objected.'),
    withGlossary(REFORM, '대책을 서둘렀다.', 'They hurried.'),
    withGlossary([['가뭄', 'drought']], '가뭄에는 물을 아낀다.', 'In droughts, water is saved.'),
    withGlossary([['가뭄', 'drought']], '가뭄이라고 했다.', 'They called it a dry spell.', '가뭄'),
    withGlossary([['시 의회', 'city council']], '시 의회가 통과시켰다.', 'City councils passed it.'),
    withGlossary([['시 의회', 'city council']], '시 의회가 통과시켰다.', 'The town hall passed it.', '시 의회'),
    withGlossary(
      [
        ['', 'x'],
        ['가', ''],
      ],
      '가가 왔다.',
      'It came.',
    ),
    withGlossary([], '가뭄이다.', 'It is dry.'),
    {
      ...withGlossary([['council', '시의회']], 'The councils met.', '의회가 모였다.', 'councils'),
      from: 'en',
      to: 'ko',
    },
    { ...withGlossary([['council', '시의회']], 'The councils met.', '시의회는 모였다.'), from: 'en', to: 'ko' },
    {
      ...withGlossary([['Bundestag', 'Bundestag']], 'Der Bundestag tagte.', 'Parliament met.', 'Bundestag'),
      from: 'de',
    },
  ],
}

function toFound(pair: Pair, [start, end]: [number, number], entry: GlossaryEntry): CheckFinding<Key> {
  return {
    ...place(pair, 'source', start, end),
    message: { key: 'glossary', values: { source: entry.source, target: entry.target, note: entry.note ?? '' } },
    confidence: 0.85,
  }
}

/** Where a term is in a text, as a separate word in any of its forms. */
function placesOf(term: string, text: string, language: string): [start: number, end: number][] {
  const words = term.trim()
  if (words === '') return []
  if (!language.startsWith('ko')) return wordPlaces(words, text, language)
  const found: [number, number][] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length
    const rest = /^[가-힣]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? ''
    if (!/[가-힣\w]/.test(text[at - 1] ?? '') && endsWord(rest)) found.push([at, end])
  }
  return found
}

const MOST = 200

/** What may follow a Korean noun within its word: nothing, particles, the copula, the verbs formed with 하다 and 되다. */
const endsWord = (rest: string) =>
  rest === '' ||
  isParticle(rest) ||
  withoutParticles(`가${rest}`).includes('가') ||
  /^(?:하|한|할|함|해|했|되|된|될|됨|돼|됐|이[다며고라란었]|였|입니|적)/.test(rest)

function wordPlaces(term: string, text: string, language: string): [number, number][] {
  const wanted = stemsOf(term, language)
  const words = stemsOf(text, language)
  const found: [number, number][] = []
  for (let at = 0; at + wanted.length <= words.length && found.length < MOST; at++) {
    if (!wanted.every(({ stem }, k) => words[at + k]?.stem === stem)) continue
    found.push([words[at]?.start ?? 0, words[at + wanted.length - 1]?.end ?? 0])
  }
  return found
}

type Word = { stem: string; start: number; end: number }

function stemsOf(text: string, language: string): Word[] {
  const english = language.startsWith('en')
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)].map(({ index, 0: word }) => ({
    stem: english ? englishStem(word) : word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

function holds(words: readonly Word[], { target }: GlossaryEntry, language: string): boolean {
  const wanted = stemsOf(target, language)
  if (wanted.length === 0) return true
  const korean = language.startsWith('ko')
  return words.some((_, at) =>
    wanted.every(({ stem }, k) => {
      const word = words[at + k]?.stem
      return (
        word !== undefined &&
        (word === stem ||
          (korean && k === wanted.length - 1 && word.startsWith(stem) && endsWord(word.slice(stem.length))))
      )
    }),
  )
}
