import { type Clue, clueReader } from '../align/clue'
import { type Check, type CheckFinding, example, type Languages, type Pair, place, type Side } from './check'
import { sentencesOf } from './sentence-pairs'

type Key = 'omission.omitted' | 'omission.added' | 'omission.shortened'

export const omission: Check<Key> = {
  id: 'omission',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Left out or added', ko: '누락과 추가' },
  summary: {
    en: 'A sentence or clause has no counterpart.',
    ko: '다른 쪽에 해당하는 문장이나 절이 없습니다.',
  },
  why: {
    en: 'A sentence or a clause that is gone, or that nobody wrote, changes the story. It is asked as a question, and only where names, numbers and words of the passage are all missing and the lengths say the same.',
    ko: '문장이나 절이 빠지거나 없던 내용이 들어가면 기사가 달라집니다. 그 부분의 이름과 수, 낱말이 모두 없고 길이도 그만큼 차이 날 때만 물어봅니다.',
  },
  messages: {
    'omission.omitted': {
      severity: 'major',
      en: 'Nothing in the translation seems to correspond to this.',
      ko: '번역문에 이 부분에 해당하는 내용이 없는 것 같습니다.',
    },
    'omission.added': {
      severity: 'major',
      en: 'Nothing in the source seems to correspond to this.',
      ko: '원문에 이 부분에 해당하는 내용이 없는 것 같습니다.',
    },
    'omission.shortened': {
      severity: 'major',
      en: 'The translation is much shorter than this. Is something missing?',
      ko: '번역문이 원문에 비해 너무 짧습니다. 빠진 부분이 있습니까?',
    },
  },
  classification: { category: 'accuracy/omission', gapType: 'omission', lack: 'always' },
  run: (pair, { options: { languages } }) => {
    const empty = findEmptySide(pair)
    if (empty) return [empty]
    return [
      ...findUnrendered(pair, 'source', languages),
      ...findUnrendered(pair, 'target', languages),
      ...findClause(pair, languages),
      ...findShortened(pair, languages),
    ].slice(0, 3)
  },
  examples: [
    example('정부는 새 대책을 발표했다.', '', '정부는 새 대책을 발표했다.'),
    example('', 'The government announced new measures.', 'The government announced new measures.'),
    example('', ''),
    example('***', ''),
    example('정부는 새 대책을 발표했다.', 'The government announced new measures.'),
    example(
      '정부는 서울에서 새 경제 대책을 발표했다. 야당 의원들은 국회에서 법안에 반대하며 투표를 거부했다.',
      'The government announced new economic measures in Seoul.',
      '야당 의원들은 국회에서 법안에 반대하며 투표를 거부했다.',
    ),
    example(
      '정부는 서울에서 새 경제 대책을 발표했다.',
      'The government announced new economic measures in Seoul. Opposition lawmakers in parliament refused to vote on the bill.',
      'Opposition lawmakers in parliament refused to vote on the bill.',
    ),
    example(
      '정부는 서울에서 새 경제 대책을 발표했다. 야당 의원들은 국회에서 법안에 반대하며 투표를 거부했다.',
      'The government announced new economic measures in Seoul, while opposition lawmakers in parliament refused to vote on the bill.',
    ),
    example(
      '정부는 서울에서 새 경제 대책을 발표했다. 야당 의원들은 국회에서 법안에 반대하며 투표를 거부했다.',
      'The government announced new economic measures in Seoul. Opposition lawmakers in parliament refused to vote on the bill.',
    ),
    example('그는 웃었다. 그리고 떠났다.', 'He smiled and left.'),
    example('그는 떠났다.', 'He left. Nobody knows why.'),
    example(
      '독일 정부와 프랑스 정부는 유럽연합 경제위기를 막기 위해 은행과 기업의 세금을 낮추고 일자리를 늘리는 정책에 합의했다고 밝혔다.',
      'Germany said so.',
      '독일 정부와 프랑스 정부는 유럽연합 경제위기를 막기 위해 은행과 기업의 세금을 낮추고 일자리를 늘리는 정책에 합의했다고 밝혔다.',
    ),
    example(
      '정부는 물가 대책을 발표하고, 야당은 세금 인하를 요구하며 국회에서 농성을 벌였다.',
      'The government announced measures on prices.',
      '야당은 세금 인하를 요구하며',
    ),
    example(
      '정부는 물가 대책을 발표하고, 야당은 세금 인하를 요구하며 국회에서 농성을 벌였다.',
      'The government announced measures on prices; the opposition staged a sit-in at parliament, calling for tax cuts.',
    ),
    example('(서울=연합뉴스)', 'SEOUL (Yonhap)'),
    {
      pairs: [['Die Regierung hat neue Maßnahmen beschlossen.', '']],
      finds: ['Die Regierung hat neue Maßnahmen beschlossen.'],
      from: 'de',
    },
    {
      pairs: [['Die Regierung hat neue Maßnahmen beschlossen.', 'The government decided on new measures.']],
      finds: [],
      from: 'de',
    },
    { pairs: [['The government announced measures.', '정부는 대책을 발표했다.']], finds: [], from: 'en', to: 'ko' },
  ],
}

