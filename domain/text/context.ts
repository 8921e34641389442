import type { Thread } from '../contract/shapes'
import { ceil, floor } from './grapheme'
import type { Range } from './splice'

/**
 * The words around a place, before it and after it: half a word at their outer ends is left out, and an ellipsis says that
 * the text goes on.
 */
export type Context = { readonly before: string; readonly after: string }

/** Of a text at most so many code units on either side of a range. */
export function contextIn(text: string, { start, end }: Range, most: number): Context {
  const from = ceil(text, Math.max(0, start - most))
  const to = floor(text, Math.min(text.length, end + most))
  return context(text.slice(from, start), text.slice(end, to), { before: from > 0, after: to < text.length })
}

/** Of an anchor, which keeps some characters. `text`: of the paragraph, if it is known. */
export function contextOf(
  { prefix, suffix, start, end, state }: Omit<NonNullable<Thread['anchor']>, 'version' | 'quote'>,
  text: string | undefined,
): Context {
  const isThere = state === 'exact' && text !== undefined
  return context(prefix, suffix, {
    before: isThere ? start > prefix.length : prefix.length >= KEPT,
    after: isThere ? end + suffix.length < text.length : suffix.length >= KEPT,
  })
}

/** Characters that an anchor keeps on either side. */
const KEPT = 32

/** The first words of a text, at most so many code units of it; an ellipsis says that it goes on. */
export function opening(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${withoutHalfWord(line.slice(0, floor(line, most)))}…`
}

/**
 * Without the half word at the end of what was cut off, and without the comma before it: an ellipsis follows. What is
 * longer than words are, as writing without spaces, stays.
 */
export const withoutHalfWord = (cut: string): string =>
  cut.replace(/(?<=\S)\s+\S{0,24}$/, '').replace(/(?<=[^\s,;:])[,;:]+$/, '')

/** Without the half word at the beginning. */
export const fromWholeWord = (cut: string): string => cut.replace(/^\S{0,24}\s+(?=\S)/, '')

const context = (before: string, after: string, cut: { before: boolean; after: boolean }): Context => ({
  before: cut.before ? `… ${fromWholeWord(before)}` : before,
  after: cut.after ? `${withoutHalfWord(after)} …` : after,
})
