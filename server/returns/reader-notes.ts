import { type Letters, lettersOf, likenessOf } from '@/domain/manuscript/version-match'
import { noteWords } from '@/formats/read/critic/notes'
import { printable } from '@/formats/write/printable'
import { plain } from './ink'

/** Notes to readers, which aren't part of the text: what became of those of an export in the file that came back. */

/** As it was exported. */
export type BaseNote = { readonly threadId: string; readonly unitId: string | null; readonly text: string }

/** A note of the file. `unitId`: of what it stands at, if that is known. */
export type NoteInFile = { readonly words: string; readonly unitId?: string | undefined }

export type ComparedNotes<N> = {
  readonly edited: readonly { readonly note: N; readonly threadId: string }[]
  readonly added: readonly N[]
  readonly gone: readonly BaseNote[]
}

/** Words of a note as they are compared: what programs change by themselves is no edit. */
export const sameNote = (words: string): string => [...noteWords(printable(words))].map(plain).join('')

/** One that is like none of the export, nor stands where one of those did, is new. */
export function compareNotes<N extends NoteInFile>(
  exported: readonly BaseNote[],
  inFile: readonly N[],
): ComparedNotes<N> {
  const left = new Set(exported)
  const others = inFile.filter(({ words }) => {
    const own = sameNote(words)
    const same = [...left].find(({ text }) => sameNote(text) === own)
    return !same || !left.delete(same)
  })
  const letters = new Map<BaseNote | N, Letters>([
    ...[...left].map((one) => [one, lettersOf(sameNote(one.text))] as const),
    ...others.map((one) => [one, lettersOf(sameNote(one.words))] as const),
  ])
  const likeness = (was: BaseNote, is: N) =>
    likenessOf(letters.get(was) ?? NONE, letters.get(is) ?? NONE) + (was.unitId === is.unitId ? SAME_PLACE : 0)
  const pairs = [...left]
    .flatMap((was) => others.map((is) => ({ was, is, likeness: likeness(was, is) })))
    .filter((one) => one.likeness >= LEAST)
    .sort((one, other) => other.likeness - one.likeness)
  const edited = new Map<N, string>()
  for (const { was, is } of pairs) {
    if (!left.has(was) || edited.has(is)) continue
    left.delete(was)
    edited.set(is, was.threadId)
  }
  return {
    edited: [...edited].map(([note, threadId]) => ({ note, threadId })),
    added: others.filter((one) => !edited.has(one)),
    gone: [...left],
  }
}

const NONE: Letters = new Uint32Array()
const LEAST = 0.5
const SAME_PLACE = 0.5
