import fc from 'fast-check'
import type { Range } from './splice'

/**
 * Text of the kinds that break offsets, for property tests: Hangul precomposed and in jamo, Hanja, marks that compose with
 * their letter and marks that don't, emoji joined and in halves, right to left, Indic conjuncts, line ends.
 */
const PIECES = [
  ...['가', '각', '힣', '\u1112\u1161\u11ab', '\u1100', '\u1161', '\u11a8', '\u113c', '漢', '字', 'か', '\u3099'],
  ...['a', 'e', 'é', 'ỳ', 'x', '\u0301', '\u0323', '\u0300', ' ', '.', '“', '\u00ad', '\ufeff', '\ufe0f'],
  ...['👩', '💻', '👩‍💻', '👨‍👩‍👧', '👍🏽', '🏽', '\u200d', '🇰', '🇷', '🇰🇷', '❤', '©'],
  ...['ש', '\u05b8', 'م', '\u0651', '\u0600', '\u200f', 'क', '\u094d', 'ष', 'ি', 'ே', '\u0bbe'],
  ...['\r', '\n', '\r\n', '\n\n'],
]

/** As a client may send it: not normalised. */
export const writing = (most: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''))

/** As it is in a paragraph: NFC. */
export const paragraph = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join('').normalize('NFC'))

/** A range to apply to a text of any length, and its replacement. */
export type Change = { from: number; length: number; words: string }

const mostlyShort = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(12))
export const spot = fc.record({ from: fc.nat(60), length: mostlyShort })
export const change: fc.Arbitrary<Change> = fc.record({ from: fc.nat(60), length: mostlyShort, words: writing(4) })

/** The range on whole characters of `text` that `spot` means. */
export function rangeOf(text: string, { from, length }: { from: number; length: number }): Range {
  const places = boundaries(text)
  const first = from % places.length
  const last = Math.min(first + length, places.length - 1)
  return { start: places[first] ?? 0, end: places[last] ?? text.length }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Every boundary of a text, both ends among them, found by reading it from its beginning. */
export const boundaries = (text: string): number[] => [
  ...Array.from(segmenter.segment(text), ({ index }) => index),
  text.length,
]

/** The runner of every property test of a text: 1,500 texts; `npm run fuzz` sets more in FUZZ_RUNS. */
export const RUNS = { numRuns: Number(process.env.FUZZ_RUNS || 1_500) }

/** Such a run plays through a whole review, where those of a text make one change. */
export const REVIEW_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) }
