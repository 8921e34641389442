import { ceil, floor } from '@/domain/text/grapheme'
import { sentences } from '@/language/segment'
import { offsetIn, type ShownRun } from './segments'

/**
 * A caret in a text that is only read. Its places are counted in the shown letters of the paragraph (UTF-16 code units):
 * what isn't shown, as the marks of inline Markdown, takes no step.
 */

export type CaretStep = 'character' | 'word' | 'sentence' | 'paragraph'

type Runs = readonly Pick<ShownRun, 'start' | 'end' | 'text'>[]

/** Where a step leads: behind the next word or sentence, or before the previous one; `paragraph`: to its end or beginning. */
export function stepFrom(text: string, at: number, step: CaretStep, by: 1 | -1, language: string): number {
  switch (step) {
    case 'character':
      return by === 1 ? ceil(text, at + 1) : floor(text, at - 1)
    case 'word':
      return by === 1 ? wordEnd(text, at, language) : wordStart(text, at, language)
    case 'sentence': {
      const all = sentences(text, language)
      if (by === 1) return all.find(({ end }) => end > at)?.end ?? text.length
      return all.findLast(({ start }) => start < at)?.start ?? 0
    }
    case 'paragraph':
      return by === 1 ? text.length : 0
  }
}

/** How far around the caret words are looked for, in letters: a segmenter takes its time in a long text. */
const NEAR = 400

function wordEnd(text: string, at: number, language: string): number {
  for (const { index, segment, isWordLike } of wordsIn(text.slice(at, at + NEAR), language))
    if (isWordLike) return at + index + segment.length
  return Math.min(text.length, at + NEAR)
}

function wordStart(text: string, at: number, language: string): number {
  // Begun at a space, so that no word is cut.
  const from = at <= NEAR ? 0 : text.indexOf(' ', at - NEAR) + 1
  const last = [...wordsIn(text.slice(from, at), language)].findLast(({ isWordLike }) => isWordLike)
  return from + (last?.index ?? 0)
}

/** In Hangul a word goes from space to space: 8월 and AI강국 are one each, which a segmenter cuts in two. */
function wordsIn(text: string, language: string) {
  const words: { index: number; segment: string; isWordLike: boolean }[] = []
  for (const { index, segment, isWordLike = false } of new Intl.Segmenter(language, WORDS).segment(text)) {
    const last = words.at(-1)
    if (last?.isWordLike && isWordLike && (HANGUL.test(last.segment) || HANGUL.test(segment))) last.segment += segment
    else words.push({ index, segment, isWordLike })
  }
  return words
}

const WORDS = { granularity: 'word' } as const
const HANGUL = /\p{Script=Hangul}/u

export const shownText = (runs: Runs): string => runs.map(({ text }) => text).join('')

/** The offset in the raw text. Between two runs: the end of the one before, or with `begins` the start of the one behind. */
export function toRaw(runs: Runs, at: number, begins = false): number {
  let before = 0
  for (const run of runs) {
    const local = at - before
    if (local < run.text.length || (local === run.text.length && !begins)) return offsetIn(run, local)
    before += run.text.length
  }
  return runs.at(-1)?.end ?? 0
}

/** The other way round: where an offset of the raw text is shown. */
export function toShown(runs: Runs, offset: number): number {
  let before = 0
  for (const { start, end, text } of runs) {
    if (offset <= start) return before
    if (offset < end) return before + (text.length === end - start ? offset - start : 0)
    before += text.length
  }
  return before
}
