import { type StemmedWord, stemsOf } from '../phrases'
import { type Check, type CheckFinding, type Example, type HouseTerm, type Pair, place } from './check'
import { forbiddenIn, hasWords, placesOfWords, type TermGroup, type TermPlace, termsIn } from './glossary/terms'

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

/** The words of the workspace, beside a glossary of the article. */
const withTerms = (
  terms: readonly HouseTerm[],
  own: readonly (readonly [string, string])[],
  source: string,
  target: string,
  ...finds: string[]
): Example => {
  const example = withGlossary(own, source, target, ...finds)
  return { ...example, options: { ...example.options, terms } }
}
const SPY = { source: '국정원', target: 'National Intelligence Service', forbidden: ['NIA', 'spy agency'] }

type Key = 'glossary' | 'glossary.forbidden'

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
    'glossary.forbidden': {
      severity: 'minor',
      en: 'The glossary has “{target}” for {source}, and forbids “{found}”. {note}',
      ko: '용어집에는 {source}이(가) “{target}”이며, “{found}”은(는) 쓰지 않게 되어 있습니다. {note}',
    },
  },
  classification: { category: 'terminology/wrong-term', gapType: 'ambiguous-term', lack: 'never' },
  run: (pair, { options, tick }) => {
    const { glossary: own = [], terms = [], languages } = options
    if (own.length + terms.length === 0 || pair.target === '') return []
    const target = stemsOf(pair.target, languages.target)
    const seen = new Set<TermGroup>()
    return termsIn(pair, options, tick).flatMap((at): CheckFinding<Key>[] => {
      if (seen.has(at.term)) return []
      seen.add(at.term)
      const fault = faultOf(pair, at, target, languages.target)
      return fault ? [fault] : []
    })
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
    withTerms([SPY], [], '국정원은 부인했다.', 'The agency denied it.', '국정원'),
    withTerms([SPY], [], '국정원은 부인했다.', 'The National Intelligence Service denied it.'),
    withTerms([SPY], [], '국정원은 부인했다.', 'The spy agencies denied it.', 'spy agencies'),
    withTerms([SPY], [], '기관은 부인했다.', 'The spy agency denied it.'),
    withTerms([SPY], [['국정원', 'NIS']], '국정원은 부인했다.', 'The NIS denied it.'),
    withTerms([SPY], [['국정원', 'NIS']], '국정원은 부인했다.', 'The National Intelligence Service did.', '국정원'),
    withTerms(
      [
        { source: '사채', target: 'private loan', domain: 'society' },
        { source: '사채', target: 'corporate bond', domain: 'finance' },
      ],
      [],
      '사채를 냈다.',
      'It issued corporate bonds.',
    ),
    withTerms(
      [{ source: '의장', target: 'vice chair', forbidden: ['chair'] }],
      [],
      '의장은 부인했다.',
      'The vice chair denied it.',
    ),
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

/** What is wrong with the rendering of a term; undefined where it is right. */
function faultOf(
  pair: Pair,
  { start, end, term }: TermPlace,
  target: readonly StemmedWord[],
  language: string,
): CheckFinding<Key> | undefined {
  const renderings = term.entries.filter(({ target }) => target.trim() !== '')
  const [first] = renderings
  if (!first) return
  const note = renderings.map((entry) => entry.note ?? '').find((words) => words !== '') ?? ''
  const values = { source: term.source, target: renderings.map((entry) => entry.target).join('” / “'), note }
  const source = place(pair, 'source', start, end)
  const forbidden = forbiddenIn(term, pair.target, target, language)
  if (forbidden) {
    const words = place(pair, 'target', ...forbidden)
    return {
      ...words,
      message: { key: 'glossary.forbidden', values: { ...values, found: words.quote } },
      counterpart: source,
      ...(renderings.length === 1 && { expected: first.target }),
      confidence: 0.95,
    }
  }
  const isRendered = renderings.some(
    (entry) => !hasWords(entry.target, language) || placesOfWords(target, entry.target, language).length > 0,
  )
  if (isRendered) return
  return { ...source, message: { key: 'glossary', values }, confidence: 0.85 }
}