/** One side has words, the other none at all. */
function findEmptySide(pair: Pair): CheckFinding<Key> | null {
  const side = pair.target.trim() === '' ? 'source' : pair.source.trim() === '' ? 'target' : null
  if (!side || (pair[side].match(/\p{L}/gu)?.length ?? 0) < 2) return null
  const text = pair[side]
  const start = text.length - text.trimStart().length
  return toFound(
    pair,
    side,
    start,
    text.trimEnd().length,
    side === 'source' ? 'omission.omitted' : 'omission.added',
    0.95,
  )
}

function toFound(pair: Pair, side: Side, start: number, end: number, key: Key, confidence: number): CheckFinding<Key> {
  return {
    ...place(pair, side, start, end),
    message: { key, values: {} },
    confidence,
  }
}

/** Characters of the translation for one of the source, without white space, if known. Rounded from general experience. */
const GROWTH: Record<string, number> = { 'ko en': 2.2, 'en ko': 1 / 2.2 }
const growthOf = ({ source, target }: Languages) => GROWTH[`${source.slice(0, 2)} ${target.slice(0, 2)}`] ?? null
const lengthOf = (text: string) => text.replace(/\s/g, '').length

/** The clues a sentence must have to be judged by them, and the share of them that may still be found by chance. */
const ENOUGH = 4
const CHANCE = 0.2
/** A longer text isn't a paragraph. */
const LONGEST = 4000

/** Sentences of a side with nothing found on the other, when the other is too short to contain them. */
function findUnrendered(pair: Pair, side: Side, languages: Languages): CheckFinding<Key>[] {
  const other = side === 'source' ? 'target' : 'source'
  const growth = growthOf(languages)
  if (growth === null || pair.source.length > LONGEST || pair.target.length > LONGEST) return []
  const all = sentencesOf(pair, side, languages)
  if (all.length < 2) return []
  const expected = lengthOf(pair[side]) * (side === 'source' ? growth : 1 / growth)
  const there = lengthOf(pair[other])
  const fewer = sentencesOf(pair, other, languages).length < all.length
  if (there > expected * (fewer ? 0.9 : 0.8)) return []
  const keys = cluesOf(pair[other], languages[other], languages[side])
  const shares = all.map(({ start, end }) =>
    shareFound(cluesOf(pair[side].slice(start, end), languages[side], languages[other]), keys),
  )
  const rendered = shares.filter(({ found, of }) => of > 0 && found / of >= 0.4)
  if (rendered.length === 0) return []
  return all.flatMap(({ start, end }, index) => {
    const share = shares[index]
    if (!share || share.of < ENOUGH || share.found / share.of > CHANCE || end - start < 15) return []
    if (/[A-Z]\.$/.test(pair[side].slice(start, end))) return [] // cut after an abbreviation
    const without = expected * (1 - lengthOf(pair[side].slice(start, end)) / lengthOf(pair[side]))
    // The rest must fit the other side better than the whole does.
    if (!fewer && Math.abs(Math.log(there / without)) > Math.abs(Math.log(there / expected))) return []
    return [toFound(pair, side, start, end, side === 'source' ? 'omission.omitted' : 'omission.added', 0.75)]
  })
}

