import type { Clue, ClueKind } from './clue'

/** A clue with its keys by number, the same for both sides: they are compared millions of times, so they aren't strings. */
export type ClueMark = { kind: ClueKind; keys: readonly number[] }

/** The marks of each atom of one side, and for every key the atoms that contain it, in order. */
export type SidePostings = {
  marks: readonly (readonly ClueMark[])[]
  postings: readonly (readonly number[] | undefined)[]
}

export type PostingsOfSides = { source: SidePostings; target: SidePostings }

/**
 * Readers return the same clue for the same word, so a clue is numbered once, and a repeated word of an atom counts once.
 */
export function sidesOf(source: readonly Clue[][], target: readonly Clue[][]): PostingsOfSides {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) numbers.set(key, number)
    return number
  }
  const known = new Map<Clue, ClueMark>()
  const markOf = (clue: Clue) => {
    const mark = known.get(clue) ?? { kind: clue.kind, keys: clue.keys.map(numberOf) }
    known.set(clue, mark)
    return mark
  }
  return {
    source: sideOf(source.map((clues) => [...new Set(clues.map(markOf))])),
    target: sideOf(target.map((clues) => [...new Set(clues.map(markOf))])),
  }
}

function sideOf(marks: ClueMark[][]): SidePostings {
  const postings: (number[] | undefined)[] = []
  for (const [atom, own] of marks.entries()) {
    for (const { keys } of own) {
      for (const key of keys) {
        const list = postings[key]
        if (!list) postings[key] = [atom]
        else if (list[list.length - 1] !== atom) list.push(atom)
      }
    }
  }
  return { marks, postings }
}
