import { sentences } from '../segment'

/**
 * Segments cut into their sentences, for one that was split or joined is best found by its parts: `texts` in order, and at
 * `ends[k]` how many of them end the first k segments (ends[0] = 0). A segment without words is one empty atom.
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
