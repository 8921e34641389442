import { GAP_TYPES } from '@/domain/contract/lists'
import type { GapOrigin, GapType, Side } from '@/domain/contract/names'
import { GAP_TYPE_FACTS, isOfTranslation, mostUsed } from '@/domain/gap-types'
import { rankOf } from './name-search'

/** A type as one looks for it. `names` and `words`: in every language there is; the definition and the example. */
export type SearchedType = {
  readonly id: GapType
  readonly used: number
  readonly names: readonly string[]
  readonly words: readonly string[]
}

export type GapTypeChoices = {
  readonly name: 'used' | 'reasoning' | 'translation' | 'found'
  readonly options: readonly GapType[]
}

/**
 * What the field of a gap's type offers: the five used most, then all; once something is typed, those of that name, and
 * behind them those whose definition or example has all of the words.
 */
export function gapTypeChoices(typed: string, types: readonly SearchedType[]): GapTypeChoices[] {
  const groups: GapTypeChoices[] =
    typed.trim() === ''
      ? [
          { name: 'used', options: mostUsed(types).map(({ id }) => id) },
          { name: 'reasoning', options: GAP_TYPES.filter((id) => !isOfTranslation(id)) },
          { name: 'translation', options: GAP_TYPES.filter(isOfTranslation) },
        ]
      : [{ name: 'found', options: found(typed, types) }]
  return groups.filter(({ options }) => options.length > 0)
}

function found(typed: string, types: readonly SearchedType[]): GapType[] {
  const ranked = types.flatMap((type) => {
    const own = type.names.map((name) => rankOf(typed, name)).filter((rank) => rank !== null)
    const rank = own.length > 0 ? Math.min(...own) : saysAll(typed, type) ? BEHIND : null
    return rank === null ? [] : [{ id: type.id, rank }]
  })
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ id }) => id)
}

/** After every rank of a name. */
const BEHIND = 3

const saysAll = (typed: string, { names, words }: SearchedType): boolean =>
  typed
    .trim()
    .split(/\s+/)
    .every((word) => [...names, ...words].some((text) => rankOf(word, text) !== null))

/**
 * Where a gap probably comes from. What only a translation introduces is the translation's; else the sides that the gap and
 * its links are on say it, and where there are none (it is about the article as a whole) what is typical of its type.
 */
export function likelyOrigin(type: GapType, sides: readonly (Side | undefined)[]): GapOrigin {
  if (isOfTranslation(type)) return 'translation'
  const [source, target] = [sides.includes('source'), sides.includes('target')]
  if (source && target) return 'both'
  if (source) return 'source'
  return target ? 'translation' : GAP_TYPE_FACTS[type].origin
}
