import { type Clue, clueReader } from '../align/clue'

type Reader = (segment: string) => Clue[]
const readers = new Map<string, { read: Reader; uses: number }>()
/** A reader remembers the words it has seen, so it is renewed from time to time. */
const MOST_USES = 2000

/** The clues of a text: names, numbers and words that its counterpart is likely to hold (align/clue.ts). */
export function cluesOf(text: string, language: string, other: string): Clue[] {
  const key = `${language} ${other}`
  let reader = readers.get(key)
  if (!reader || reader.uses++ > MOST_USES) {
    reader = { read: clueReader(language, other), uses: 0 }
    readers.set(key, reader)
  }
  return reader.read(text)
}

/** How many of a stretch's clues stand among those of the other side; marks of punctuation say too little. */
export function shareFound(own: readonly Clue[], other: readonly Clue[]): { found: number; of: number } {
  const keys = new Set(other.flatMap((clue) => clue.keys))
  const telling = own.filter(({ kind }) => kind !== 'mark' && kind !== 'silent' && kind !== 'day' && kind !== 'loan')
  return { found: telling.filter((clue) => clue.keys.some((key) => keys.has(key))).length, of: telling.length }
}