/** Where a Korean sentence goes on after a clause: -고, -며, -지만, -면서, -는데, with or without a comma. */
const CLAUSE_END =
  /(?<=[가-힣](?:고|며|지만|으나|면서|는데|한데|은데|[아어해]서)),? (?=[가-힣A-Za-z\d“"‘'])|(?<=[가-힣]), /g

/** A clause of a single sentence with nothing of it in a translation that is too short, while the rest is there. */
function findClause(pair: Pair, languages: Languages): CheckFinding<Key>[] {
  const growth = growthOf(languages)
  if (
    growth === null ||
    !languages.source.startsWith('ko') ||
    pair.source.length > LONGEST ||
    pair.target.length > LONGEST
  )
    return []
  if (sentencesOf(pair, 'source', languages).length !== 1) return []
  const fit = lengthOf(pair.target) / (lengthOf(pair.source) * growth)
  if (fit > 0.7) return []
  const starts = [0, ...[...pair.source.matchAll(CLAUSE_END)].map(({ index, 0: gap }) => index + gap.length)]
  if (starts.length < 2) return []
  const keys = cluesOf(pair.target, languages.target, languages.source)
  const clauses = starts.map((start, index) => {
    const end = starts[index + 1] ?? pair.source.length
    const text = pair.source.slice(start, end).trimEnd().replace(/,$/, '')
    return { start, text, share: shareFound(cluesOf(text, languages.source, languages.target), keys) }
  })
  return clauses
    .flatMap(({ start, text, share }, index) => {
      const rest = clauses.filter((_, other) => other !== index)
      const [found, of] = [sum(rest.map(({ share }) => share.found)), sum(rest.map(({ share }) => share.of))]
      const without = fit / (1 - lengthOf(text) / lengthOf(pair.source))
      if (
        share.of < CLUES_OF_CLAUSE ||
        share.found > 0 ||
        /[“”"]/.test(text) ||
        of < 3 ||
        found / of < 0.5 ||
        without > 1.6
      )
        return []
      return [toFound(pair, 'source', start, start + text.length, 'omission.omitted', 0.65)]
    })
    .slice(0, 1)
}

/** None of so many clues is found by chance. */
const CLUES_OF_CLAUSE = 3
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** A translation of less than a third of the expected length, without most of the source's clues. */
function findShortened(pair: Pair, languages: Languages): CheckFinding<Key>[] {
  const growth = growthOf(languages)
  if (
    growth === null ||
    sentencesOf(pair, 'source', languages).length !== 1 ||
    pair.source.length > LONGEST ||
    pair.target.length > LONGEST
  )
    return []
  const expected = lengthOf(pair.source) * growth
  if (lengthOf(pair.source) < 40 || lengthOf(pair.target) > expected * 0.35) return []
  const share = shareFound(
    cluesOf(pair.source, languages.source, languages.target),
    cluesOf(pair.target, languages.target, languages.source),
  )
  return share.of >= 6 && share.found / share.of < 0.35
    ? [toFound(pair, 'source', 0, pair.source.length, 'omission.shortened', 0.7)]
    : []
}

type Reader = (segment: string) => Clue[]
const readers = new Map<string, { read: Reader; uses: number }>()
/** A reader caches the words it has seen, so it is replaced from time to time. */
const MOST_USES = 2000

/** The clues of a text: names, numbers and words that its counterpart probably contains (align/clue.ts). */
function cluesOf(text: string, language: string, other: string): Clue[] {
  const key = `${language} ${other}`
  let reader = readers.get(key)
  if (!reader || reader.uses++ > MOST_USES) {
    reader = { read: clueReader(language, other), uses: 0 }
    readers.set(key, reader)
  }
  return reader.read(text)
}

/** How many of a sentence's clues are among those of the other side; punctuation is too weak to count. */
function shareFound(own: readonly Clue[], other: readonly Clue[]): { found: number; of: number } {
  const keys = new Set(other.flatMap((clue) => clue.keys))
  const telling = own.filter(({ kind }) => kind !== 'mark' && kind !== 'silent' && kind !== 'day' && kind !== 'loan')
  return { found: telling.filter((clue) => clue.keys.some((key) => keys.has(key))).length, of: telling.length }
}
