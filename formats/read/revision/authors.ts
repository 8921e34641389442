import type { Provenance } from '../reading'
import type { Edit } from './drafts'
import { madeBy, type Words } from './tracked'

/** Part of an edit: what one author did. Offsets are code units of the block's words; `put`: the paragraphs inserted. */
export type AuthoredChange = Provenance & {
  readonly from: number
  readonly to: number
  readonly put: readonly (readonly Words[])[]
}

/**
 * Splits an edit into the changes of its authors: each author's deletions, with the insertions that replace them. Words
 * that several inserted at one place, or with a break, are one change by all of them, since one can't be accepted without
 * the other.
 */
export function changesOf({ from, to, before, after, ends }: Edit): AuthoredChange[] {
  if (after.length > 1) {
    const put = after.map(({ words }) => words)
    return [{ ...madeOf([...before, ...put.flat()], ends), from, to, put }]
  }
  return new Allotment(from, byAuthor(before)).allot(byAuthor(after[0]?.words ?? []))
}

/**
 * Goes through the deletions from left to right. Only one insertion fits between two replacements: two would be at the same
 * place once the words between them are deleted.
 */
class Allotment {
  private readonly changes: AuthoredChange[] = []
  private insertion: number | undefined

  constructor(
    private at: number,
    private readonly taken: Words[][],
  ) {}

  allot(put: readonly Words[][]): AuthoredChange[] {
    for (const [index, words] of put.entries()) {
      const own = this.taken.findIndex((some) => authorOf(some) === authorOf(words))
      if (own >= 0) this.replace(own, words)
      else if (this.insertion === undefined) this.insert(words, index === put.length - 1)
      else this.add(this.insertion, words)
    }
    this.take(this.taken.length)
    return this.changes
  }

  private take(count: number): void {
    for (const words of this.taken.splice(0, count)) this.change(words, [])
  }

  private replace(own: number, words: readonly Words[]): void {
    this.take(own)
    this.change(this.taken.shift() ?? [], words)
    this.insertion = undefined
  }

  private insert(words: readonly Words[], isLast: boolean): void {
    if (isLast) this.take(this.taken.length)
    this.insertion = this.changes.length
    this.change([], words)
  }

  private change(gone: readonly Words[], words: readonly Words[]): void {
    const to = this.at + lengthOf(gone)
    this.changes.push({ ...madeOf([...words, ...gone]), from: this.at, to, put: [words] })
    this.at = to
  }

  private add(index: number, words: readonly Words[]): void {
    const change = this.changes[index]
    if (!change) return
    const put = [[...(change.put[0] ?? []), ...words]]
    this.changes[index] = { ...change, ...madeBy([change, madeOf(words)]), put }
  }
}

function byAuthor(words: readonly Words[]): Words[][] {
  const groups: Words[][] = []
  for (const one of words) {
    const last = groups.at(-1)
    if (last && (authorOf(last) === authorOf([one]) || !one.made)) last.push(one)
    else groups.push([one])
  }
  return groups
}

const authorOf = (words: readonly Words[]): string | undefined => words.find(({ made }) => made)?.made?.author
const lengthOf = (words: readonly Words[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

function madeOf(words: readonly Words[], ends: readonly (Provenance | undefined)[] = []): Provenance {
  const made = words.map((one) => one.made)
  return madeBy(made.some((one) => one) ? made : ends)
}
