import { sentences } from '../segment'

/**
 * Segments split into their sentences, since one that was split or joined is best found by its parts: `texts` in order, and
 * at `ends[k]` how many of them end the first k segments (ends[0] = 0). A segment without words is one empty atom.
 */
export type Atoms = { texts: string[]; ends: number[] }

export function atomsOf(segments: readonly string[], language: string): Atoms {
  const texts: string[] = []
  const ends = [0]
  for (const segment of segments) {
    const found = sentences(segment, language)
    if (found.length === 0) texts.push('')
    for (const { start, end } of found) texts.push(segment.slice(start, end))
    ends.push(texts.length)
  }
  return { texts, ends }
}

/**
 * Length in Latin letters, without white space (Korean and English use spaces too differently to count them): a Hangul
 * syllable, a Han or a Kana character counts as several letters, so that most languages come out about as long.
 */
export const lengthsOf = (texts: readonly string[]) => Float64Array.from(texts, lengthOf)

const WORTH = { hangul: 2.2, han: 3, kana: 1.8 }

function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) length += worth(text.charCodeAt(at))
  return length
}

/** By UTF-16 code unit, over the main block of each script. */
function worth(code: number): number {
  if (code <= 0x20 || code === 0xa0) return 0
  if (code < 0x2000) return 1
  if (code >= 0xac00 && code <= 0xd7a3) return WORTH.hangul
  if (code >= 0x4e00 && code <= 0x9fff) return WORTH.han
  if (code >= 0x3040 && code <= 0x30ff) return WORTH.kana
  return code <= 0x200b || code === 0x2028 || code === 0x202f || code === 0x3000 ? 0 : 1
}
