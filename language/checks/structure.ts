import { type Block, type Check, type CheckFinding, example, type Pair, place } from './check'

const kinds = (...list: string[]): Block[] =>
  list.map((kind) =>
    /^h\d$/.test(kind) ? { kind: 'heading', level: Number(kind[1]) } : { kind: kind as Block['kind'] },
  )
const shapedExample = (source: string, target: string, from: Block[], to: Block[], ...finds: string[]) => ({
  ...example(source, target, ...finds),
  shape: { source: from, target: to },
})

type Key = 'structure.merged' | 'structure.split' | 'structure.list' | 'structure.kind'

/** The kinds of paragraph in Korean. */
const KINDS: Readonly<Record<string, string>> = {
  heading: '제목',
  paragraph: '본문 문단',
  quote: '인용 문단',
  'list-item': '목록 항목',
  code: '코드',
  caption: '사진 설명',
}

/** `heading 2`, a kind and the level of a heading, in words. */
function blockIn(value: string, language: 'en' | 'ko'): string {
  const [kind = '', level] = value.split(' ')
  const name = language === 'ko' ? (KINDS[kind] ?? kind) : kind.replace('-', ' ')
  return level === undefined ? name : `${name} ${level}`
}

export const structure: Check<Key> = {
  id: 'structure',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Paragraphs and headings', ko: '문단과 제목' },
  summary: {
    en: 'A heading, a list item or a paragraph break differs.',
    ko: '제목이나 목록 항목, 문단 나눔이 원문과 다릅니다.',
  },
  why: {
    en: 'A heading that became a paragraph or another level, and a list that lost an item, break the layout of the article; a merged or split paragraph is worth a look.',
    ko: '제목이 본문이 되거나 수준이 달라지고 목록 항목이 빠지면 기사 짜임이 어긋납니다. 합치거나 나눈 문단도 확인할 만합니다.',
  },
  messages: {
    'structure.merged': {
      severity: 'neutral',
      en: 'The source has {source} paragraphs here, the translation {target}.',
      ko: '원문은 문단이 {source}개인데 번역문은 {target}개입니다.',
    },
    'structure.split': {
      severity: 'neutral',
      en: 'The source has {source} paragraphs here, the translation {target}.',
      ko: '원문은 문단이 {source}개인데 번역문은 {target}개입니다.',
    },
    'structure.list': {
      severity: 'minor',
      en: 'The source’s list has {source} items, this one {target}.',
      ko: '원문 목록은 {source}개 항목인데 번역문은 {target}개입니다.',
    },
    'structure.kind': {
      severity: 'minor',
      en: 'The source has a {source} here, the translation a {target}.',
      ko: '문단 종류가 다릅니다: 원문 {source}, 번역문 {target}.',
      valueIn: blockIn,
    },
  },
  classification: { category: 'design-markup/formatting', gapType: 'mistranslated-relation', lack: 'never' },
  run: (pair) => {
    if (pair.source.trim() === '' || pair.target.trim() === '') return []
    const [source, target] = [paragraphs(pair.source), paragraphs(pair.target)]
    if (source.length !== target.length) return pair.arranged ? [] : compareCounts(pair, source, target)
    return compareKinds(pair, target)
  },
  examples: [
    example('하나.\n\n둘.', 'One.\n\nTwo.'),
    example('하나.\n\n둘.', 'One. Two.', 'One. Two.'),
    { ...example('하나.\n\n둘.', 'One. Two.'), arranged: true },
    example('하나. 둘.', 'One.\n\nTwo.', 'Two.'),
    example('하나.\n둘.', 'One. Two.'),
    example('하나.', 'One.'),
    example('하나.', ''),
    shapedExample('하나', 'One', kinds('h2'), kinds('h2')),
    shapedExample('하나', 'One', kinds('h2'), kinds('h3'), 'One'),
    shapedExample('하나', 'One', kinds('h2'), kinds('paragraph'), 'One'),
    shapedExample('하나', 'One', kinds('paragraph'), kinds('quote'), 'One'),
    shapedExample('하나', 'One', kinds('paragraph'), kinds('paragraph')),
    shapedExample('하나\n\n둘', 'One\n\nTwo', kinds('list-item', 'list-item'), kinds('list-item', 'list-item')),
    shapedExample('하나\n\n둘', 'One', kinds('list-item', 'list-item'), kinds('list-item'), 'One'),
    shapedExample('하나\n\n둘', 'One\n\nTwo', kinds('h1', 'paragraph'), kinds('h1', 'paragraph')),
    shapedExample('하나\n\n둘', 'One\n\nTwo', kinds('h1', 'paragraph'), kinds('paragraph', 'paragraph'), 'One'),
  ],
}

type Range = { start: number; end: number }

/** The paragraphs of a side, which blank lines separate. */
function paragraphs(text: string): Range[] {
  const found: Range[] = []
  let start = 0
  for (const gap of [...text.matchAll(/\n[^\S\n]*\n\s*/g), { index: text.length, 0: '' }]) {
    if (text.slice(start, gap.index).trim() !== '') found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  return found
}

function compareCounts(pair: Pair, source: readonly Range[], target: readonly Range[]): CheckFinding<Key>[] {
  const items = (side: 'source' | 'target') => pair.shape?.[side].filter(({ kind }) => kind === 'list-item').length ?? 0
  const list = items('source') > 0 && items('source') !== items('target')
  const merged = target.length < source.length
  const at = merged ? target[0] : target[source.length]
  if (!at) return []
  return [
    {
      ...place(pair, 'target', at.start, at.end),
      message: {
        key: list ? 'structure.list' : merged ? 'structure.merged' : 'structure.split',
        values: {
          source: String(list ? items('source') : source.length),
          target: String(list ? items('target') : target.length),
        },
      },
      confidence: list ? 0.9 : 0.6,
    },
  ]
}

function compareKinds(pair: Pair, target: readonly Range[]): CheckFinding<Key>[] {
  const { source: from = [], target: to = [] } = pair.shape ?? {}
  if (from.length !== target.length || to.length !== target.length) return []
  return target.flatMap(({ start, end }, index): CheckFinding<Key>[] => {
    const [one, other] = [from[index], to[index]]
    if (!one || !other || (one.kind === other.kind && one.level === other.level)) return []
    const name = ({ kind, level }: Block) => (level === undefined ? kind : `${kind} ${level}`)
    return [
      {
        ...place(pair, 'target', start, end),
        message: { key: 'structure.kind', values: { source: name(one), target: name(other) } },
        confidence: 0.9,
      },
    ]
  })
}
