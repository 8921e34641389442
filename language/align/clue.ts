import { numerals } from '../numeral/numeral'
import type { Unit } from '../numeral/unit'
import { wordClues } from './word-clue'

/**
 * A clue is something in a segment that its counterpart is likely to hold as well. It matches a segment of the other side
 * that holds one of its keys. `silent` clues only offer their keys to be found; their absence tells nothing.
 */
export type Clue = { kind: ClueKind; keys: readonly string[] }

export type ClueKind =
  | 'number'
  | 'figure'
  | 'day'
  | 'calendar'
  | 'latin'
  | 'acronym'
  | 'name'
  | 'long-name'
  | 'loan'
  | 'word'
  | 'region'
  | 'mark'
  | 'cognate'
  | 'same'
  | 'silent'

/** Reads the clues of segments of one language, with the other in mind; remembers words, so make one per side. */
export function clueReader(language: string, other: string): (segment: string) => Clue[] {
  const words = wordClues(language.slice(0, 2), other.slice(0, 2))
  const marks = MARKS.map(([name, pattern]) => ({ pattern, clue: { kind: 'mark', keys: [`m${name}`] } as const }))
  return (segment) => {
    const clues = words(segment)
    for (const { value, unit } of numerals(segment, language))
      clues.push({ kind: kindOf(value, unit), keys: [`n${value}`] })
    for (const { pattern, clue } of marks) if (pattern.test(segment)) clues.push(clue)
    return clues
  }
}

/** Small numbers are often words, and a day of the month is a weekday in the other language as often as not. */
function kindOf(value: number, unit: Unit): ClueKind {
  if (unit.kind === 'date' && unit.name === 'day') return 'day'
  const big = value > 12 || !Number.isInteger(value) || unit.kind === 'money' || unit.kind === 'percent'
  return big ? 'number' : 'figure'
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['quote', /["“”„«»「」『』]/],
  ['question', /[?？]/],
  ['exclamation', /[!！]/],
  ['colon', /[:：](?:\s|$)|：/],
  ['semicolon', /[;；]/],
  ['bracket', /[(（]/],
  ['ellipsis', /…|\.{3}|···/],
  ['dash', / [-–—] |—|──/],
]
