import type { Side } from '@/domain/contract/names'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { numbersOf } from '@/domain/unit-number'

/** What all rows share; the same object until one of its values changes. */
export type RowSetting = {
  readonly languages: { readonly source: string; readonly target: string }
  readonly abilities: readonly string[]
  readonly meId: string
  readonly signOffs: 1 | 2
}

/** The paragraphs of a side that a row draws; of the imported translation also those removed since. */
export function drawnIn(
  { source, target, removed = [] }: Pick<Unit, 'source' | 'target' | 'removed'>,
  side: Side,
  text: 'imported' | 'current' | 'both',
): readonly Paragraph[] {
  if (side === 'source') return source
  if (text !== 'imported') return target
  return [...target.filter(({ imported }) => imported), ...removed].toSorted((a, b) => a.position - b.position)
}

/** For a row that has just been removed. */
export const NOWHERE = { number: 0, mergeable: false, last: false }

/** The number shown at each unit (excluded units have none), whether it can merge with the next, and whether it is the last. */
export function placesOf(units: readonly Unit[]): ReadonlyMap<string, typeof NOWHERE> {
  const numbers = numbersOf(units)
  return new Map(
    units.map(({ id }, index) => {
      const number = numbers.get(id) ?? 0
      return [id, { number, mergeable: units[index + 1]?.excluded === false, last: index === units.length - 1 }]
    }),
  )
}

/** The threads of each paragraph, and those of a unit without a paragraph (a proposed insertion), by id. */
export function threadsByPlace(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const groups = new Map<string, Thread[]>()
  for (const thread of threads) {
    const place = thread.paragraphId ?? thread.unitId
    if (place === null) continue
    const group = groups.get(place)
    if (group) group.push(thread)
    else groups.set(place, [thread])
  }
  return groups
}

/** Estimated heights of rows not yet measured, in pixels, on a screen of usual width. */
const LINE = 30
const PADDING = 26
const EXCLUDED = 34

/** Letters to a line; those of Hangul, Hanja and kana are twice as wide. */
const LETTERS = 58
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/g

/** `scale`: how large the text is beside its normal size. */
export function estimatedHeight({ source, target, excluded }: Unit, scale = 1): number {
  if (excluded) return EXCLUDED
  return PADDING + LINE * scale * Math.max(1, lines(source, scale), lines(target, scale))
}

const lines = (paragraphs: readonly Paragraph[], scale: number): number =>
  paragraphs.reduce((sum, { text }) => sum + Math.ceil(((text.length + wide(text)) * scale) / LETTERS), 0)

/** Judged by the beginning of the text only. */
const wide = (text: string): number => {
  const beginning = text.slice(0, 100)
  return ((beginning.match(WIDE)?.length ?? 0) / Math.max(1, beginning.length)) * text.length
}

/** Articles up to this many units are drawn completely, so that the browser can search and print them. */
const SHORT = 80

export const isShort = (units: readonly Unit[]): boolean => units.length <= SHORT

/** How much of a long article is drawn before it is known how tall the window is, in pixels, and how many rows beyond that. */
export const BEGINNING = 900
export const OVERSCAN = 6

/** The units whose rows are drawn then; null: all. */
export function unitsAtFirst(units: readonly Unit[], scale: number): ReadonlySet<string> | null {
  if (isShort(units)) return null
  let bottom = 0
  const below = units.findIndex((unit) => {
    bottom += estimatedHeight(unit, scale)
    return bottom >= BEGINNING
  })
  return new Set(units.slice(0, below + 1 + OVERSCAN).map(({ id }) => id))
}

/** The first words of a unit, used to name it. */
export const openingWords = ({
  source,
  target,
}: {
  source: readonly Paragraph[]
  target: readonly Paragraph[]
}): string => [...target, ...source][0]?.text.slice(0, 80) ?? ''
