import { knowsNumerals } from '../../numeral/numeral'
import type { Languages, Pair } from '../check'
import { agreement, RANKS } from './agree'
import { answersIn } from './answer'
import { conflictsOf } from './conflicts'
import { dimensionOf } from './dimension'
import { plainSpaces } from './literal'
import { findMissed, type MissedContext } from './missed'
import type { Quantity } from './quantity'
import { readQuantities } from './read'
import { relativeIn } from './relative'

export type Match = { source: Quantity; target: Quantity; rank: number }
/** The numbers of a pair: those that agree, those that seem meant to and differ, and those without a counterpart. */
export type Comparison = {
  matches: Match[]
  conflicts: { source: Quantity; target: Quantity }[]
  omitted: Quantity[]
  added: Quantity[]
  quantities: { source: Quantity[]; target: Quantity[] }
}

/** With more numbers than this a side only those of equal value are compared: the rest takes quadratic time. */
const MANY = 150

export function compareQuantities(source: string, target: string, languages: Languages, tick = () => {}): Comparison {
  if (!knowsNumerals(languages.source) || !knowsNumerals(languages.target)) return NOTHING
  const left = readQuantities(source, languages.source, tick)
  const right = readQuantities(target, languages.target, tick)
  const all = left.length > MANY || right.length > MANY ? pairEqual(left, right) : pairBest(left, right, tick)
  const paired = new Set(all.flatMap(({ source, target }) => [source, target]))
  const matches = all.filter((match) => !isBelied(match, left, right, paired))
  const taken = new Set(matches.flatMap(({ source, target }) => [source, target]))
  const relatives = {
    source: once(() => relativeIn(source, languages.source)),
    target: once(() => relativeIn(target, languages.target)),
  }
  const judge = (side: 'source' | 'target'): MissedContext => {
    const [other, text] = side === 'source' ? (['target', target] as const) : (['source', source] as const)
    return {
      language: languages[side],
      own: side === 'source' ? left : right,
      partners: new Map(matches.map((match) => [match[side], match[other]])),
      lonely: (other === 'source' ? left : right).filter((quantity) => !taken.has(quantity)),
      answers: once(() => answersIn(text, languages[other])),
      relative: relatives[other],
      ownRelative: relatives[side],
      ownText: plainSpaces(side === 'source' ? source : target),
      otherText: plainSpaces(text),
    }
  }
  return {
    matches,
    ...conflictsOf(findMissed(judge('source')), findMissed(judge('target'))),
    quantities: { source: left, target: right },
  }
}

const NOTHING: Comparison = {
  matches: [],
  conflicts: [],
  omitted: [],
  added: [],
  quantities: { source: [], target: [] },
}

/** Words are only read if a number was left over. */
function once<T>(read: () => T): () => T {
  let value: { read: T } | null = null
  return () => (value ??= { read: read() }).read
}

/**
 * "36 inches (960 mm)" for 900mm, and "placed (49 feet) apart" for 15m: the conversion agrees roughly, but the measure in
 * the source's own unit beside it differs, or the main figure is missing.
 */
function isBelied(
  { source, target }: Match,
  left: readonly Quantity[],
  right: readonly Quantity[],
  matched: ReadonlySet<Quantity>,
): boolean {
  if (source.unit.kind !== 'measure' || source.unit.name === target.unit.name) return false
  const beside = (own: readonly Quantity[], at: Quantity, unit: string) => {
    const index = own.indexOf(at)
    return [own[index - 1], own[index + 1]].some(
      (other) => other?.unit.name === unit && other.bracketed !== at.bracketed && !matched.has(other),
    )
  }
  if (beside(right, target, source.unit.name) || beside(left, source, target.unit.name)) return true
  const main = right[right.indexOf(target) - 1]
  return target.bracketed && dimensionOf(main?.unit ?? NO_UNIT).name !== dimensionOf(target.unit).name
}

const NO_UNIT = { kind: 'plain', name: '' } as const

/** Numbers only read to match others rank two lower than written ones. */
const SILENT = 2

function pairBest(left: readonly Quantity[], right: readonly Quantity[], tick: () => void): Match[] {
  const edges: Match[] = []
  for (const source of left) {
    tick()
    for (const target of right) {
      const rank = agreement(source, target)
      if (rank !== null) edges.push({ source, target, rank: rank + (source.silent || target.silent ? SILENT : 0) })
    }
  }
  edges.sort((a, b) => a.rank - b.rank)
  return takeEachOnce(edges)
}

function takeEachOnce(edges: readonly Match[]): Match[] {
  const taken = new Set<Quantity>()
  return edges.filter(({ source, target }) => {
    if (taken.has(source) || taken.has(target)) return false
    taken.add(source).add(target)
    return true
  })
}

/** Linear: numbers of the same value, in order. */
function pairEqual(left: readonly Quantity[], right: readonly Quantity[]): Match[] {
  const waiting = new Map<number, { list: Quantity[]; next: number }>()
  for (const target of right) {
    const entry = waiting.get(target.value)
    if (entry) entry.list.push(target)
    else waiting.set(target.value, { list: [target], next: 0 })
  }
  return left.flatMap((source) => {
    const entry = waiting.get(source.value)
    const target = entry?.list[entry.next++]
    return target ? { source, target, rank: RANKS.same } : []
  })
}

const known = new WeakMap<Pair, { languages: string; comparison: Comparison }>()

/** The comparison of a pair's numbers, made once for all checks that ask. */
export function comparisonOf(pair: Pair, languages: Languages, tick = () => {}): Comparison {
  const key = `${languages.source} ${languages.target}`
  const cached = known.get(pair)
  if (cached?.languages === key) return cached.comparison
  const comparison = compareQuantities(pair.source, pair.target, languages, tick)
  known.set(pair, { languages: key, comparison })
  return comparison
}
