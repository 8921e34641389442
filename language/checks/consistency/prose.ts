import type { Languages, Pair, Side } from '../check'

/** A stretch of running text of a side: where it begins in the side, and its words. */
export type Prose = { readonly pair: Pair; readonly side: Side; readonly at: number; readonly text: string }

/** The side in a language, if there is one: the translation where both are. */
export function sideIn(language: string, { source, target }: Languages): Side | null {
  const isIn = (tag: string) => tag === language || tag.startsWith(`${language}-`)
  return isIn(target) ? 'target' : isIn(source) ? 'source' : null
}

/**
 * The running text of a side. Headings are left out: they drop spaces and articles, and capitalise, by rules of their own.
 */
export function proseIn(pairs: readonly Pair[], side: Side, tick: () => void): Prose[] {
  return pairs.flatMap((pair) => {
    tick()
    const known = read[side].get(pair)
    if (known) return known
    const texts = proseOf(pair, side)
    read[side].set(pair, texts)
    return texts
  })
}

/** Every check of consistency reads the same texts, so each is read once. */
const read = { source: new WeakMap<Pair, readonly Prose[]>(), target: new WeakMap<Pair, readonly Prose[]>() }
const words = new WeakMap<Prose, readonly Word[]>()

function proseOf(pair: Pair, side: Side): Prose[] {
  let at = 0
  return pair[side].split('\n\n').flatMap((text, index): Prose[] => {
    const one = { pair, side, at, text }
    at += text.length + 2
    return pair.shape?.[side][index]?.kind === 'heading' || isTitled(text) ? [] : [one]
  })
}

/** A headline by its looks, where nobody says what it is: nearly every longer word has a capital. */
function isTitled(text: string): boolean {
  const words = text.slice(0, 400).match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
  return (
    words.length > 2 &&
    !/[.!?…”"]\s*$/.test(text) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7
  )
}

/** A word in Latin letters, with its hyphens and apostrophe. */
export type Word = { readonly word: string; readonly start: number; readonly end: number }

export function wordsIn(text: Prose): readonly Word[] {
  const known = words.get(text)
  if (known) return known
  const found = [...text.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ word, start: text.at + index, end: text.at + index + word.length },
  }))
  words.set(text, found)
  return found
}

const WORD =
  /(?<![\p{L}\d@./_-])\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*(?:-\p{Script=Latin}+)*(?![\p{L}\d@_]|[./]\p{L})/gu

/** Whether one word follows another with nothing but a space between them. */
export const isNext = (pair: Pair, side: Side, { end }: Word, next: Word | undefined): next is Word =>
  next !== undefined && next.start === end + 1 && pair[side][end] === ' '
