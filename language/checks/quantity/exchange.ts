import { englishStem } from '../../lexicon/english-stem'
import { koreanWords } from '../../lexicon/ko-en'
import { regionNames } from '../../lexicon/regions'
import type { Languages, Pair } from '../check'
import type { Comparison, Match } from './compare'
import type { Quantity } from './quantity'

export type Exchange = readonly [Match, Match]

/**
 * Two numbers that changed places: 찬성 120표, 반대 80표 as "80 in favor and 120 against". Both are on both sides, so only the words
 * of their clauses can tell: each clause has one of them, and shares words, places or dates with the other's clause alone.
 */
export function exchangesIn(pair: Pair, { matches }: Comparison, languages: Languages): Exchange[] {
  if (!languages.source.startsWith('ko') || !languages.target.startsWith('en')) return []
  const plain = matches.filter(
    ({ source, target }) => isCounted(source) && isCounted(target) && source.value === target.value,
  )
  if (plain.length < 2 || plain.length > MOST) return []
  const clauses = { source: clausesOf(pair.source, KOREAN_END), target: clausesOf(pair.target, ENGLISH_END) }
  const rows = plain.flatMap((match) => {
    const [from, to] = [clauseAt(clauses.source, match.source), clauseAt(clauses.target, match.target)]
    return from && to ? [{ match, from, to }] : []
  })
  const alone = rows.filter(
    ({ from, to }) =>
      rows.filter((row) => row.from === from).length === 1 && rows.filter((row) => row.to === to).length === 1,
  )
  const linked = (from: Clause, to: Clause) => {
    const shared = matches.some(
      ({ source, target }) => source.unit.kind === 'date' && isIn(from, source) && isIn(to, target),
    )
    const keys = englishKeys(pair.target.slice(to.start, to.end))
    return shared || koreanKeys(pair.source.slice(from.start, from.end)).some((key) => keys.has(key))
  }
  return alone.flatMap((one, index) =>
    alone.slice(index + 1).flatMap((two): Exchange[] => {
      if (
        one.match.source.value === two.match.source.value ||
        one.match.source.unit.kind !== two.match.source.unit.kind
      )
        return []
      const crossed = linked(one.from, two.to) && linked(two.from, one.to)
      return crossed && !linked(one.from, one.to) && !linked(two.from, two.to) ? [[one.match, two.match]] : []
    }),
  )
}

const MOST = 12

type Clause = { start: number; end: number }

const KOREAN_END = /[,.;:!?\n]\s|(?<=[고며]|지만|으나|는데|면서)\s|$/g
const ENGLISH_END = /[,.;:!?\n]\s|\s(?:and|but|while|whereas|with)\s|$/g

function clausesOf(text: string, ends: RegExp): Clause[] {
  let start = 0
  return [...text.matchAll(ends)].map((match) => {
    const clause = { start, end: match.index }
    start = match.index + match[0].length
    return clause
  })
}

const isIn = ({ start, end }: Clause, quantity: Quantity) => start <= quantity.start && quantity.end <= end + 1
const clauseAt = (clauses: readonly Clause[], quantity: Quantity) => clauses.find((clause) => isIn(clause, quantity))

const isCounted = ({ unit, silent, vague, bracketed, name }: Quantity) =>
  !silent &&
  !vague &&
  !bracketed &&
  name === undefined &&
  unit.kind !== 'date' &&
  unit.kind !== 'time' &&
  unit.kind !== 'ordinal'

const koreanKeys = (clause: string): string[] =>
  clause.split(/[^가-힣]+/).flatMap((word) => [
    ...koreanWords(word).flat(),
    ...[2, 3, 4, 5].flatMap((length) => {
      const name = word.slice(0, length)
      return KOREAS[name] ?? regionNames('ko').get(name) ?? []
    }),
  ])

function englishKeys(clause: string): Set<string> {
  const words = clause.split(/[^A-Za-z]+/).filter((word) => word !== '')
  const names = words.map((word, index) =>
    word === 'Korea' && /^(?:South|North)$/.test(words[index - 1] ?? '') ? `${words[index - 1]} Korea` : word,
  )
  return new Set(
    names.flatMap((word) => [
      englishStem(word.toLowerCase()),
      word.toLowerCase().replace(/(?:ed|s|ing)$/, ''),
      word.toLowerCase().replace(/d$/, ''),
      KOREAS[word] ?? regionNames('en').get(word.toLowerCase()) ?? word,
    ]),
  )
}

const KOREAS: Record<string, string> = { 'South Korea': 'KR', 'North Korea': 'KP', 한국: 'KR', 북한: 'KP' }
